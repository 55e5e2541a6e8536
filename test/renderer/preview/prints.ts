import {
  printingSettingsSchema,
  type FoundPrinters,
  type PrinterSettings,
  type PrinterStatus,
  type PrinterSummary,
  type PrintingSetup,
  type PrintingView,
  type PrintJob,
  type TemplateInfo,
} from '#shared/printing.ts';
import { at, recent } from './verdicts.ts';

/** What the screens of printing show in the preview. */

const ready: PrinterStatus = { is: 'ready', problem: null };
const paperOut: PrinterStatus = { is: 'notReady', problem: { code: 'paper_out' } };

const zebra: PrinterSettings = {
  id: 'p1',
  name: 'Wristbands, left gate',
  connection: { kind: 'tcp', host: '192.168.1.50', port: 9_100 },
  language: 'zpl',
  dpi: 300,
  paperMm: 80,
  answers: true,
};
const epson: PrinterSettings = {
  ...zebra,
  id: 'p2',
  name: 'Receipts',
  connection: { kind: 'device', path: '/dev/usb/lp0' },
  language: 'escpos',
  dpi: 203,
};
const office: PrinterSettings = {
  ...epson,
  id: 'p3',
  name: '\u202Egnp.exe\u0000 HP LaserJet <b>Pro</b> MFP 4102fdw in the office of the organiser'.slice(0, 40),
  connection: { kind: 'installed', printer: 'HP LaserJet Pro MFP 4102fdw [B31A22]' },
  language: 'html',
  answers: false,
};

const summary = ({ id, name }: PrinterSettings, more: Partial<PrinterSummary> = {}): PrinterSummary => ({
  id,
  name,
  roles: [],
  status: ready,
  waiting: 0,
  ...more,
});
const bands = (status: PrinterStatus = ready, waiting = 0): PrinterSummary =>
  summary(zebra, { roles: ['wristband'], status, waiting });
const slips = (status: PrinterStatus = ready): PrinterSummary => summary(epson, { roles: ['receipt'], status });

export const job = (id: number, more: Partial<PrintJob> = {}): PrintJob => ({
  id,
  seq: 1403,
  role: 'wristband',
  printerId: zebra.id,
  template: 'wristband',
  guest: 'Zoë Müller',
  state: 'printed',
  problem: null,
  duplicate: false,
  createdAt: at - (90 - id) * 4_000,
  ...more,
});

const names = recent.map(({ seq, ticket }) => ({ seq, guest: ticket?.name ?? '4006381333931' }));
const older = names.slice(0, 6).map((whose, index) =>
  job(80 - index, {
    ...whose,
    ...([{}, { state: 'cancelled', problem: { code: 'print_undone' } }, {}, { duplicate: true }] as const)[index],
  }),
);
const receipt = job(90, { role: 'receipt', printerId: epson.id, template: 'receipt' });

export const noPrinting: PrintingView = { printers: [], undecided: [], recent: [] };

const view = (more: Partial<PrintingView>): PrintingView => ({
  printers: [bands(), slips()],
  undecided: [],
  recent: [job(89), ...older],
  ...more,
});

const broke = { code: 'print_cut_off', detail: 'write EPIPE' } as const;
const unknown = job(89, { state: 'unknown', problem: broke });
const undecided = [
  job(70, { seq: 1390, state: 'failed', problem: { code: 'print_too_late' }, guest: 'محمد عبد الرحمن' }),
  job(72, {
    ...names[3],
    state: 'unknown',
    problem: { code: 'print_unconfirmed' },
    role: 'receipt',
    printerId: epson.id,
    template: 'receipt',
  }),
  unknown,
];

