import { describe, expect, it } from 'vitest';
import {
  printerSchema,
  printingSettingsSchema,
  printRoleSettingsSchema,
  type PrinterConnection,
  type PrinterSettings,
  type PrinterStatus,
  type PrintJob,
  type TemplateInfo,
} from '#shared/printing.ts';
import { describeProblem } from '../../renderer/text/problems.ts';
import { jobRow, questionOf, spokenQuestion } from '../../renderer/printing/jobText.ts';
import { previewSize } from '../../renderer/printing/previewSize.ts';
import {
  isWrong,
  languagesOf,
  newByAddress,
  ofFound,
  ofPrinter,
  settingsOf,
} from '../../renderer/printing/printerDraft.ts';
import { aboutPrinter, foundRow, statusText } from '../../renderer/printing/printerText.ts';
import { differs, ruleRows, withRule } from '../../renderer/printing/roleRules.ts';
import { templateOptions, templateProblem } from '../../renderer/printing/templateOptions.ts';
import { createFormats } from '../../renderer/text/format.ts';
import { job } from './preview/prints.ts';
import { at } from './preview/verdicts.ts';

const formats = createFormats('en-GB');

const template = (name: string, more: Partial<TemplateInfo> = {}): TemplateInfo => ({
  name,
  title: name,
  layout: 'roll',
  own: false,
  problem: null,
  ...more,
});
const band = template('band', { title: 'Wristband', layout: 'band' });
const slip = template('slip', { title: 'Slip' });
const own = template('own', { title: 'Mine', own: true });
const broken = template('broken', { title: 'Broken', problem: { code: 'template_invalid' } });
const templates = [band, slip, own, broken];

const printer: PrinterSettings = printerSchema.parse({
  id: 'p1',
  name: 'Left gate',
  connection: { kind: 'tcp', host: '10.0.0.5' },
  language: 'zpl',
});

describe('a print on which somebody decides', () => {
  it.each<[Partial<PrintJob>, string, string]>([
    [
      { state: 'unknown', problem: { code: 'print_cut_off' } },
      'Did the wristband of Zoë Müller come out?',
      `${describeProblem({ code: 'print_cut_off' }).title}. Printed again, it says DUPLICATE.`,
    ],
    [
      { state: 'unknown', role: 'receipt', guest: '\u202E' },
      'Did the receipt of a guest without a name come out?',
      'Printed again, it says DUPLICATE.',
    ],
    [
      { state: 'failed', problem: { code: 'print_too_late' } },
      'The wristband of Zoë Müller did not come out',
      `${describeProblem({ code: 'print_too_late' }).title}.`,
    ],
    [{ state: 'unknown', seq: null }, 'Did the test print come out?', ''],
    [{ state: 'failed', seq: null }, 'The test print did not come out', ''],
  ])('%o', (more, sentence, hint) => {
    const question = questionOf(job(1, more));
    expect(spokenQuestion(question)).toBe(sentence);
    expect(question).toMatchObject({ hint, unknown: more.state === 'unknown' });
  });

  it('has a name short enough for a line', () => {
    expect(Array.from(questionOf(job(1, { state: 'failed', guest: 'Ää'.repeat(200) })).guest ?? '')).toHaveLength(48);
  });
});

describe('a print in the list', () => {
  it.each<[Partial<PrintJob>, string, string, string | null]>([
    [{ state: 'printed' }, 'Printed', 'fine', 'again'],
    [{ state: 'printed', seq: null }, 'Printed', 'fine', null],
    [{ state: 'waiting' }, 'Waiting', 'off', 'cancel'],
    [{ state: 'waiting', seq: null }, 'Waiting', 'off', 'cancel'],
    [{ state: 'printing' }, 'Printing', 'off', null],
    [{ state: 'unknown' }, 'Did it come out?', 'attention', null],
    [{ state: 'failed' }, 'Not printed', 'attention', null],
    [{ state: 'cancelled', problem: { code: 'print_unwanted' } }, 'Cancelled', 'off', 'again'],
    [{ state: 'cancelled', problem: { code: 'print_undone' } }, 'Cancelled', 'off', null],
    [{ state: 'cancelled', problem: { code: 'print_again' } }, 'Cancelled', 'off', null],
  ])('%o', (more, state, level, action) => {
    expect(jobRow(job(1, more), templates, at, formats)).toMatchObject({ state, level, action });
  });

  it('says what it is, and why', () => {
    const problem = { code: 'print_too_late' } as const;
    const failed = job(1, { template: 'own', state: 'failed', duplicate: true, problem, createdAt: at });
    expect(jobRow(failed, templates, at, formats)).toMatchObject({
      who: 'Zoë Müller',
      about: 'Wristband · Mine · says DUPLICATE',
      why: `${describeProblem(problem).title}.`,
      at: '19:58',
    });
    expect(jobRow(job(1, { template: 'band', seq: null }), templates, at, formats)).toMatchObject({
      who: 'Test print',
      about: 'Wristband',
      why: null,
    });
    expect(jobRow(job(1, { template: 'gone' }), templates, at, formats).about).toBe('Wristband · gone');
  });
});

