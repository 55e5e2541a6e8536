import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrinterStatus, PrinterSummary, PrintingView, PrintJob } from '#shared/printing.ts';
import { describeProblem } from '../../renderer/text/problems.ts';
import { addressOf, parseAddress } from '../../renderer/printing/address.ts';
import { printerChips } from '../../renderer/printing/printerChips.ts';
import { newestJob, printedRoles, printLines } from '../../renderer/printing/printLines.ts';
import { noPrinting } from './preview/prints.ts';
import { at } from './preview/verdicts.ts';

const ready: PrinterStatus = { is: 'ready', problem: null };
const paperOut: PrinterStatus = { is: 'notReady', problem: { code: 'paper_out' } };
const paperLow: PrinterStatus = { is: 'attention', problem: { code: 'paper_low' } };
const mute: PrinterStatus = { is: 'unknown', problem: { code: 'printer_mute' } };
const unheard: PrinterStatus = { is: 'unknown', problem: null };

const printer = (more: Partial<PrinterSummary> = {}): PrinterSummary => ({
  id: 'p1',
  name: 'Left gate',
  roles: ['wristband'],
  status: ready,
  waiting: 0,
  ...more,
});
const slips = (status: PrinterStatus = ready): PrinterSummary =>
  printer({ id: 'p2', name: 'Slips', roles: ['receipt'], status });

const job = (more: Partial<PrintJob> = {}): PrintJob => ({
  id: 1,
  seq: 7,
  role: 'wristband',
  printerId: 'p1',
  template: 'wristband',
  guest: 'Zoë Müller',
  state: 'printed',
  problem: null,
  duplicate: false,
  createdAt: at,
  ...more,
});

const view = (more: Partial<PrintingView>): PrintingView => ({ ...noPrinting, ...more });

describe('an address', () => {
  it.each<[string, string, number]>([
    ['192.168.1.50', '192.168.1.50', 9_100],
    ['  192.168.1.50:9101 ', '192.168.1.50', 9_101],
    ['printer', 'printer', 9_100],
    ['epson-tm_t20.local:1', 'epson-tm_t20.local', 1],
    ['host:65535', 'host', 65_535],
    ['::1', '::1', 9_100],
    ['fe80::1%eth0', 'fe80::1%eth0', 9_100],
    ['2001:db8::7', '2001:db8::7', 9_100],
    ['[2001:db8::7]', '2001:db8::7', 9_100],
    ['[2001:db8::7]:9102', '2001:db8::7', 9_102],
    ['::ffff:10.0.0.1', '::ffff:10.0.0.1', 9_100],
  ])('%s', (typed, host, port) => {
    expect(parseAddress(typed)).toEqual({ kind: 'tcp', host, port });
  });

  it.each([
    '',
    '   ',
    ':9100',
    'host:',
    'host:0',
    'host:65536',
    'host:99999999',
    'host:91x',
    'host:-1',
    'a b',
    'http://192.168.1.50/',
    '192.168.1.50/24',
    '[192.168.1.50]',
    '[::1',
    '[::1]x',
    '[::1]:',
    '::1]:9100',
    '-host',
    'host.',
    'hö\u202Est',
    'x'.repeat(254),
  ])('not %j', (typed) => {
    expect(parseAddress(typed)).toBeNull();
  });

  it('is shown as it can be typed again', () => {
    const host = fc.oneof(fc.ipV4(), fc.ipV6(), fc.domain());
    fc.assert(
      fc.property(host, fc.integer({ min: 1, max: 65_535 }), (name, port) => {
        expect(parseAddress(addressOf({ kind: 'tcp', host: name, port }))).toEqual({ kind: 'tcp', host: name, port });
      }),
    );
  });
});

