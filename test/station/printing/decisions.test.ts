import { describe, expect, test } from 'vitest';
import type { PrintState } from '#shared/printing.ts';
import type { ProblemCode } from '#shared/problem.ts';
import { movePrint, printJob, printsOfScan, queuePrint } from '../../../electron/station/ledger/print-jobs.ts';
import { queuePrints } from '../../../electron/station/ledger/record-prints.ts';
import { storeTickets } from '../../../electron/station/ledger/tickets.ts';
import { createDecisions } from '../../../electron/station/printing/decisions.ts';
import { plannedPrints } from '../../../electron/station/printing/plan.ts';
import { createCorrections } from '../../../electron/station/corrections.ts';
import { createStation } from '../../../electron/station/station.ts';
import { defaultPolicy } from '#shared/policy.ts';
import { recorderOf, temporaryLedger, ticket } from '../support.ts';
import { onePrinter, someFields, somePrint } from './support.ts';

/** A door with one ticket and one printer that nobody has switched on: its jobs wait. */
function door(given: object = {}) {
  const ledger = temporaryLedger();
  storeTickets(ledger.writable, [ticket({ id: '1', barcode: 'A' })]);
  const settings = onePrinter(given);
  let clock = 0;
  const parts = {
    ledger,
    record: recorderOf(ledger),
    eventIds: ['event'],
    policy: () => ({ ...defaultPolicy, reentry: 'unlimited' as const, repeatWindowSeconds: 0 }),
    now: () => (clock += 10_000),
    lookUp: async () => undefined,
    planPrints: (verdict: Parameters<typeof plannedPrints>[0]) =>
      plannedPrints(verdict, settings).map((print) => ({ ...print, fields: someFields(), createdAt: clock })),
    onRecorded: () => undefined,
  };
  const decided: number[] = [];
  const decisions = createDecisions({
    ...parts,
    settings: () => settings,
    fieldsOf: () => someFields({ 'ticket.name': 'again' }),
    onDecided: () => decided.push(clock),
  });
  const station = createStation(parts);
  const scan = async (): Promise<number> => {
    const { seq } = await station.scan({ barcode: 'A', direction: 'IN', source: 'wedge' });
    return seq ?? 0;
  };
  const prints = (seq: number): string[] =>
    printsOfScan(ledger.journal, seq).map(
      ({ role, state, problem, duplicate }) =>
        `${role} ${state}${problem === null ? '' : ` ${problem.code}`}${duplicate ? ' DUPLICATE' : ''}`,
    );
  const put = (id: number, state: PrintState, code: ProblemCode | null = null): void =>
    void movePrint(
      ledger.journal,
      id,
      ['waiting', 'printing', 'unknown', 'failed'],
      state,
      code === null ? null : { code },
    );
  return { ledger, ...createCorrections(parts), ...decisions, scan, prints, put, decided };
}

describe('a scan', () => {
  test('queues its prints in its own transaction, once for each ticket', async () => {
    const { scan, prints } = door();
    const first = await scan();
    const second = await scan();
    expect([prints(first), prints(second)]).toEqual([['wristband waiting'], []]);
  });

  test('that prints each time prints each time', async () => {
    const { scan, prints } = door({ wristband: { printer: 'p', autoPrint: 'always' } });
    expect([prints(await scan()), prints(await scan())]).toEqual([['wristband waiting'], ['wristband waiting']]);
  });

  test('after an undo counts as the first entry, and prints where nothing came out', async () => {
    const { scan, prints, undo } = door();
    const first = await scan();
    expect(undo(first, 'wrong person').ok).toBe(true);
    const again = await scan();
    expect([prints(first), prints(again)]).toEqual([['wristband cancelled print_undone'], ['wristband waiting']]);
  });

  test('after an undo prints no second wristband where one is out there', async () => {
    const { scan, prints, undo, put } = door();
    const first = await scan();
    put(1, 'printed');
    undo(first, 'wrong person');
    expect([prints(first), prints(await scan())]).toEqual([['wristband printed'], []]);
  });

  test('that somebody lets in against the rules prints like any other', () => {
    const { ledger, override } = door();
    const verdict = override({ barcode: 'UNKNOWN', direction: 'IN', source: 'manual' }, 'guest list');
    expect(verdict.ok && printsOfScan(ledger.journal, verdict.value.seq ?? 0)).toHaveLength(1);
  });
});