describe('a printer', () => {
  it.each<[Partial<PrinterSettings>, string]>([
    [{}, '10.0.0.5 · ZPL · 203 dpi'],
    [{ connection: { kind: 'tcp', host: 'fe80::1', port: 9_101 }, dpi: 300 }, '[fe80::1]:9101 · ZPL · 300 dpi'],
    [
      { connection: { kind: 'device', path: '/dev/usb/lp0' }, language: 'escpos' },
      '/dev/usb/lp0 · ESC/POS · 80 mm paper',
    ],
    [
      {
        connection: { kind: 'serial', path: 'COM3', baudRate: 19_200 },
        language: 'starline',
        paperMm: 58,
        answers: false,
      },
      'COM3, 19200 baud · Star Line · 58 mm paper · not asked how it is',
    ],
    [
      { connection: { kind: 'queue', queue: 'A\u202EB' }, language: 'starprnt' },
      'queue A‹202E›B · StarPRNT · 80 mm paper',
    ],
    [
      { connection: { kind: 'installed', printer: 'HP' }, language: 'html' },
      'HP, installed on this computer · Pages, by its driver',
    ],
    [{ connection: { kind: 'file', path: '/tmp/x' } }, 'file /tmp/x · ZPL · 203 dpi'],
  ])('%o', (more, about) => {
    expect(aboutPrinter({ ...printer, ...more })).toBe(about);
  });

  it.each<[PrinterStatus, string, string]>([
    [{ is: 'ready', problem: null }, 'Ready', 'fine'],
    [{ is: 'notReady', problem: { code: 'paper_out' } }, 'Paper out', 'attention'],
    [{ is: 'notReady', problem: null }, 'Not ready', 'attention'],
    [{ is: 'attention', problem: { code: 'paper_low' } }, 'Paper low', 'attention'],
    [{ is: 'unknown', problem: { code: 'printer_mute' } }, 'Status unknown', 'off'],
    [{ is: 'unknown', problem: null }, 'Not heard from yet', 'off'],
  ])('is %o', (status, state, level) => {
    const trouble = status.problem === null ? null : describeProblem(status.problem);
    expect(statusText(status)).toEqual({ state, level, trouble });
  });
});

describe('a printer that was found', () => {
  const found = { name: 'WRIST', about: 'Zebra ZD510', language: 'zpl' } as const;
  const queue = { kind: 'queue', queue: 'WRIST' } as const;

  it('says what it is, and whether it is set up', () => {
    expect(foundRow({ ...found, connection: queue }, [])).toMatchObject({
      name: 'WRIST',
      about: 'Zebra ZD510 · queue WRIST · ZPL',
      added: false,
    });
    expect(foundRow({ ...found, connection: queue }, [{ ...printer, connection: queue }]).added).toBe(true);
    const serial = { kind: 'serial', path: 'COM3', baudRate: 9_600 } as const;
    expect(
      foundRow({ ...found, connection: serial }, [{ ...printer, connection: { ...serial, baudRate: 19_200 } }]).added,
    ).toBe(true);
    expect(foundRow({ ...found, about: 'WRIST', name: '\u0000', language: null, connection: queue }, [])).toMatchObject(
      {
        name: 'Printer',
        about: 'WRIST · queue WRIST',
      },
    );
  });

  it.each<[PrinterConnection, 'zpl' | 'html' | null, string | null]>([
    [queue, 'zpl', 'zpl'],
    [queue, null, null],
    [queue, 'html', null],
    [{ kind: 'installed', printer: 'HP' }, null, 'html'],
    [{ kind: 'installed', printer: 'HP' }, 'zpl', 'html'],
  ])('%o that understands %s starts as %s', (connection, language, expected) => {
    expect(ofFound({ ...found, connection, language }).language).toBe(expected);
    expect(languagesOf(connection)).toContain(expected ?? 'zpl');
  });
});

