import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** A recovery that is killed at one of its renamings, before it or just after. */
const [folder = '', at = '', when = ''] = process.argv.slice(2);
const { renameSync } = fs;
let count = 0;
fs.renameSync = (from, to) => {
  const isHere = ++count === Number(at);
  if (isHere && when === 'before') process.kill(process.pid, 'SIGKILL');
  renameSync(from, to);
  if (isHere) process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();

const { recoverJournal } = await import('../../../../electron/station/ledger/recovery/salvage-journal.ts');
recoverJournal({ folder, at: 5, backups: [], highest: 0 });
