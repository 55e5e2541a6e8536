import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createPrinterEmulator } from '../printing/emulator/emulator.ts';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { barcodeOf, headless } from './process.ts';

/** A file of printers, as `--printing` takes it. */
function printingFile(port: number, more: object = {}): string {
  const file = join(temporaryFolder(), 'printing.json');
  const connection = { kind: 'tcp', host: '127.0.0.1', port };
  const printers = [{ id: 'epson', name: 'Epson', connection, language: 'escpos' }];
  writeFileSync(file, JSON.stringify({ printers, receipt: { printer: 'epson', autoPrint: 'always' }, ...more }));
  return file;
}

async function temporaryPrinter() {
  const printer = await createPrinterEmulator({ language: 'escpos' });
  onTestFinished(() => printer.close());
  return printer;
}

const text = (job: Uint8Array | undefined): string => Buffer.from(job ?? []).toString('latin1');

test('a receipt comes out of each entry; again on somebody’s word, as a duplicate', async () => {
  const [sandbox, printer] = [await temporarySandbox(), await temporaryPrinter()];
  const station = headless(sandbox, temporaryFolder(), { printing: printingFile(printer.port) });
  await station.answer();
  await station.ask(barcodeOf(sandbox, /VIP/u));
  expect(text(await printer.nextJob())).not.toContain('DUPLICATE');
  // Until the printer has said so, it is still on its way.
  await expect.poll(() => station.ask('{"cmd":"prints"}')).toMatchObject({ jobs: [{ job: 1, state: 'printed' }] });
  await station.ask(barcodeOf(sandbox, /Cancelled/u));

  expect(await station.ask('{"cmd":"print","seq":1,"role":"receipt"}')).toEqual({ type: 'printQueued', job: 2 });
  expect(text(await printer.nextJob())).toContain('DUPLICATE');
  expect(await station.ask('{"cmd":"testPrint","printer":"epson","template":"receipt","role":"receipt"}')).toEqual({
    type: 'printQueued',
    job: 3,
  });
  expect(text(await printer.nextJob())).toContain('TEST');

  expect(await station.ask('{"cmd":"print","seq":2,"role":"receipt"}')).toMatchObject({ type: 'error' });
  expect(await station.ask('{"cmd":"print","seq":1,"role":"wristband"}')).toMatchObject({ type: 'error' });
  expect(await station.ask('{"cmd":"confirmPrint","job":1}')).toMatchObject({ type: 'error' });
  const { answers, code } = await station.end();
  expect([answers.at(-1), code]).toEqual([{ type: 'bye', unsent: 0, unprinted: 0 }, 0]);
  expect(printer.printed).toHaveLength(3);
});

test('a printer without paper holds up nobody, says why, and prints when it has some', async () => {
  const [sandbox, printer] = [await temporarySandbox(), await temporaryPrinter()];
  printer.set({ paperOut: true });
  const station = headless(sandbox, temporaryFolder(), { printing: printingFile(printer.port) });
  await station.answer();
  expect(await station.ask(barcodeOf(sandbox, /VIP/u))).toMatchObject({ type: 'verdict', result: 'in' });
  await expect
    .poll(() => station.ask('{"cmd":"printers"}'), { timeout: 10_000 })
    .toMatchObject({ printers: [{ id: 'epson', status: 'notReady', problem: { code: 'paper_out' }, waiting: 1 }] });
  expect(await station.ask('{"cmd":"prints"}')).toMatchObject({ jobs: [{ job: 1, seq: 1, state: 'waiting' }] });
  printer.set({ paperOut: false });
  await printer.nextJob();
  await expect.poll(() => station.ask('{"cmd":"prints"}')).toMatchObject({ jobs: [{ job: 1, state: 'printed' }] });
  await station.end();
});

test('what could not be printed is counted at the end, and comes out after the next start', async () => {
  const [sandbox, printer, data] = [await temporarySandbox(), await temporaryPrinter(), temporaryFolder()];
  const printing = printingFile(printer.port);
  await printer.stop();
  const first = headless(sandbox, data, { printing, 'drain-seconds': '1' });
  await first.answer();
  await first.ask(barcodeOf(sandbox, /VIP/u));
  expect((await first.end()).answers.at(-1)).toMatchObject({ type: 'bye', unprinted: 1 });

  await printer.start();
  const second = headless(sandbox, data, { printing });
  await second.answer();
  await printer.nextJob();
  expect((await second.end()).answers.at(-1)).toMatchObject({ type: 'bye', unprinted: 0 });
  expect(printer.printed).toHaveLength(1);
});

test.each([
  ['no JSON', 'nonsense', 'JSON'],
  [
    'a printer of an unknown kind',
    { printers: [{ id: 'a', name: 'A', connection: { kind: 'fax' }, language: 'zpl' }] },
    'printers.0',
  ],
  ['a misspelt key', { wristbands: {} }, 'wristbands: there is no such key'],
  ['a misspelt key further in', { wristband: { autoprint: 'always' } }, 'wristband.autoprint: there is no such key'],
  ['a role whose printer is not there', { wristband: { printer: 'zz' } }, 'wristband.printer: there is no printer zz'],
  ['a role with an unknown moment', { wristband: { autoPrint: 'sometimes' } }, 'wristband.autoPrint'],
])('does not start with %s in the file of the printers', async (_, content, named) => {
  const sandbox = await temporarySandbox();
  const file = join(temporaryFolder(), 'printing.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  const { stderr, code, answers } = await headless(sandbox, temporaryFolder(), { printing: file }).end();
  expect([code, answers]).toEqual([1, []]);
  expect(stderr).toContain(named);
});
