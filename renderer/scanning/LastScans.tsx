import type { ReactNode } from 'react';
import type { Verdict } from '#shared/verdict.ts';
import type { StationView } from '#shared/view.ts';
import { printedRoles } from '../printing/printLines.ts';
import { t } from '../text/texts.ts';
import { LastScan } from './LastScan.tsx';
import { isUndoable, type Undoable } from './undoable.ts';

interface Props {
  readonly station: StationView;
  /** Shows the ticket. */
  readonly onShow: (verdict: Verdict) => void;
  readonly onPrint: (verdict: Undoable) => void;
  readonly onUndo: (verdict: Undoable) => void;
}

const rows = 8;

/** The newest scans; a row that has no room is left out whole. */
export function LastScans({ station: { recent, events, printing }, onShow, onPrint, onUndo }: Props): ReactNode {
  const canPrint = printedRoles(printing).length > 0;
  const newest = recent.find(isUndoable);
  return (
    <section className="card last" aria-labelledby="last-title">
      <h2 id="last-title">{t.last.title}</h2>
      {recent.length === 0 && <p className="last-none">{t.last.none}</p>}
      <ol>
        {recent.slice(0, rows).map((verdict) => (
          <LastScan
            key={verdict.seq}
            verdict={verdict}
            events={events}
            newest={verdict === newest}
            onShow={() => onShow(verdict)}
            onPrint={canPrint && verdict.result === 'in' && isUndoable(verdict) ? () => onPrint(verdict) : null}
            onUndo={isUndoable(verdict) ? () => onUndo(verdict) : null}
          />
        ))}
      </ol>
    </section>
  );
}
