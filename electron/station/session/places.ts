import { join } from 'node:path';
import { backupsIn } from '../backup/backup.ts';
import type { LedgerPlace } from '../ledger/open-journal.ts';

/** Where the files of a seller are. The marks lie beside the app's folder: who puts an older copy of it back does not put them back. */
export function sellerPlace(appFolder: string, sellerId: string, backupFolder: string | null): LedgerPlace {
  const name = encodeURIComponent(sellerId);
  return {
    folder: join(appFolder, 'sellers', name),
    markFile: join(`${appFolder}.marks`, `${name}.json`),
    backups: () => backupsIn(backupFolder),
  };
}

/** Made anew for each training: nobody puts an older one back. */
export function trainingPlace(appFolder: string): LedgerPlace {
  const folder = join(appFolder, 'training');
  return { folder, markFile: join(folder, 'mark.json'), backups: () => [] };
}
