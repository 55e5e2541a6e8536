import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { printerSchema, printingSettingsSchema, type PrintState } from '#shared/printing.ts';
import { openTemplates } from '../../../electron/station/printing/templates/templates.ts';
import { builtInTemplates } from '../printing/host.ts';
import { memoryPrinter } from '../printing/support.ts';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { scanning, viewOf } from './app.ts';

const zebra = printerSchema.parse({ id: 'z', name: 'Zebra', connection: { kind: 'tcp', host: 'h' }, language: 'zpl' });
const wristbands = printingSettingsSchema.parse({ wristband: { printer: 'z' } }).wristband;

/** A door with a printer in memory that was set up in the window. */
async function door() {
  const [sandbox, folder] = [await temporarySandbox(), temporaryFolder()];
  const printer = memoryPrinter();
  const templates = openTemplates({ builtIn: builtInTemplates, own: join(folder, 'templates') });
  const { session, settings, verdicts } = await scanning(sandbox, {
    folder,
    printing: { driverFor: () => printer, templates },
  });
  const printing = () => viewOf(session, 'scanning').station.printing;
  const states = (): PrintState[] => printing().recent.map(({ state }) => state);
  const until = (...expected: PrintState[]) => vi.waitFor(() => expect(states()).toEqual(expected), 10_000);
  const barcode = (label: RegExp): string => sandbox.demo.barcodes.find((each) => label.test(each.label))!.barcode;
  return { session, settings, printer, printing, states, until, verdicts, barcode };
}

describe('printers', () => {
  test('that nobody has set up print nothing', async () => {
    const { session, printing, barcode } = await door();
    await session.scan(barcode(/VIP/u), 'wedge');
    expect(printing()).toEqual({ printers: [], undecided: [], recent: [] });
  });

  test('are set up in the window, are asked how they are, and print from then on', async () => {
    const { session, printing, printer, until, barcode } = await door();
    printer.is = { is: 'attention', problem: { code: 'paper_low' } };
    expect(session.savePrinter(zebra).ok).toBe(true);
    expect(session.setPrintRole('wristband', wristbands).ok).toBe(true);
    await vi.waitFor(() =>
      expect(printing().printers).toEqual([
        { id: 'z', name: 'Zebra', roles: ['wristband'], status: printer.is, waiting: 0 },
      ]),
    );
    await session.scan(barcode(/VIP/u), 'wedge');
    await until('printed');
    expect(printer.printed).toHaveLength(1);
  });

  test('that are changed stay one, and keep their jobs', async () => {
    const { session, settings, printer, until, barcode } = await door();
    printer.outcomes.push({ is: 'notSent', problem: { code: 'paper_out' }, retry: true });
    session.savePrinter(zebra);
    session.setPrintRole('wristband', wristbands);
    await session.scan(barcode(/VIP/u), 'wedge');
    session.savePrinter({ ...zebra, name: 'Door' });
    expect(settings.read().printing.printers.map(({ name }) => name)).toEqual(['Door']);
    await until('printed');
  });

  test('that are removed print nothing more, and what waited for them can be printed elsewhere', async () => {
    const { session, settings, printer, printing, until, barcode } = await door();
    const out = { is: 'notSent', problem: { code: 'paper_out' }, retry: true } as const;
    printer.outcomes.push(...Array.from({ length: 50 }, () => out));
    session.savePrinter(zebra);
    session.setPrintRole('wristband', wristbands);
    await session.scan(barcode(/VIP/u), 'wedge');
    session.removePrinter('z');
    await until('failed');
    expect(printing().recent[0]?.problem?.code).toBe('printer_removed');
    expect(settings.read().printing).toMatchObject({ printers: [], wristband: { printer: null } });
    expect(session.printAgain(1)).toMatchObject({ ok: false, problem: { code: 'no_printer' } });

    printer.outcomes.length = 0;
    session.savePrinter({ ...zebra, id: 'other' });
    session.setPrintRole('wristband', { ...wristbands, printer: 'other' });
    expect(session.printAgain(1).ok).toBe(true);
    await until('printed', 'cancelled');
  });
});

describe('prints', () => {
  test('of which nobody knows are decided on by a person', async () => {
    const { session, printer, printing, until, barcode } = await door();
    session.savePrinter(zebra);
    session.setPrintRole('wristband', wristbands);
    printer.outcomes.push({ is: 'unknown', problem: { code: 'print_cut_off' } });
    await session.scan(barcode(/VIP/u), 'wedge');
    await until('unknown');
    expect(printing().undecided).toMatchObject([{ id: 1, seq: 1, state: 'unknown' }]);
    expect(session.printAgain(1).ok).toBe(true);
    await until('printed', 'cancelled');
    expect(printing()).toMatchObject({ undecided: [], recent: [{ duplicate: true }, {}] });
  });

  test('for a test come out without a guest', async () => {
    const { session, printer, until } = await door();
    session.savePrinter(zebra);
    expect(session.testPrint('nobody', 'wristband', 'wristband')).toMatchObject({ problem: { code: 'no_printer' } });
    expect(session.testPrint('z', 'wristband', 'wristband').ok).toBe(true);
    await until('printed');
    expect(printer.printed).toHaveLength(1);
  });

  test('with a template that is gone fail, and say so', async () => {
    const { session, printing, until, barcode } = await door();
    session.savePrinter(zebra);
    session.setPrintRole('wristband', { ...wristbands, template: 'no-such' });
    await session.scan(barcode(/VIP/u), 'wedge');
    await until('failed');
    expect(printing().recent[0]?.problem).toEqual({ code: 'template_missing', detail: 'no-such' });
  });
});

describe('the set-up', () => {
  test('knows the ticket types of the open events, and the templates', async () => {
    const { session } = await door();
    const setup = await session.printing();
    expect(setup.ok && setup.value).toMatchObject({
      settings: { printers: [] },
      ticketTypes: expect.arrayContaining([expect.objectContaining({ name: expect.stringMatching(/VIP/u) })]),
      templates: expect.arrayContaining([expect.objectContaining({ name: 'wristband', layout: 'band', own: false })]),
    });
  });

  test('shows what would come out, from the bytes', async () => {
    const { session } = await door();
    session.savePrinter({ ...zebra, language: 'escpos' });
    const preview = await session.previewPrint('z', 'receipt');
    expect(preview.ok && preview.value.picture).toMatch(/^data:image\/png;base64,/u);
    expect(await session.previewPrint('z', 'wristband')).toMatchObject({ problem: { code: 'template_unfit' } });
  });

  test('copies a template for whoever wants to change it', async () => {
    const { session } = await door();
    expect(session.copyTemplate('receipt').ok).toBe(true);
    const setup = await session.printing();
    expect(setup.ok && setup.value.templates.find(({ name }) => name === 'receipt')).toMatchObject({ own: true });
  });
});
