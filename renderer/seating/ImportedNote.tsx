import type { ReactNode } from 'react';
import type { SeatImport } from '#shared/seating.ts';
import { t } from '../text/texts.ts';

/** What came of a file: how many, and which lines were left out, and why. */
export function ImportedNote({ imported }: { readonly imported: SeatImport }): ReactNode {
  const { seats, areas, dropped, skipped, moreSkipped } = imported;
  const words = t.seating.plan;
  return (
    <div className="saved imported">
      <strong>{words.imported(seats, areas)}</strong>
      {dropped > 0 && <p>{words.dropped(dropped)}</p>}
      {skipped.length > 0 && (
        <>
          <p>{words.skipped(skipped.length + moreSkipped)}</p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled is scrolled with keys, too */}
          <ul tabIndex={0} aria-label={words.skippedLines}>
            {skipped.map(({ line, why }) => (
              <li key={line}>
                {words.line(line)}: {words.faults[why]}
              </li>
            ))}
            {moreSkipped > 0 && <li>{words.moreSkipped(moreSkipped)}</li>}
          </ul>
        </>
      )}
    </div>
  );
}
