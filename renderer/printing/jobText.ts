import type { PrintJob, PrintState, TemplateInfo } from '#shared/printing.ts';
import { describeProblem } from '../text/problems.ts';
import { t } from '../text/texts.ts';
import { formats, type Formats } from '../text/format.ts';
import { shortened } from './names.ts';
import { titleOf } from './templateOptions.ts';

const guestOf = ({ guest }: PrintJob): string => shortened(guest) ?? t.printing.nobody;

/** What is asked about a print, around the name, which has a direction of its own. */
export interface Question {
  readonly before: string;
  /** Null for a test print. */
  readonly guest: string | null;
  readonly after: string;
  readonly hint: string;
  /** It may be that it came out. */
  readonly unknown: boolean;
}

export function questionOf(job: PrintJob): Question {
  const { state, role, seq, problem } = job;
  const unknown = state === 'unknown';
  const hint = [
    ...(problem === null ? [] : [t.printing.decide.because(describeProblem(problem).title)]),
    ...(unknown && seq !== null ? [t.printing.decide.asDuplicate] : []),
  ].join(' ');
  if (seq === null) {
    const before = unknown ? t.printing.decide.unknownTest : t.printing.decide.failedTest;
    return { before, guest: null, after: '', hint, unknown };
  }
  const [before, after] = t.printing.decide[unknown ? 'unknown' : 'failed'][role];
  return { before, guest: guestOf(job), after, hint, unknown };
}

/** As one sentence, for those who hear it. */
export const spokenQuestion = ({ before, guest, after }: Question): string => `${before}${guest ?? ''}${after}`;

/** A print as the list shows it. */
export interface JobRow {
  readonly who: string;
  readonly about: string;
  readonly state: string;
  /** A circle for what came out, a square for what needs somebody, a hollow one for the rest. */
  readonly level: 'fine' | 'attention' | 'off';
  readonly why: string | null;
  readonly at: string;
  /** What can be done about it here; what somebody has to decide on is asked above. */
  readonly action: 'again' | 'cancel' | null;
}

const levels: Record<PrintState, JobRow['level']> = {
  waiting: 'off',
  printing: 'off',
  printed: 'fine',
  unknown: 'attention',
  failed: 'attention',
  cancelled: 'off',
};

/** Where the scan is taken back nothing can be printed; where it was printed again, the newer one can. */
const isOver = ({ problem }: PrintJob): boolean => problem?.code === 'print_undone' || problem?.code === 'print_again';

function actionOf(job: PrintJob): JobRow['action'] {
  const { state, seq } = job;
  if (state === 'waiting') return 'cancel';
  if (seq === null) return null;
  return state === 'printed' || (state === 'cancelled' && !isOver(job)) ? 'again' : null;
}

export function jobRow(
  job: PrintJob,
  templates: readonly TemplateInfo[],
  now: number,
  format: Formats = formats,
): JobRow {
  const { role, template, state, problem, duplicate, seq, createdAt } = job;
  const known = templates.find(({ name }) => name === template);
  const title = known === undefined ? template : titleOf(known);
  const about = [
    t.printing.one[role],
    ...(title.toLowerCase() === t.printing.one[role].toLowerCase() ? [] : [title]),
    ...(duplicate ? [t.printing.duplicate] : []),
  ];
  const why = state === 'printed' || problem === null ? null : `${describeProblem(problem).title}.`;
  return {
    who: seq === null ? t.printing.test : guestOf(job),
    about: about.join(t.dot),
    state: t.printing.jobs.states[state],
    level: levels[state],
    why,
    at: format.moment(createdAt, now),
    action: actionOf(job),
  };
}
