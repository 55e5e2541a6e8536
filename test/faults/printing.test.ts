import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { createPrinterEmulator, type PrinterEmulator } from '../station/printing/emulator/emulator.ts';
import { LONG_MS, rounds } from '../rounds.ts';
import { seededChance, startStation, until, validBarcodes, type Station } from './harness.ts';
import { readLog } from './compare.ts';
import { createStage, type Stage } from './stage.ts';

/** A station that prints, a printer apart from it, and whatever happens to both. */

interface Job {
  readonly job: number;
  readonly seq: number | null;
  readonly state: string;
  readonly duplicate: boolean;
  readonly problem: { readonly code: string } | null;
}

/** Of a station whose wristbands say the barcode, so that each can be told from all others. */
function printingArguments(stage: Stage, port: number): readonly string[] {
  const folder = stage.folder();
  const printers = [
    { id: 'zebra', name: 'Zebra', connection: { kind: 'tcp', host: '127.0.0.1', port }, language: 'zpl' },
  ];
  const text = { kind: 'text', text: '{ticket.barcode}', xMm: 1, yMm: 1, heightMm: 5, lengthMm: 90 };
  const template = { layout: 'band', title: 'Code', widthMm: 100, lengthMm: 50, media: 'gap', elements: [text] };
  writeFileSync(join(folder, 'printing.json'), JSON.stringify({ printers, wristband: { printer: 'zebra' } }));
  writeFileSync(join(folder, 'wristband.json'), JSON.stringify(template));
  return ['--printing', join(folder, 'printing.json'), '--templates', folder];
}

const jobsOf = async (station: Station): Promise<readonly Job[]> =>
  (await station.ask({ cmd: 'prints' }))['jobs'] as readonly Job[];

const textOf = (job: Uint8Array): string => Buffer.from(job).toString('latin1');
const isDuplicate = (job: Uint8Array): boolean => textOf(job).includes('DUPLICATE');

/** All jobs of a station that does not run. */
function readPrints(
  data: string,
): readonly { readonly seq: number; readonly state: string; readonly duplicate: number }[] {
  const journal = new Database(join(data, 'journal.sqlite'), { readonly: true });
  try {
    return journal
      .prepare<[], { seq: number; state: string; duplicate: number }>('select seq, state, duplicate from print_job')
      .all();
  } finally {
    journal.close();
  }
}

