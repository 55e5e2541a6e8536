import type { PrinterSummary, PrintingView } from '#shared/printing.ts';
import { describeProblem } from '#shared/text/problems.ts';
import { en } from '../text/en.ts';
import type { Trouble } from '../useCall.ts';
import { shortened } from './names.ts';
import { shortProblem } from './problemText.ts';

const words = en.printing.chip;

/** A chip of the status line. */
export interface PrinterChip {
  readonly id: 'printers' | 'prints' | `printer-${string}`;
  readonly label: string;
  readonly level: 'fine' | 'attention' | 'alert';
  readonly title: string;
  readonly body: string | null;
  readonly trouble: Trouble | null;
  readonly actions: readonly ['showPrinters'];
}

const showPrinters = ['showPrinters'] as const;

/** Staff know a printer by what comes out of it. */
const whatOf = ({ roles: [role, ...more] }: PrinterSummary): string =>
  role === undefined || more.length > 0 ? words.both : en.printing.many[role];

const nameOf = ({ name }: PrinterSummary): string => shortened(name) ?? en.printing.printers.nameless;

const isChosen = ({ roles }: PrinterSummary): boolean => roles.length > 0;

/** One that needs somebody, or that cannot say how it is. */
function troubledChip(printer: PrinterSummary): PrinterChip {
  const { id, status, waiting } = printer;
  const { problem } = status;
  const unheard = status.is === 'unknown' && problem === null;
  const is = unheard ? words.unheard : shortProblem(problem).is;
  const trouble = problem === null ? null : describeProblem(problem);
  const body = [words.named(nameOf(printer)), waiting > 0 ? words.waiting(waiting) : null];
  return {
    id: `printer-${id}`,
    label: words.of(whatOf(printer), is),
    level: status.is === 'notReady' ? 'alert' : 'attention',
    title: unheard ? words.unheardTitle : words.of(whatOf(printer), is),
    body: body.filter((part) => part !== null).join(' '),
    trouble,
    actions: showPrinters,
  };
}

function fineChip(printers: readonly PrinterSummary[]): PrinterChip {
  return {
    id: 'printers',
    label: words.fine(printers.length),
    level: 'fine',
    title: words.fineTitle(printers.length),
    body: printers.map((printer) => words.ready(nameOf(printer))).join(' '),
    trouble: null,
    actions: showPrinters,
  };
}

function undecidedChip(n: number): PrinterChip {
  return {
    id: 'prints',
    label: words.undecided(n),
    level: 'alert',
    title: words.undecidedTitle(n),
    body: words.undecidedBody,
    trouble: null,
    actions: showPrinters,
  };
}

/** How the printers are that print something here, the worst last, as in the rest of the line. */
export function printerChips({ printers, undecided }: PrintingView): readonly PrinterChip[] {
  const chosen = printers.filter(isChosen);
  const troubled = chosen.filter(({ status }) => status.is !== 'ready').map(troubledChip);
  const fine = chosen.length > 0 && troubled.length === 0 ? [fineChip(chosen)] : [];
  return [
    ...fine,
    ...troubled.filter(({ level }) => level === 'attention'),
    ...troubled.filter(({ level }) => level === 'alert'),
    ...(undecided.length > 0 ? [undecidedChip(undecided.length)] : []),
  ];
}
