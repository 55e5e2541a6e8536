import { printRoles, type PrintingView, type PrintJob, type PrintRole } from '#shared/printing.ts';
import { describeProblem } from '../text/problems.ts';
import { t } from '../text/texts.ts';
import { shortProblem } from './problemText.ts';

/** How one print of an admitted scan is, beside the verdict. */
export interface PrintLine {
  readonly role: PrintRole;
  /** `fine` is quiet; for `trouble` somebody has to go to the printer. */
  readonly level: 'fine' | 'trouble';
  readonly done: boolean;
  readonly text: string;
  readonly todo: string | null;
}

/** The newest print of the scan for this role: what it took the place of does not matter at the door. */
export const newestJob = (
  { recent }: Pick<PrintingView, 'recent'>,
  seq: number,
  role: PrintRole,
): PrintJob | undefined => recent.find((job) => job.seq === seq && job.role === role);

/** Not over yet: a printer may be out of paper before it begins, or in the middle. */
function openLine(
  { role, printerId }: PrintJob,
  { printers }: PrintingView,
  quiet: (role: PrintRole) => string,
): PrintLine {
  const status = printers.find(({ id }) => id === printerId)?.status;
  if (status?.is !== 'notReady') return { role, level: 'fine', done: false, text: quiet(role), todo: null };
  const { is, todo } = shortProblem(status.problem);
  return { role, level: 'trouble', done: false, text: t.printing.line.waitingFor(role, is), todo };
}

function lineOf(job: PrintJob, view: PrintingView): PrintLine {
  const { role, state, problem } = job;
  const fine = { role, level: 'fine', done: false, todo: null } as const;
  switch (state) {
    case 'waiting':
    case 'printing':
      return openLine(job, view, t.printing.line[state]);
    case 'unknown':
      return { role, level: 'trouble', done: false, text: t.printing.line.unknown(role), todo: t.printing.line.look };
    case 'failed': {
      const todo = problem === null ? null : `${describeProblem(problem).title}.`;
      return { role, level: 'trouble', done: false, text: t.printing.line.failed(role), todo };
    }
    default:
      return { ...fine, done: state === 'printed', text: t.printing.line[state](role) };
  }
}

/** What is printed for this scan, wristbands first; nothing where nothing is. */
export const printLines = (view: PrintingView, seq: number): readonly PrintLine[] =>
  printRoles.flatMap((role) => {
    const job = newestJob(view, seq, role);
    return job === undefined ? [] : [lineOf(job, view)];
  });

/** Which of the roles have a printer. */
export const printedRoles = ({ printers }: Pick<PrintingView, 'printers'>): readonly PrintRole[] =>
  printRoles.filter((role) => printers.some(({ roles }) => roles.includes(role)));