/** The barcodes on wristbands that came out. In a ZPL field all but letters and digits stands as hex. */
function barcodesOn(jobs: readonly Uint8Array[]): readonly string[] {
  return jobs.flatMap((job) =>
    [...textOf(job).matchAll(/\^FH_\^FD([^^]*)\^FS/gu)].map(([, field = '']) =>
      field.replaceAll(/_([0-9a-f]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    ),
  );
}

/** What the printer does in a round; most often it does its work. */
const moods: readonly ((printer: PrinterEmulator) => void)[] = [
  () => undefined,
  () => undefined,
  (printer) => printer.set({ bytesPerSecond: 20_000 }),
  (printer) => printer.during(400, () => printer.cutOff()),
  (printer) => printer.during(300, () => printer.set({ paperOut: true })),
  (printer) => printer.set({ hangsUpAfterJob: true }),
  (printer) => printer.set({ coverOpen: true }),
];

function mend(printer: PrinterEmulator): void {
  printer.during(Infinity, () => undefined);
  printer.set({
    paperOut: false,
    coverOpen: false,
    paused: false,
    deaf: false,
    hangsUpAfterJob: false,
    bytesPerSecond: null,
  });
}

test.concurrent(
  'kill -9 in the middle of jobs: no second wristband without a person’s word',
  async (context) => {
    const stage = createStage(context);
    const chance = seededChance('kill -9 while printing');
    const count = rounds(6, 200);
    const [sandbox, data] = [await stage.sandbox({ tickets: 200 + 10 * count }), stage.folder()];
    const printer = await createPrinterEmulator({ language: 'zpl' });
    stage.onEnd(() => printer.close());
    const more = printingArguments(stage, printer.port);
    const barcodes = [...validBarcodes(sandbox)];
    for (let round = 0; round < count; round += 1) {
      mend(printer);
      const isLast = round === count - 1;
      if (isLast) printer.set({ bytesPerSecond: 200 });
      else chance.pick(moods)(printer);
      const station = startStation(stage, sandbox, { data, more });
      await station.ready();
      station.send(...barcodes.splice(0, 6));
      // By the clock, or in the middle of a job; the printer may have stopped before that. Once surely in the middle of one.
      const begun = printer.begun.length + 1 + (isLast ? 0 : chance.below(3));
      if (isLast) await printer.when(() => printer.begun.length >= begun);
      else if (chance.below(3) === 0) await pause(chance.below(900));
      else await Promise.race([printer.when(() => printer.begun.length >= begun), pause(3_000)]);
      await station.kill();
    }

    mend(printer);
    const last = startStation(stage, sandbox, { data, more });
    await last.ready();
    // What had not begun comes out now; what had is for a person to say.
    const newest = await until(async () => {
      const now = await jobsOf(last);
      return now.some(({ state }) => state === 'waiting' || state === 'printing') ? undefined : now;
    });
    const unknown = newest.filter(({ state }) => state === 'unknown');

    // On a person's word it is printed once more, and says so.
    expect(unknown.length).toBeGreaterThan(0);
    const { job } = await last.ask({ cmd: 'reprint', job: unknown[0]?.job });
    await until(async () => (await jobsOf(last)).some((each) => each.job === job && each.state === 'printed'));
    expect(printer.printed.filter(isDuplicate)).toHaveLength(1);
    expect(await jobsOf(last)).toContainEqual(expect.objectContaining({ job, duplicate: true }));
    const first = barcodesOn(printer.printed.filter((each) => !isDuplicate(each)));
    expect(await last.end()).toMatchObject({ code: 0 });

    const jobs = readPrints(data).filter(({ duplicate }) => duplicate === 0);
    const barcodeOf = new Map(readLog(data).map(({ seq, barcode }) => [seq, barcode]));
    const copies = jobs.map(({ seq, state }) => {
      const barcode = barcodeOf.get(seq) ?? 'no scan';
      return { barcode, state, copies: first.filter((each) => each === barcode).length };
    });
    // Too late is what waited in a long run.
    const most = { printed: 1, unknown: 1, cancelled: 1, failed: 0 } as Readonly<Record<string, number>>;
    const isRight = ({ state, copies: n }: (typeof copies)[number]): boolean =>
      state === 'printed' ? n === 1 : n <= (most[state] ?? -1);
    const doubtful = copies.filter(({ state }) => state !== 'printed').length;
    console.log(`${count} rounds: ${jobs.length} wristbands, ${doubtful} of them doubtful, ${first.length} came out`);
    expect(copies.filter((each) => !isRight(each))).toEqual([]);
    expect(jobs.length).toBeGreaterThan(count);
  },
  LONG_MS,
);

/** A door whose printer is there, with so many tickets to scan. */
async function open(stage: Stage) {
  const sandbox = await stage.sandbox();
  const printer = await createPrinterEmulator({ language: 'zpl' });
  stage.onEnd(() => printer.close());
  const data = stage.folder();
  const station = startStation(stage, sandbox, { data, more: printingArguments(stage, printer.port) });
  await station.ready();
  const barcodes = validBarcodes(sandbox);
  const admit = async (from: number, to: number): Promise<readonly unknown[]> => {
    const verdicts = await Promise.all(barcodes.slice(from, to).map((barcode) => station.ask(barcode)));
    return verdicts.map(({ result }) => result);
  };
  const printerNow = async () => {
    const [first] = (await station.ask({ cmd: 'printers' }))['printers'] as readonly [
      { readonly status: string; readonly waiting: number; readonly problem: { readonly code: string } | null },
    ];
    return first;
  };
  const states = async (): Promise<readonly string[]> => (await jobsOf(station)).map(({ state }) => state);
  return { station, printer, barcodes, admit, printerNow, states };
}

const IN = ['in', 'in', 'in'];

test.concurrent.for<[string, (printer: PrinterEmulator) => unknown, (printer: PrinterEmulator) => unknown, string]>([
  ['is switched off', (printer) => printer.stop(), (printer) => printer.start(), 'printer_offline'],
  ['has no paper', (printer) => printer.set({ paperOut: true }), mend, 'printer_silent'],
  ['is paused', (printer) => printer.set({ paused: true }), mend, 'printer_paused'],
  ['takes the connection and reads nothing', (printer) => printer.set({ deaf: true }), mend, 'printer_silent'],
])(
  'a printer that %s: scanning goes on, and its wristbands come out once, in their order, when it is back',
  { timeout: LONG_MS },
  async ([, breakIt, mendIt, code], context) => {
    const stage = createStage(context);
    const { printer, barcodes, admit, printerNow, states } = await open(stage);
    await breakIt(printer);
    expect(await admit(0, 3)).toEqual(IN);
    await until(async () => (await printerNow()).problem?.code === code);
    expect((await printerNow()).waiting).toBe(3);
    await mendIt(printer);
    await until(async () => (await states()).every((state) => state === 'printed'));
    expect(barcodesOn(printer.printed)).toEqual(barcodes.slice(0, 3));
  },
);

test.concurrent(
  'the cable is pulled in the middle of a job: a person is asked, and the next ones come out',
  { timeout: LONG_MS },
  async (context) => {
    const { printer, barcodes, admit, states } = await open(createStage(context));
    printer.during(60, () => printer.cutOff());
    expect(await admit(0, 3)).toEqual(IN);
    await until(async () => (await states()).join() === 'printed,printed,unknown');
    const copies = barcodesOn(printer.printed);
    expect(copies.filter((each) => each === barcodes[0]).length).toBeLessThan(2);
    expect(copies.filter((each) => each !== barcodes[0])).toEqual(barcodes.slice(1, 3));
  },
);

test.concurrent(
  'somebody presses pause in the middle of a job: the printer says so, and goes on without a second copy',
  { timeout: LONG_MS },
  async (context) => {
    const { printer, barcodes, admit, printerNow, states } = await open(createStage(context));
    printer.during(60, () => printer.set({ paused: true }));
    expect(await admit(0, 3)).toEqual(IN);
    await until(async () => (await printerNow()).problem?.code === 'printer_paused');
    mend(printer);
    await until(async () => (await states()).every((state) => state === 'printed'));
    expect(barcodesOn(printer.printed)).toEqual(barcodes.slice(0, 3));
  },
);

test.concurrent(
  'the printer never says that it has printed: a person is asked',
  { timeout: LONG_MS },
  async (context) => {
    const { printer, admit, states } = await open(createStage(context));
    printer.during(60, () => printer.set({ silent: true }));
    expect(await admit(0, 1)).toEqual(['in']);
    await until(async () => (await states()).join() === 'unknown');
    expect(printer.printed).toHaveLength(1);
  },
);
