import { expect, test, vi } from 'vitest';
import {
  awaitedPrinters,
  countOpenPrints,
  countWaitingPrints,
  failWaitingPrints,
  interruptedPrints,
  nextPrint,
  undecidedPrints,
} from '../../../electron/station/ledger/print-jobs.ts';
import { temporaryLedger } from '../support.ts';

test('what is over costs no scan anything: open jobs are found by their index', () => {
  const { journal } = temporaryLedger();
  const prepare = vi.spyOn(journal, 'prepare');
  nextPrint(journal, 'p');
  countWaitingPrints(journal, 'p');
  countOpenPrints(journal);
  awaitedPrinters(journal);
  undecidedPrints(journal, 10);
  interruptedPrints(journal, 'p');
  failWaitingPrints(journal, 'p', 'printer_removed');
  const asked = prepare.mock.calls.map(([sql]) => sql);
  expect(asked).toHaveLength(7);
  prepare.mockRestore();
  for (const sql of asked) {
    const values = Array.from(sql.matchAll(/\?/gu), () => '[]');
    const plan = journal.prepare<unknown[], { detail: string }>(`explain query plan ${sql}`).all(...values);
    expect([sql, plan.some(({ detail }) => detail.includes('print_job_open'))]).toEqual([sql, true]);
  }
});