/** By the name of the view. */
export const printings: Readonly<Record<string, PrintingView>> = {
  prints: view({ recent: [receipt, job(89), ...older] }),
  printPrinting: view({ recent: [{ ...receipt, state: 'waiting' }, job(89, { state: 'printing' }), ...older] }),
  printOne: view({ printers: [bands()] }),
  printPaperOut: view({
    printers: [bands(paperOut, 3), slips()],
    recent: [receipt, job(89, { state: 'waiting' }), ...older],
  }),
  printBothOut: view({
    printers: [
      bands({ is: 'notReady', problem: { code: 'printer_offline', detail: 'EHOSTUNREACH' } }, 12),
      slips(paperOut),
    ],
    recent: [{ ...receipt, state: 'waiting' }, job(89, { state: 'waiting' }), ...older],
  }),
  printLow: view({
    printers: [
      bands({ is: 'attention', problem: { code: 'paper_low' } }),
      summary(epson, { roles: ['receipt'], status: { is: 'unknown', problem: { code: 'printer_mute' } } }),
    ],
  }),
  printUnknown: view({ undecided: [unknown], recent: [unknown, ...older] }),
  printFailed: view({
    undecided: [job(89, { state: 'failed', problem: { code: 'template_invalid' } })],
    recent: [job(89, { state: 'failed', problem: { code: 'template_invalid' } }), ...older],
  }),
  printUndecided: view({ undecided, recent: [unknown, ...older.slice(0, 3), ...undecided.slice(0, 2)] }),
  printSetUp: view({
    printers: [
      bands(paperOut, 3),
      slips({ is: 'attention', problem: { code: 'paper_low' } }),
      summary(office, { status: { is: 'unknown', problem: { code: 'printer_mute' } } }),
    ],
    recent: [
      job(91, { seq: null, guest: '' }),
      job(89, { state: 'waiting' }),
      ...older,
      job(70, {
        seq: 1390,
        state: 'cancelled',
        problem: { code: 'print_unwanted' },
        guest: '\u202Etxt.exe '.repeat(30),
      }),
    ],
  }),
  printBroken: view({ printers: [summary(epson, { roles: ['receipt'], status: ready })], recent: [] }),
};

const template = (name: string, title: string, more: Partial<TemplateInfo> = {}): TemplateInfo => ({
  name,
  title,
  layout: 'roll',
  own: false,
  problem: null,
  ...more,
});

const templates: readonly TemplateInfo[] = [
  template('wristband', 'Wristband', { layout: 'band' }),
  template('wristband-vip', 'Wristband with the seat, VIP', { layout: 'band', own: true }),
  template('receipt', 'Receipt'),
  template('refusal', 'Slip for who is refused'),
];

const broken = template('receipt-summer', 'receipt-summer', {
  own: true,
  problem: {
    code: 'template_invalid',
    detail:
      'receipt-summer.json, lines[2].text: there is no field {ticket.nmae}; there are ticket.name, ticket.type, ticket.category',
  },
});

const settings = printingSettingsSchema.parse({
  printers: [zebra, epson, office],
  wristband: {
    printer: 'p1',
    byTicketType: {
      tt2: { template: 'wristband-vip' },
      tt3: { autoPrint: 'never' },
      Backstage: { autoPrint: 'always' },
    },
  },
  receipt: { printer: 'p2' },
});

const ticketTypes = [
  { id: 'tt1', name: 'Standing' },
  { id: 'tt2', name: 'VIP weekend' },
  { id: 'tt3', name: 'Child (with a parent), Saturday and Sunday, including the children’s programme' },
];

const setup = (more: Partial<PrintingSetup> = {}): PrintingSetup => ({
  settings,
  templates,
  ticketTypes,
  templateFolder: '/home/door/.config/Gatehouse/templates',
  ...more,
});

export const noSetup = setup({ settings: printingSettingsSchema.parse({}), ticketTypes: [] });

/** By the name of the view. */
export const setups: Readonly<Record<string, PrintingSetup>> = {
  printSetUp: setup(),
  printUndecided: setup(),
  printBroken: setup({
    settings: printingSettingsSchema.parse({
      printers: [epson],
      wristband: { printer: 'gone' },
      receipt: { printer: 'p2', template: 'receipt-summer', autoPrint: 'always', onRefused: 'refusal' },
    }),
    templates: [...templates, broken],
  }),
};

export const foundPrinters: FoundPrinters = {
  printers: [
    {
      connection: { kind: 'device', path: '/dev/usb/lp0' },
      name: 'EPSON TM-T20III',
      about: 'EPSON TM-T20III, USB',
      language: 'escpos',
    },
    { connection: { kind: 'queue', queue: 'WRIST' }, name: 'WRIST', about: 'Zebra ZD510-300dpi ZPL', language: 'zpl' },
    {
      connection: { kind: 'installed', printer: 'HP LaserJet Pro MFP 4102fdw [B31A22]' },
      name: 'HP LaserJet Pro MFP 4102fdw [B31A22]',
      about: '',
      language: 'html',
    },
    {
      connection: { kind: 'serial', path: '/dev/ttyUSB0', baudRate: 19_200 },
      name: '\u202Etxt.exe\u0000 <b>Printer</b> '.repeat(9),
      about: 'FTDI',
      language: null,
    },
  ],
  problems: [{ code: 'printers_unlisted', detail: 'lpstat: Bad file descriptor' }],
};
