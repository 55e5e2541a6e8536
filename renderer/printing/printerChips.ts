import type { PrinterSummary, PrintingView } from '#shared/printing.ts';
import { describeProblem } from '../text/problems.ts';
import { t } from '../text/texts.ts';
import type { Trouble } from '../useCall.ts';
import { shortened } from './names.ts';
import { shortProblem } from './problemText.ts';

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
  role === undefined || more.length > 0 ? t.printing.chip.both : t.printing.many[role];

const nameOf = ({ name }: PrinterSummary): string => shortened(name) ?? t.printing.printers.nameless;

const isChosen = ({ roles }: PrinterSummary): boolean => roles.length > 0;

/** One that needs somebody, or that cannot say how it is. */
function troubledChip(printer: PrinterSummary): PrinterChip {
  const { id, status, waiting } = printer;
  const { problem } = status;
  const unheard = status.is === 'unknown' && problem === null;
  const is = unheard ? t.printing.chip.unheard : shortProblem(problem).is;
  const trouble = problem === null ? null : describeProblem(problem);
  const body = [t.printing.chip.named(nameOf(printer)), waiting > 0 ? t.printing.chip.waiting(waiting) : null];
  return {
    id: `printer-${id}`,
    label: t.printing.chip.of(whatOf(printer), is),
    level: status.is === 'notReady' ? 'alert' : 'attention',
    title: unheard ? t.printing.chip.unheardTitle : t.printing.chip.of(whatOf(printer), is),
    body: body.filter((part) => part !== null).join(' '),
    trouble,
    actions: showPrinters,
  };
}

function fineChip(printers: readonly PrinterSummary[]): PrinterChip {
  return {
    id: 'printers',
    label: t.printing.chip.fine(printers.length),
    level: 'fine',
    title: t.printing.chip.fineTitle(printers.length),
    body: printers.map((printer) => t.printing.chip.ready(nameOf(printer))).join(' '),
    trouble: null,
    actions: showPrinters,
  };
}

function undecidedChip(n: number): PrinterChip {
  return {
    id: 'prints',
    label: t.printing.chip.undecided(n),
    level: 'alert',
    title: t.printing.chip.undecidedTitle(n),
    body: t.printing.chip.undecidedBody,
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
