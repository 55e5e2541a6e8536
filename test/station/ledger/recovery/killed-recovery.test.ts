import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { journalFile } from '../../../../electron/station/ledger/databases.ts';
import { finishRecovery } from '../../../../electron/station/ledger/recovery/finish-recovery.ts';
import { recoverJournal } from '../../../../electron/station/ledger/recovery/salvage-journal.ts';
import { filesOf, flipped, folderWith, killedStation, lookInto } from './support.ts';

test('a recovery that is killed at any renaming loses nothing, and ends at the next start', async () => {
  const { files, rows } = killedStation({ before: 20, after: 20 });
  const damaged = { main: files.main, wal: flipped(files.wal, 3) };
  const ends: string[] = [];
  for (const renaming of [1, 2, 3, 4]) {
    for (const when of ['before', 'after']) {
      const folder = folderWith(damaged);
      const script = new URL('killed-recovery.ts', import.meta.url).pathname;
      const recovery = spawn(process.execPath, [script, folder, String(renaming), when], { stdio: 'inherit' });
      expect(await once(recovery, 'exit')).toEqual([null, 'SIGKILL']);

      finishRecovery(folder);
      const now = filesOf(folder);
      const isOld = now.main.equals(damaged.main) && now.wal.equals(damaged.wal);
      ends.push(isOld ? 'old' : 'new');
      if (isOld) recoverJournal({ folder, at: 6, backups: [], highest: 0 });

      const [aside = '', ...others] = readdirSync(folder).filter((name) => /damaged-.*\.sqlite$/u.test(name));
      expect(others).toEqual([]);
      expect(readFileSync(join(folder, aside)).equals(damaged.main)).toBe(true);
      expect(readFileSync(join(folder, `${aside}-wal`)).equals(damaged.wal)).toBe(true);
      expect(existsSync(`${journalFile(folder)}-wal`)).toBe(false);
      expect(lookInto(folder).rows).toEqual(rows);
    }
  }
  // Before and after: the new file is named, the journal is set aside, its log too, the new file takes the place.
  expect(ends).toEqual(['old', 'old', 'old', 'new', 'new', 'new', 'new', 'new']);
});
