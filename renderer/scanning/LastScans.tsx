import type { ReactNode } from 'react';
import type { Verdict } from '#shared/verdict.ts';
import { ResultMark } from '../controls/ResultMark.tsx';
import { en } from '../text/en.ts';
import { formats } from '../text/format.ts';
import { scanLine } from './verdictText.ts';

const rows = 8;

/** The newest scans; a row that has no room is left out whole. */
export function LastScans({ recent }: { readonly recent: readonly Verdict[] }): ReactNode {
  return (
    <section className="card last" aria-labelledby="last-title">
      <h2 id="last-title">{en.last.title}</h2>
      {recent.length === 0 && <p className="last-none">{en.last.none}</p>}
      <ol>
        {recent.slice(0, rows).map((verdict) => {
          const { main, small } = scanLine(verdict);
          return (
            <li key={verdict.seq} data-row={verdict.result}>
              <ResultMark result={verdict.result} />
              <span className="last-text">
                <span className="hidden">{en.scan.marks[verdict.result]}: </span>
                <bdi>{main}</bdi>
                <bdi className="last-small">{small}</bdi>
              </span>
              <time>{formats.timeWithSeconds(verdict.at)}</time>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
