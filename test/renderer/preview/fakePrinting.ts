import type { StationApi } from '#shared/contract.ts';
import type { PrintingSetup, PrintingView, PrintState } from '#shared/printing.ts';
import { failure, success } from '#shared/problem.ts';
import { fakePicture } from './fakePicture.ts';
import { foundPrinters } from './prints.ts';

type Calls = Pick<
  StationApi['call'],
  | 'printing'
  | 'findPrinters'
  | 'savePrinter'
  | 'removePrinter'
  | 'setPrintRole'
  | 'testPrint'
  | 'previewPrint'
  | 'printScan'
  | 'printAgain'
  | 'confirmPrinted'
  | 'cancelPrint'
  | 'copyTemplate'
  | 'openTemplates'
>;

const later = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Printing without a printer: keeps what is set up, and believes what a person says of a print. */
export function fakePrinting(
  first: PrintingSetup,
  note: (name: string, argument?: unknown) => void,
  push: (to: (view: PrintingView) => PrintingView) => void,
): Calls {
  let setup = first;
  const settle = (id: number, state: PrintState): void =>
    push((view) => ({
      ...view,
      undecided: view.undecided.filter((job) => job.id !== id),
      recent: view.recent.map((job) => (job.id === id ? { ...job, state } : job)),
    }));
  return {
    printing: async () => success(setup),
    async findPrinters() {
      note('findPrinters');
      await later(400);
      return success(foundPrinters);
    },
    async savePrinter(printer) {
      note('savePrinter', printer);
      if (printer.name === 'fail') return failure('cannot_record', 'disk full');
      const others = setup.settings.printers.filter(({ id }) => id !== printer.id);
      setup = { ...setup, settings: { ...setup.settings, printers: [...others, printer] } };
      return success(null);
    },
    async removePrinter({ id }) {
      note('removePrinter', id);
      const printers = setup.settings.printers.filter((printer) => printer.id !== id);
      setup = { ...setup, settings: { ...setup.settings, printers } };
      return success(null);
    },
    async setPrintRole({ role, settings }) {
      note('setPrintRole', { role, settings });
      setup = { ...setup, settings: { ...setup.settings, [role]: settings } };
      return success(null);
    },
    async testPrint(argument) {
      note('testPrint', argument);
      return success(null);
    },
    async previewPrint({ template }) {
      note('previewPrint', template);
      if (template === 'receipt-summer') return failure('template_invalid', 'lines[2].text');
      return success(fakePicture(setup.templates.find(({ name }) => name === template)?.layout ?? 'roll'));
    },
    async printScan(argument) {
      note('printScan', argument);
      await later(50);
      return argument.role === 'receipt' ? failure('no_printer') : success(null);
    },
    async printAgain({ job }) {
      note('printAgain', job);
      settle(job, 'cancelled');
      return success(null);
    },
    async confirmPrinted({ job }) {
      note('confirmPrinted', job);
      settle(job, 'printed');
      return success(null);
    },
    async cancelPrint({ job }) {
      note('cancelPrint', job);
      if (job === 72) return failure('job_settled');
      settle(job, 'cancelled');
      return success(null);
    },
    async copyTemplate({ name }) {
      note('copyTemplate', name);
      const templates = setup.templates.map((each) => (each.name === name ? { ...each, own: true } : each));
      setup = { ...setup, templates };
      return success(null);
    },
    async openTemplates() {
      note('openTemplates');
      return success(null);
    },
  };
}
