import { z } from 'zod';
import type { Problem } from './problem.ts';
import { baudRate } from './scanners.ts';

/** What the window and the station say to each other about printing. */

/** What is printed for a guest. */
export const printRoles = ['wristband', 'receipt'] as const;
export type PrintRole = (typeof printRoles)[number];

/** The commands that a printer understands. `html`: any printer that this computer has a driver for. */
export const printLanguages = ['escpos', 'starprnt', 'starline', 'zpl', 'html'] as const;
export type PrintLanguage = (typeof printLanguages)[number];

/** Dots to the inch of the print head. */
export const printResolutions = [203, 300] as const;
export type Dpi = (typeof printResolutions)[number];

/** Widths (mm) of receipt paper. */
export const paperWidths = [58, 80] as const;
export type PaperWidth = (typeof paperWidths)[number];

const path = z.string().min(1).max(240);

/** How a printer is reached. */
export const printerConnectionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('tcp'),
    host: z
      .string()
      .trim()
      .min(1)
      .max(253)
      .regex(/^[^\s\p{Cc}/\\]+$/u, 'a name or an address'),
    /** 9100 is where printers listen (JetDirect). */
    port: z.int().min(1).max(65_535).default(9_100),
  }),
  z.object({ kind: z.literal('serial'), path, baudRate }),
  /** A USB printer that the system shows as a file: /dev/usb/lp0 on Linux. */
  z.object({ kind: z.literal('device'), path }),
  /** A queue of CUPS or of Windows, which passes the bytes on as they are. */
  z.object({ kind: z.literal('queue'), queue: z.string().min(1).max(220) }),
  /** A printer with a driver of its own: it gets pages, not commands. */
  z.object({ kind: z.literal('installed'), printer: z.string().min(1).max(220) }),
  /** Each job replaces the file: for support. */
  z.object({ kind: z.literal('file'), path: z.string().min(1).max(1_000) }),
]);
export type PrinterConnection = z.infer<typeof printerConnectionSchema>;

const id = z.string().regex(/^[A-Za-z0-9-]{1,64}$/u);
export const templateName = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/u);

const printerFields = z.object({
  id,
  name: z.string().trim().min(1).max(40),
  connection: printerConnectionSchema,
  language: z.enum(printLanguages),
  dpi: z.literal(printResolutions).default(203),
  /** Of a receipt printer. */
  paperMm: z.literal(paperWidths).default(80),
  /** It answers when it is asked how it is. One that cannot is never asked, and never called ready. */
  answers: z.boolean().default(true),
});
/** Commands go to printers, pages to drivers. */
const isPossible = ({ connection, language }: z.infer<typeof printerFields>): boolean =>
  (connection.kind === 'installed') === (language === 'html');
export const printerSchema = printerFields.refine(
  isPossible,
  'a printer of the kind "installed" has the language "html", and no other has',
);
export type PrinterSettings = z.infer<typeof printerSchema>;

/** When an admission prints by itself. `firstEntry`: only once for each ticket. */
export const autoPrints = ['always', 'firstEntry', 'never'] as const;
export type AutoPrint = (typeof autoPrints)[number];

const ruleSchema = z.object({
  template: templateName.exactOptional(),
  autoPrint: z.enum(autoPrints).exactOptional(),
});

const roleSchema = (template: string, autoPrint: AutoPrint) =>
  z.object({
    /** Id of a printer; null where nobody chose one: then nothing is printed. */
    printer: id.nullable().default(null),
    template: templateName.default(template),
    autoPrint: z.enum(autoPrints).default(autoPrint),
    /** What is different for some ticket types, by their ids or names. */
    byTicketType: z.record(z.string().min(1).max(256), ruleSchema).default({}),
    /** The template of a slip for whoever is refused; null for none, which is how it should be. */
    onRefused: templateName.nullable().default(null),
  });
export type PrintRoleSettings = z.infer<ReturnType<typeof roleSchema>>;

export const printingSettingsSchema = z.object({
  printers: z.array(printerSchema).max(20).default([]),
  wristband: roleSchema('wristband', 'firstEntry').prefault({}),
  receipt: roleSchema('receipt', 'never').prefault({}),
});
export type PrintingSettings = z.infer<typeof printingSettingsSchema>;

