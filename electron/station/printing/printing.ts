import { errorMessage } from '#shared/error-message.ts';
import type { EventSummary } from '#shared/domain.ts';
import type {
  PrinterSettings,
  PrinterStatus,
  PrinterSummary,
  PrintFields,
  PrintingSettings,
  PrintingView,
  PrintJob,
  PrintPreview,
  PrintRole,
  TemplateInfo,
} from '#shared/printing.ts';
import { printRoles } from '#shared/printing.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { Language } from '#shared/language.ts';
import { problemLine } from '#shared/text/problems.ts';
import { refusalsIn } from '#shared/text/refusals.ts';
import type { Verdict } from '#shared/verdict.ts';
import type { Ledger } from '../ledger/open.ts';
import {
  awaitedPrinters,
  countOpenPrints,
  countWaitingPrints,
  failWaitingPrints,
  queuePrint,
  recentPrints,
  undecidedPrints,
  type QueuedPrintJob,
} from '../ledger/print-jobs.ts';
import type { PlanPrints } from '../ledger/record-prints.ts';
import type { Log } from '../log.ts';
import type { Recorder } from '../station.ts';
import type { Waiting } from '../vivenu/retry.ts';
import { printFields } from './content.ts';
import { createDecisions, type PrintDecisions } from './decisions.ts';
import type { PrinterDriver } from './drivers/driver.ts';
import { createPrintJobs } from './jobs.ts';
import type { PrintDocument } from './paper.ts';
import type { Picture } from './preview/picture.ts';
import { plannedPrints } from './plan.ts';
import { createPrintQueue, type PrintQueue } from './queue.ts';
import type { RenderCalls } from './render/calls.ts';
import { blankTicket, sampleFields } from './sample.ts';
import type { Templates } from './templates/templates.ts';

/** What a computer prints with, whatever event is open. */
export interface PrintingHost {
  readonly settings: () => PrintingSettings;
  readonly driverFor: (printer: PrinterSettings) => PrinterDriver;
  readonly templates: Templates;
  /** As it stands on paper. */
  readonly stationName: () => string;
  /** Of what stands on paper. */
  readonly language: () => Language;
}

/** The printers of a station at work: what scans print, and what people decide about it. */
export interface Printing extends PrintDecisions {
  readonly planPrints: PlanPrints;
  /** Something was recorded. */
  poke(): void;
  start(): void;
  /** Printers were added, changed or removed. */
  settingsChanged(): void;
  view(): PrintingView;
  /** Newest first. */
  jobs(): readonly PrintJob[];
  /** Prints a template for nobody; returns the job's number. */
  test(printerId: string, template: string, role: PrintRole): Outcome<number>;
  preview(printerId: string, template: string): Promise<Outcome<PrintPreview>>;
  templates(): readonly TemplateInfo[];
  /** Waits until nothing is to be printed any more, for so long at most; returns how many jobs are left. */
  drain(ms: number): Promise<number>;
  stop(): Promise<void>;
}

interface Parts extends PrintingHost {
  readonly ledger: Ledger;
  readonly record: Recorder;
  readonly renderer: RenderCalls;
  readonly events: readonly EventSummary[];
  /** Nobody of these events is a guest: all that is printed says so. */
  readonly isDemo: boolean;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly log: Log;
  readonly onChange: () => void;
}

/** For the door's screen, and for the list of prints. */
const RECENT = 20;
const LISTED = 200;
const UNDECIDED = 100;
/** A job that is under way when the station closes. */
const CLOSING_MS = 3_000;
const DRAIN_STEP_MS = 25;

