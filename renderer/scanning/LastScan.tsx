import type { ReactNode } from 'react';
import type { EventSummary } from '#shared/domain.ts';
import type { Verdict } from '#shared/verdict.ts';
import { Button } from '../controls/Button.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { ResultMark } from '../controls/ResultMark.tsx';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { scanLine } from './verdictText.ts';

interface Props {
  readonly verdict: Verdict;
  readonly events: readonly EventSummary[];
  /** Its buttons show without being asked for. */
  readonly newest: boolean;
  /** Shows the ticket, with all its scans. */
  readonly onShow: () => void;
  readonly onPrint: (() => void) | null;
  readonly onUndo: (() => void) | null;
}

/** One scan. What let somebody pass can be printed and taken back; where that shows, it takes the place of the time. */
export function LastScan({ verdict, events, newest, onShow, onPrint, onUndo }: Props): ReactNode {
  const { main, small } = scanLine(verdict, events);
  return (
    <li data-row={verdict.result} data-undone={verdict.undone} data-newest={newest}>
      <ResultMark result={verdict.result} />
      <Button className="last-text row-button" onPress={onShow}>
        <span className="hidden">{t.scan.marks[verdict.result]}: </span>
        {verdict.undone ? (
          <del>
            <bdi>{main}</bdi>
          </del>
        ) : (
          <bdi>{main}</bdi>
        )}
        <bdi className="last-small">{small}</bdi>
      </Button>
      <span className="last-end">
        {verdict.undone ? <strong>{t.last.undone}</strong> : <time>{formats.timeWithSeconds(verdict.at)}</time>}
        {onUndo !== null && (
          <span className="last-actions">
            {onPrint !== null && (
              <Button className="undo" aria-label={t.printing.scan.open(main)} onPress={onPrint}>
                <span>
                  <ResultIcon sign="printer" />
                </span>
              </Button>
            )}
            <Button className="undo" aria-label={t.last.undoOf(main)} onPress={onUndo}>
              <span>{t.last.undo}</span>
            </Button>
          </span>
        )}
      </span>
    </li>
  );
}
