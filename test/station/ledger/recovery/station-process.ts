import { openLedger } from '../../../../electron/station/ledger/open.ts';
import { commit } from '../../../../electron/station/ledger/commit.ts';
import { scanSome } from './scan-some.ts';

/** A station that scans until it is killed, and says how many scans are committed. */
const [folder = '', markFile = ''] = process.argv.slice(2);
const ledger = openLedger({ folder, markFile, backups: () => [] }, 1_000);
if (!ledger.ok) throw new Error(ledger.problem.detail);
const { value } = ledger;
for (;;) {
  commit(value, () => scanSome(value.journal, 1));
  process.stdout.write('.');
}