describe('printing it again', () => {
  test.each<[string, PrintState, ProblemCode | null, string[]]>([
    ['what came out says DUPLICATE', 'printed', null, ['wristband printed', 'wristband waiting DUPLICATE']],
    [
      'so does what may have come out, which is settled by it',
      'unknown',
      'print_cut_off',
      ['wristband cancelled print_cut_off', 'wristband waiting DUPLICATE'],
    ],
    [
      'what surely did not is as the first',
      'failed',
      'print_too_late',
      ['wristband cancelled print_again', 'wristband waiting'],
    ],
    [
      'and so is what nobody wanted',
      'cancelled',
      'print_unwanted',
      ['wristband cancelled print_unwanted', 'wristband waiting'],
    ],
  ])('%s', async (_, state, code, expected) => {
    const { scan, prints, put, printAgain } = door();
    const seq = await scan();
    put(1, state, code);
    expect(printAgain(1)).toEqual({ ok: true, value: 2 });
    expect(prints(seq)).toEqual(expected);
  });

  test('what was unknown when somebody cancelled it still says DUPLICATE', async () => {
    const { scan, prints, put, cancelPrint, printScan } = door();
    const seq = await scan();
    put(1, 'unknown', 'print_cut_off');
    expect(cancelPrint(1).ok).toBe(true);
    printScan(seq, 'wristband');
    expect(prints(seq)).toEqual(['wristband cancelled print_cut_off', 'wristband waiting DUPLICATE']);
  });

  test('a duplicate that failed stays one', async () => {
    const { scan, prints, put, printAgain } = door();
    const seq = await scan();
    put(1, 'printed');
    printAgain(1);
    put(2, 'failed', 'template_invalid');
    printAgain(2);
    expect(prints(seq).at(-1)).toBe('wristband waiting DUPLICATE');
  });

  test.each<[string, PrintState]>([
    ['what waits', 'waiting'],
    ['what is being printed', 'printing'],
  ])('is no second print of %s', async (_, state) => {
    const { scan, prints, put, printAgain } = door();
    const seq = await scan();
    put(1, state);
    expect(printAgain(1)).toEqual({ ok: true, value: 1 });
    expect(prints(seq)).toHaveLength(1);
  });

  test('pressed twice is one print, however the first one ended', async () => {
    const { scan, prints, cancelPrint, printAgain, printScan } = door();
    const seq = await scan();
    cancelPrint(1);
    expect([printAgain(1), printAgain(1), printScan(seq, 'wristband')]).toEqual(
      Array.from({ length: 3 }, () => ({ ok: true, value: 2 })),
    );
    expect(prints(seq)).toEqual(['wristband cancelled print_unwanted', 'wristband waiting']);
  });

  test('what failed twice and never came out is as the first', async () => {
    const { scan, prints, put, printAgain } = door();
    const seq = await scan();
    for (const id of [1, 2]) {
      put(id, 'failed', 'template_missing');
      printAgain(id);
    }
    expect(prints(seq).at(-1)).toBe('wristband waiting');
  });

  test('what failed says DUPLICATE where another entry of the ticket has printed one since', async () => {
    const { scan, prints, put, printAgain } = door({ wristband: { printer: 'p', autoPrint: 'always' } });
    const first = await scan();
    put(1, 'failed', 'print_too_late');
    await scan();
    put(2, 'printed');
    printAgain(1);
    expect(prints(first).at(-1)).toBe('wristband waiting DUPLICATE');
  });

  test('is refused for a scan that was taken back, and for what never was', async () => {
    const { scan, put, printAgain, undo, decided } = door();
    const seq = await scan();
    put(1, 'printed');
    undo(seq, 'wrong person');
    expect(printAgain(1)).toMatchObject({ ok: false, problem: { code: 'nothing_to_print' } });
    expect(printAgain(99)).toMatchObject({ ok: false, problem: { code: 'nothing_to_print' } });
    expect(decided).toEqual([]);
  });
});

