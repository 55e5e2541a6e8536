import type { ReactNode } from 'react';
import type { EventSummary } from '#shared/domain.ts';
import type { Verdict } from '#shared/verdict.ts';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { ResultMark } from '../controls/ResultMark.tsx';
import { en } from '../text/en.ts';
import { formats } from '../text/format.ts';
import { scanLine } from './verdictText.ts';

interface Props {
  readonly verdict: Verdict;
  readonly events: readonly EventSummary[];
  /** Its buttons show without being asked for. */
  readonly newest: boolean;
  readonly onPrint: (() => void) | null;
  readonly onUndo: (() => void) | null;
}

/** One scan. What let somebody pass can be printed and taken back; where that shows, it takes the place of the time. */
export function LastScan({ verdict, events, newest, onPrint, onUndo }: Props): ReactNode {
  const { main, small } = scanLine(verdict, events);
  return (
    <li data-row={verdict.result} data-undone={verdict.undone} data-newest={newest}>
      <ResultMark result={verdict.result} />
      <span className="last-text">
        <span className="hidden">{en.scan.marks[verdict.result]}: </span>
        {verdict.undone ? (
          <del>
            <bdi>{main}</bdi>
          </del>
        ) : (
          <bdi>{main}</bdi>
        )}
        <bdi className="last-small">{small}</bdi>
      </span>
      <span className="last-end">
        {verdict.undone ? <strong>{en.last.undone}</strong> : <time>{formats.timeWithSeconds(verdict.at)}</time>}
        {onUndo !== null && (
          <span className="last-actions">
            {onPrint !== null && (
              <button type="button" className="undo" aria-label={en.printing.scan.open(main)} onClick={onPrint}>
                <span>
                  <ResultIcon sign="printer" />
                </span>
              </button>
            )}
            <button type="button" className="undo" aria-label={en.last.undoOf(main)} onClick={onUndo}>
              <span>{en.last.undo}</span>
            </button>
          </span>
        )}
      </span>
    </li>
  );
}
