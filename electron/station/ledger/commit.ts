import { isDiskFull } from './databases.ts';
import type { Ledger } from './open.ts';
import { logMark } from './scans.ts';

/**
 * Runs `act` in one transaction on the journal: what it returns may be shown, for it is on the disk. Throws when that cannot be
 * recorded; then nothing is. A full disk gets the reserve first.
 */
export function commit<T>({ journal, reserve, mark }: Ledger, act: () => T): T {
  const transaction = journal.transaction(act);
  let done: T;
  try {
    done = transaction.immediate();
  } catch (error) {
    if (!isDiskFull(error) || !reserve.release()) throw error;
    done = transaction.immediate();
  }
  mark.write(logMark(journal));
  return done;
}