test('a slip for somebody who was refused is no wristband: the admission that follows prints one', async () => {
  const { ledger, scan, prints, override } = door({ wristband: { printer: 'p', onRefused: 'refused' } });
  storeTickets(ledger.writable, [ticket({ id: '1', barcode: 'A', status: 'INVALID', updatedAt: 2 })]);
  const refused = await scan();
  const admitted = override({ barcode: 'A', direction: 'IN', source: 'manual' }, 'box office');
  expect(prints(refused)).toEqual(['wristband waiting']);
  expect(admitted.ok && prints(admitted.value.seq ?? 0)).toEqual(['wristband waiting']);
});

describe('printing for a scan', () => {
  test('prints what is not printed by itself, and then says DUPLICATE', async () => {
    const { scan, prints, printScan, put } = door();
    const seq = await scan();
    expect(printScan(seq, 'receipt')).toEqual({ ok: true, value: 2 });
    put(2, 'printed');
    printScan(seq, 'receipt');
    expect(prints(seq)).toEqual(['wristband waiting', 'receipt printed', 'receipt waiting DUPLICATE']);
  });

  test('that is on its way adds nothing', async () => {
    const { scan, prints, printScan } = door();
    const seq = await scan();
    expect(printScan(seq, 'wristband')).toEqual({ ok: true, value: 1 });
    expect(prints(seq)).toHaveLength(1);
  });

  test('at another entry of the ticket says DUPLICATE, too', async () => {
    const { scan, prints, printScan, put } = door();
    await scan();
    put(1, 'printed');
    const second = await scan();
    printScan(second, 'wristband');
    expect(prints(second)).toEqual(['wristband waiting DUPLICATE']);
  });

  test('is refused for what is no admission, and without a printer', async () => {
    const { scan, undo, printScan } = door({ receipt: {} });
    const seq = await scan();
    expect(printScan(seq, 'receipt')).toMatchObject({ problem: { code: 'no_printer' } });
    expect(printScan(99, 'wristband')).toMatchObject({ problem: { code: 'nothing_to_print' } });
    undo(seq, 'x');
    expect(printScan(seq, 'wristband')).toMatchObject({ problem: { code: 'nothing_to_print' } });
  });
});

test('somebody who has seen it come out says so, once', async () => {
  const { scan, prints, put, confirmPrinted } = door();
  const seq = await scan();
  expect(confirmPrinted(1)).toMatchObject({ ok: false });
  put(1, 'unknown', 'print_unconfirmed');
  expect(confirmPrinted(1).ok).toBe(true);
  expect(confirmPrinted(1).ok).toBe(false);
  expect(prints(seq)).toEqual(['wristband printed']);
});

test('a test print is no scan’s, and is printed again at the same printer', () => {
  const { ledger, printAgain } = door();
  const id = queuePrint(ledger.journal, somePrint({ printerId: 'other' }));
  movePrint(ledger.journal, id, ['waiting'], 'printed');
  const again = printAgain(id);
  expect(again.ok && printJob(ledger.journal, again.value)).toMatchObject({ seq: null, printerId: 'other' });
});

test('what a scan does not plan is not queued', () => {
  const { ledger } = door();
  const verdict = { seq: 1, barcode: 'A' } as Parameters<typeof queuePrints>[1];
  queuePrints(ledger.journal, verdict, 'event', []);
  expect(printsOfScan(ledger.journal, 1)).toEqual([]);
});
