import {
  printRoles,
  type FoundPrinters,
  type PrinterSettings,
  type PrintingSettings,
  type PrintingSetup,
  type PrintPreview,
  type PrintRole,
  type PrintRoleSettings,
} from '#shared/printing.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { Printing } from '../printing/printing.ts';
import type { Templates } from '../printing/templates/templates.ts';
import type { RunningStation } from '../running.ts';
import type { SettingsFile } from './settings-file.ts';

/** Printers, what they print when, and what becomes of it. */
export interface PrintSetup {
  printing(): Promise<Outcome<PrintingSetup>>;
  findPrinters(): Promise<Outcome<FoundPrinters>>;
  savePrinter(printer: PrinterSettings): Outcome<null>;
  removePrinter(id: string): Outcome<null>;
  setPrintRole(role: PrintRole, settings: PrintRoleSettings): Outcome<null>;
  testPrint(printer: string, template: string, role: PrintRole): Outcome<null>;
  previewPrint(printer: string, template: string): Promise<Outcome<PrintPreview>>;
  printScan(seq: number, role: PrintRole): Outcome<null>;
  printAgain(job: number): Outcome<null>;
  confirmPrinted(job: number): Outcome<null>;
  cancelPrint(job: number): Outcome<null>;
  copyTemplate(name: string): Outcome<null>;
}

interface Parts {
  /** The station at work; null where there is none. */
  readonly station: () => RunningStation | null;
  readonly settings: SettingsFile;
  readonly templates: Templates;
  readonly findPrinters: () => Promise<FoundPrinters>;
  readonly onView: () => void;
}

export function createPrintSetup(parts: Parts): PrintSetup {
  const { station, settings, templates, findPrinters, onView } = parts;

  function change(to: (printing: PrintingSettings) => PrintingSettings): Outcome<null> {
    settings.change({ printing: to(settings.read().printing) });
    station()?.printing.settingsChanged();
    onView();
    return success(null);
  }

  /** Only who has opened an event has something to print. */
  function atWork<T>(act: (printing: Printing) => Outcome<T>): Outcome<null> {
    const open = station();
    if (open === null) return failure('ledger_unusable');
    const outcome = act(open.printing);
    return outcome.ok ? success(null) : outcome;
  }

  return {
    async printing() {
      const ticketTypes = (await station()?.typesAndEntries())?.ticketTypes ?? [];
      const { printing } = settings.read();
      return success({
        settings: printing,
        templates: templates.list(),
        ticketTypes,
        templateFolder: templates.folder,
      });
    },

    findPrinters: async () => success(await findPrinters()),

    savePrinter: (printer) =>
      change((printing) => {
        const { printers } = printing;
        const isKnown = printers.some(({ id }) => id === printer.id);
        const changed = printers.map((each) => (each.id === printer.id ? printer : each));
        return { ...printing, printers: isKnown ? changed : [...printers, printer] };
      }),

    removePrinter: (id) =>
      change((printing) => {
        const without = { ...printing, printers: printing.printers.filter((printer) => printer.id !== id) };
        for (const role of printRoles) {
          if (without[role].printer === id) without[role] = { ...without[role], printer: null };
        }
        return without;
      }),

    setPrintRole: (role, chosen) => change((printing) => ({ ...printing, [role]: chosen })),
    testPrint: (printer, template, role) => atWork((printing) => printing.test(printer, template, role)),
    async previewPrint(printer, template) {
      return station()?.printing.preview(printer, template) ?? failure('ledger_unusable');
    },
    printScan: (seq, role) => atWork((printing) => printing.printScan(seq, role)),
    printAgain: (job) => atWork((printing) => printing.printAgain(job)),
    confirmPrinted: (job) => atWork((printing) => printing.confirmPrinted(job)),
    cancelPrint: (job) => atWork((printing) => printing.cancelPrint(job)),
    copyTemplate: (name) => templates.copy(name),
  };
}