export function createPrinting(parts: Parts): Printing {
  const {
    settings,
    driverFor,
    templates,
    stationName,
    language,
    ledger,
    record,
    renderer,
    events,
    isDemo,
    waiting,
    now,
    log,
    onChange,
  } = parts;
  const { journal } = ledger;
  const jobs = createPrintJobs(journal, record);
  const queues = new Map<string, PrintQueue>();
  let changing: Promise<void> = Promise.resolve();
  let isRunning = false;

  const decisions = createDecisions({ ledger, record, settings, fieldsOf, now, onDecided });

  function fieldsOf({ ticket, barcode, at, seq, entries, reason }: Verdict): PrintFields {
    const event = events.find(({ id }) => id === ticket?.eventId) ?? events[0];
    const eventName = event?.name ?? '';
    const words = reason === null || reason === 'already_in' ? '' : refusalsIn(language())[reason].headline;
    const known = ticket ?? blankTicket(barcode);
    return printFields({
      ticket: known,
      eventName,
      stationName: stationName(),
      language: language(),
      at,
      seq,
      entries,
      reason: words,
    });
  }

  const planPrints: PlanPrints = (verdict) => {
    try {
      const planned = plannedPrints(verdict, settings());
      if (planned.length === 0) return [];
      const fields = fieldsOf(verdict);
      return planned.map((print) => ({ ...print, fields, createdAt: now() }));
    } catch (error) {
      // A guest is not sent away for want of a wristband.
      log.warn(`nothing is printed for scan ${verdict.seq}: ${errorMessage(error)}`);
      return [];
    }
  };

  async function render(job: Rendered, printer: PrinterSettings): Promise<Outcome<PrintDocument>> {
    const template = templates.read(job.template);
    if (!template.ok) return template;
    const marks = { duplicate: job.duplicate, test: job.seq === null || isDemo };
    return inThread(() => renderer.render({ template: template.value, fields: job.fields, paper: printer, marks }));
  }

  async function inThread<T>(act: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
    try {
      return await act();
    } catch (error) {
      return failure('print_failed', errorMessage(error));
    }
  }

  function onDecided(): void {
    poke();
    onChange();
  }

  /** Who has nothing to print is not disturbed: somebody may be asking the printer how it is. */
  function poke(): void {
    for (const queue of queues.values()) if (jobs.next(queue.printer.id) !== null) queue.poke();
  }

  /** One after the other: a printer that was changed gets its next job when the last one is over. */
  async function followSettings(): Promise<void> {
    const wanted = isRunning ? settings().printers : [];
    const isWanted = ({ printer }: PrintQueue): boolean => wanted.some((each) => isSamePrinter(each, printer));
    const over = [...queues.values()].filter((queue) => !isWanted(queue));
    await Promise.all(over.map((queue) => queue.stop(CLOSING_MS)));
    for (const { printer } of over) queues.delete(printer.id);
    if (!isRunning) return;
    failOrphans(wanted);
    for (const printer of wanted) if (!queues.has(printer.id)) queues.set(printer.id, queueFor(printer));
    onChange();
    if (wanted.length > 0) await warmUp();
  }

  /** So that the first guest does not wait for the fonts. Without them what the printers have letters for is printed all the same. */
  async function warmUp(): Promise<void> {
    const warmed = await inThread(() => renderer.warmUp());
    if (!warmed.ok) log.warn(`nothing can be drawn for the printers: ${problemLine(warmed.problem)}`);
  }

  const queueFor = (printer: PrinterSettings): PrintQueue =>
    createPrintQueue({ printer, driver: driverFor(printer), jobs, render, waiting, now, log, onChange });

  /** Nothing will ever print these. */
  function failOrphans(printers: readonly PrinterSettings[]): void {
    const orphaned = awaitedPrinters(journal).filter((printerId) => printers.every(({ id }) => id !== printerId));
    if (orphaned.length > 0) record(() => orphaned.forEach((id) => failWaitingPrints(journal, id, 'printer_removed')));
  }

  function follow(): void {
    changing = changing.then(followSettings).catch((error: unknown) => log.warn(`printers: ${errorMessage(error)}`));
  }

  const statusOf = (id: string): PrinterStatus => queues.get(id)?.status() ?? { is: 'unknown', problem: null };

  const summaryOf = ({ id, name }: PrinterSettings): PrinterSummary => ({
    id,
    name,
    roles: printRoles.filter((role) => settings()[role].printer === id),
    status: statusOf(id),
    waiting: countWaitingPrints(journal, id),
  });

  return {
    ...decisions,
    planPrints,
    poke,
    start() {
      isRunning = true;
      follow();
    },
    settingsChanged: follow,
    view: () => ({
      printers: settings().printers.map(summaryOf),
      undecided: undecidedPrints(journal, UNDECIDED).map(shown),
      recent: recentPrints(journal, RECENT).map(shown),
    }),
    jobs: () => recentPrints(journal, LISTED).map(shown),
    templates: () => templates.list(),

    test(printerId, template, role) {
      if (settings().printers.every(({ id }) => id !== printerId)) return failure('no_printer');
      const fields = sampleFields(stationName(), language(), now());
      const job = { seq: null, eventId: '', role, printerId, template, fields, duplicate: false, createdAt: now() };
      const id = record(() => queuePrint(journal, job));
      onDecided();
      return success(id);
    },

    async preview(printerId, template) {
      const paper = settings().printers.find(({ id }) => id === printerId);
      if (paper === undefined) return failure('no_printer');
      const read = templates.read(template);
      if (!read.ok) return read;
      const marks = { duplicate: false, test: false };
      const fields = sampleFields(stationName(), language(), now());
      const made = await inThread(() => renderer.preview({ template: read.value, fields, paper, marks }));
      return made.ok ? success(previewOf(made.value)) : made;
    },

    async drain(ms) {
      const deadline = performance.now() + ms;
      while (countOpenPrints(journal) > 0 && performance.now() < deadline) await waiting.sleep(DRAIN_STEP_MS);
      return countOpenPrints(journal);
    },

    async stop() {
      isRunning = false;
      follow();
      await changing;
    },
  };
}

type Rendered = Pick<QueuedPrintJob, 'seq' | 'template' | 'fields' | 'duplicate'>;

const isSamePrinter = (one: PrinterSettings, other: PrinterSettings): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What the window gets to see of a job. */
const shown = ({ fields: _fields, eventId: _eventId, ...job }: QueuedPrintJob): PrintJob => job;

const previewOf = ({ png, widthMm, heightMm }: Picture): PrintPreview => ({
  picture: `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
  widthMm,
  heightMm,
});