describe('beside the verdict', () => {
  const failed = { code: 'print_too_late' } as const;
  it.each<[Partial<PrintJob>, PrinterStatus, string, string | null, string]>([
    [{ state: 'printed' }, ready, 'Wristband printed', null, 'fine'],
    [{ state: 'printed', role: 'receipt' }, paperOut, 'Receipt printed', null, 'fine'],
    [{ state: 'printing' }, ready, 'Wristband is printing', null, 'fine'],
    [{ state: 'printing' }, paperOut, 'Wristband waits: paper out', 'Put in a new roll.', 'trouble'],
    [{ state: 'waiting' }, ready, 'Wristband waits', null, 'fine'],
    [{ state: 'waiting' }, paperLow, 'Wristband waits', null, 'fine'],
    [{ state: 'waiting' }, mute, 'Wristband waits', null, 'fine'],
    [{ state: 'waiting' }, paperOut, 'Wristband waits: paper out', 'Put in a new roll.', 'trouble'],
    [
      { state: 'waiting' },
      { is: 'notReady', problem: null },
      'Wristband waits: not ready',
      'Look at the printer.',
      'trouble',
    ],
    [{ state: 'unknown' }, ready, 'Wristband: did it come out?', 'Look at the printer.', 'trouble'],
    [
      { state: 'failed', problem: failed },
      ready,
      'Wristband not printed',
      `${describeProblem(failed).title}.`,
      'trouble',
    ],
    [{ state: 'failed' }, ready, 'Wristband not printed', null, 'trouble'],
    [{ state: 'cancelled', problem: { code: 'print_unwanted' } }, ready, 'Wristband cancelled', null, 'fine'],
  ])('%o', (more, status, text, todo, level) => {
    const printing = view({ printers: [printer({ status })], recent: [job(more)] });
    expect(printLines(printing, 7)).toMatchObject([{ text, todo, level, done: more.state === 'printed' }]);
  });

  it('has one line for each role, wristbands first, and of several prints the newest', () => {
    const printing = view({
      printers: [printer()],
      recent: [
        job({ id: 4, role: 'receipt', printerId: 'gone', state: 'waiting' }),
        job({ id: 3, state: 'printing', duplicate: true }),
        job({ id: 2, seq: 8, state: 'failed' }),
        job({ id: 1, state: 'cancelled', problem: { code: 'print_again' } }),
      ],
    });
    expect(printLines(printing, 7).map(({ text }) => text)).toEqual(['Wristband is printing', 'Receipt waits']);
    expect(newestJob(printing, 7, 'wristband')?.id).toBe(3);
    expect(printLines(printing, 9)).toEqual([]);
  });

  it('a test print is nobody’s', () => {
    expect(printLines(view({ recent: [job({ seq: null })] }), 7)).toEqual([]);
  });
});

describe('what can be printed', () => {
  it.each<[readonly PrinterSummary[], readonly string[]]>([
    [[], []],
    [[printer({ roles: [] })], []],
    [
      [slips(), printer()],
      ['wristband', 'receipt'],
    ],
    [[printer({ roles: ['receipt', 'wristband'] })], ['wristband', 'receipt']],
    [[slips(paperOut)], ['receipt']],
  ])('%#', (printers, roles) => {
    expect(printedRoles({ printers })).toEqual(roles);
  });
});

describe('the status line', () => {
  const chips = (printers: readonly PrinterSummary[], undecided: readonly PrintJob[] = []) =>
    printerChips(view({ printers, undecided })).map(({ label, level }) => [label, level]);

  it.each<[string, readonly PrinterSummary[], [string, string][]]>([
    ['no printer', [], []],
    ['none that prints anything here', [printer({ roles: [], status: paperOut })], []],
    ['one', [printer()], [['Printer', 'fine']]],
    ['two', [printer(), slips()], [['2 printers', 'fine']]],
    ['one that is not used', [printer(), { ...slips(paperOut), roles: [] }], [['Printer', 'fine']]],
    ['paper out', [printer({ status: paperOut }), slips()], [['Wristbands: paper out', 'alert']]],
    ['paper low', [printer(), slips(paperLow)], [['Receipts: paper low', 'attention']]],
    ['one that cannot say it', [printer({ status: mute })], [['Wristbands: status unknown', 'attention']]],
    ['one not asked yet', [printer({ status: unheard })], [['Wristbands: not heard from yet', 'attention']]],
    [
      'one for both',
      [printer({ roles: ['wristband', 'receipt'], status: paperOut })],
      [['Printer: paper out', 'alert']],
    ],
    [
      'the worse one last',
      [printer({ status: paperOut }), slips(paperLow)],
      [
        ['Receipts: paper low', 'attention'],
        ['Wristbands: paper out', 'alert'],
      ],
    ],
  ])('%s', (_, printers, expected) => {
    expect(chips(printers)).toEqual(expected);
  });

  it('says how many prints wait for a person, also where no printer is left', () => {
    expect(chips([], [job({ state: 'unknown' })])).toEqual([['1 print to check', 'alert']]);
    expect(chips([printer()], [job({ state: 'unknown' }), job({ state: 'failed' })]).at(-1)).toEqual([
      '2 prints to check',
      'alert',
    ]);
  });

  it('explains itself: which printer, what waits, what to do', () => {
    const [chip] = printerChips(view({ printers: [printer({ status: paperOut, waiting: 3 })] }));
    expect(chip).toMatchObject({
      id: 'printer-p1',
      body: 'Printer: Left gate. 3 prints wait for it.',
      trouble: describeProblem({ code: 'paper_out' }),
      actions: ['showPrinters'],
    });
  });

  it('shows no more of a name than can be seen', () => {
    const [chip] = printerChips(view({ printers: [printer({ name: '\u202E\u0000 ', status: paperOut })] }));
    expect(chip?.body).toBe('Printer: Printer.');
    const [long] = printerChips(view({ printers: [printer({ name: 'x'.repeat(300) })] }));
    expect(long?.body?.length).toBeLessThan(70);
  });
});