/** The same shape without defaults, for what the window sends. */
export const printRoleSettingsSchema = roleSchema('wristband', 'never');

/** What a template can name. Every value is text, empty where the ticket has none. */
export const printFieldNames = [
  'ticket.name',
  'ticket.type',
  'ticket.category',
  'ticket.discount',
  'ticket.place',
  'ticket.area',
  'ticket.row',
  'ticket.seat',
  'ticket.barcode',
  'ticket.id',
  'event.name',
  'station.name',
  'scan.date',
  'scan.time',
  'scan.number',
  'scan.entries',
  'scan.reason',
] as const;
export type PrintField = (typeof printFieldNames)[number];
export type PrintFields = Readonly<Record<PrintField, string>>;

/**
 * `unknown`: it was being sent, and nobody knows whether it came out. `failed`: it surely did not. `cancelled`: nobody wants it any
 * more, or a newer job took its place.
 */
export const printStates = ['waiting', 'printing', 'printed', 'unknown', 'failed', 'cancelled'] as const;
export type PrintState = (typeof printStates)[number];

export interface PrintJob {
  readonly id: number;
  /** Number of the scan; null for a test print. */
  readonly seq: number | null;
  readonly role: PrintRole;
  readonly printerId: string;
  readonly template: string;
  /** Whose it is: the name on the ticket, else its barcode. Hostile text. */
  readonly guest: string;
  readonly state: PrintState;
  /** Why it is unknown, failed or cancelled. */
  readonly problem: Problem | null;
  /** It says DUPLICATE: something like it has been printed, or may have been. */
  readonly duplicate: boolean;
  readonly createdAt: number;
}

/** `attention`: it prints, and somebody should see to it soon. `unknown`: it cannot say how it is. */
type PrinterReadiness = 'ready' | 'attention' | 'notReady' | 'unknown';

export interface PrinterStatus {
  readonly is: PrinterReadiness;
  /** Null where it is ready, or was not asked yet. */
  readonly problem: Problem | null;
}

export interface PrinterSummary {
  readonly id: string;
  readonly name: string;
  /** What it prints; none where nobody chose it for anything. */
  readonly roles: readonly PrintRole[];
  readonly status: PrinterStatus;
  /** Jobs that it has not begun. */
  readonly waiting: number;
}

/** For the door's screen. */
export interface PrintingView {
  readonly printers: readonly PrinterSummary[];
  /** The last hundred unknown and failed jobs: a person has to decide on each, oldest first. */
  readonly undecided: readonly PrintJob[];
  /** Newest first, of the last scans and tests. */
  readonly recent: readonly PrintJob[];
}

export interface TemplateInfo {
  readonly name: string;
  readonly title: string;
  /** `roll`: for receipt printers. `band`: for ZPL. Pages (HTML) take both. */
  readonly layout: 'roll' | 'band';
  /** It lies in the user's folder, in the place of the one that comes with the program or beside it. */
  readonly own: boolean;
  /** Why it cannot be used; null where it can. */
  readonly problem: Problem | null;
}

/** A printer that this computer knows of. What it calls itself is hostile text. */
export interface FoundPrinter {
  readonly connection: PrinterConnection;
  readonly name: string;
  /** Maker and model, or where it is plugged in; may be empty. */
  readonly about: string;
  /** What it surely or probably understands; null where nothing tells. */
  readonly language: PrintLanguage | null;
}

export interface FoundPrinters {
  readonly printers: readonly FoundPrinter[];
  /** What could not be looked through. */
  readonly problems: readonly Problem[];
}

/** For the dialog where printing is set up. */
export interface PrintingSetup {
  readonly settings: PrintingSettings;
  readonly templates: readonly TemplateInfo[];
  /** Of the open events, as vivenu names them. */
  readonly ticketTypes: readonly TicketTypeName[];
  /** Where the user's own templates are. */
  readonly templateFolder: string;
}

export interface TicketTypeName {
  readonly id: string;
  readonly name: string;
}

/** A picture of what would come out, made from the bytes that the printer would get. */
export interface PrintPreview {
  /** data:image/png;base64,… */
  readonly picture: string;
  readonly widthMm: number;
  readonly heightMm: number;
}