describe('the form', () => {
  it('saves nothing before address and language are there', () => {
    const draft = newByAddress();
    expect(settingsOf(draft)).toBeNull();
    expect(settingsOf({ ...draft, address: '10.0.0.5' })).toBeNull();
    expect(settingsOf({ ...draft, address: '10.0.0.5:0', language: 'zpl' })).toBeNull();
    expect(isWrong({ ...draft, address: ' ' })).toBe(false);
    expect(isWrong({ ...draft, address: 'a b' })).toBe(true);
  });

  it('what it saves is what the station takes, named as it is reached where nobody names it', () => {
    const settings = settingsOf({ ...newByAddress(), address: '10.0.0.5:9101', name: '  ', language: 'escpos' });
    expect(printerSchema.parse(settings)).toEqual(settings);
    expect(settings).toMatchObject({
      name: '10.0.0.5:9101',
      connection: { kind: 'tcp', host: '10.0.0.5', port: 9_101 },
    });
    const long = settingsOf({ ...newByAddress(), address: 'x'.repeat(120), language: 'zpl' });
    expect(printerSchema.safeParse(long).success).toBe(true);
  });

  it('keeps a printer that is not changed', () => {
    expect(settingsOf(ofPrinter(printer))).toEqual(printer);
    const usb = { ...printer, connection: { kind: 'device', path: '/dev/usb/lp0' } } as const;
    expect(settingsOf(ofPrinter(usb))).toEqual(usb);
    expect(settingsOf({ ...ofPrinter(usb), name: '' })).toBeNull();
  });
});

describe('by ticket type', () => {
  const types = [
    { id: 't1', name: 'Standing' },
    { id: 't2', name: 'VIP' },
  ];
  const settings = printingSettingsSchema.parse({
    wristband: {
      byTicketType: { t1: { template: 'band' }, VIP: { autoPrint: 'never' }, Camping: { autoPrint: 'always' } },
    },
  }).wristband;

  it('lists all types, also those that somebody wrote by name or that are gone', () => {
    expect(ruleRows(settings.byTicketType, types)).toEqual([
      { key: 't1', name: 'Standing', known: true, template: 'band', autoPrint: null },
      { key: 'VIP', name: 'VIP', known: true, template: null, autoPrint: 'never' },
      { key: 'Camping', name: 'Camping', known: false, template: null, autoPrint: 'always' },
    ]);
    expect(ruleRows({}, types).filter(differs)).toEqual([]);
    expect(ruleRows({}, [{ id: 'constructor', name: '\u0000' }])).toMatchObject([
      { key: 'constructor', template: null },
    ]);
  });

  it('a rule that says nothing is taken out, one that says something is what the station takes', () => {
    const without = withRule(settings, 't1', { template: null, autoPrint: null });
    expect(Object.keys(without.byTicketType)).toEqual(['VIP', 'Camping']);
    const changed = withRule(settings, 't2', { template: 'own', autoPrint: null });
    expect(changed.byTicketType['t2']).toEqual({ template: 'own' });
    expect(printRoleSettingsSchema.parse(changed)).toEqual(changed);
  });
});

describe('templates to choose from', () => {
  it.each<[string, Parameters<typeof templateOptions>[1], string | null, string[]]>([
    ['no printer', null, null, ['Wristband', 'Slip', 'Mine (your own)']],
    ['a wristband printer', 'zpl', 'band', ['Wristband']],
    ['a receipt printer', 'escpos', 'slip', ['Slip', 'Mine (your own)']],
    ['pages', 'html', 'slip', ['Wristband', 'Slip', 'Mine (your own)']],
    ['one that does not fit', 'zpl', 'slip', ['Wristband', 'Slip (for another kind of printer)']],
    ['one with a mistake', 'starline', 'broken', ['Slip', 'Mine (your own)', 'Broken (has a mistake)']],
    ['one that is gone', 'zpl', 'lost', ['Wristband', 'lost (missing)']],
  ])('%s', (_, language, chosen, labels) => {
    expect(templateOptions(templates, language, chosen).map(({ label }) => label)).toEqual(labels);
  });
});

describe('a template that is chosen', () => {
  it.each<[string, Parameters<typeof templateProblem>[1], string | undefined]>([
    ['band', 'zpl', undefined],
    ['band', 'html', undefined],
    ['band', 'escpos', 'template_unfit'],
    ['slip', 'zpl', 'template_unfit'],
    ['slip', 'starprnt', undefined],
    ['broken', 'escpos', 'template_invalid'],
    ['lost', 'html', 'template_missing'],
  ])('%s on %s: %s', (name, language, code) => {
    expect(templateProblem(templates, language, name)?.code).toBe(code);
  });
});

describe('a preview', () => {
  it.each<[number, number, 'roll' | 'band', boolean]>([
    [25.4, 279.4, 'band', true],
    [25.4, 60, 'band', false],
    [58, 400, 'roll', false],
  ])('%d × %d mm of a %s', (widthMm, heightMm, layout, turned) => {
    const size = previewSize({ widthMm, heightMm }, layout);
    expect(size.turned).toBe(turned);
    expect(size.width > size.height).toBe(turned);
  });
});
