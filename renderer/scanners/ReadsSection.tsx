import { Fragment, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { ScannerRead } from '#shared/scanners.ts';
import { More } from '../controls/More.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { t } from '../text/texts.ts';
import { readKey, readRow, type ReadRow } from './readText.ts';

/** What the scanners sent, as it came and as the station understands it. */
export function ReadsSection({ reads }: { readonly reads: readonly ScannerRead[] }): ReactNode {
  const titleId = useId();
  return (
    <section className="bench-reads" aria-labelledby={titleId}>
      <h3 id={titleId}>{t.scanners.reads.title}</h3>
      <Heard newest={reads[0] ?? null} />
      {reads.length === 0 && <p className="bench-wait">{t.scanners.reads.none}</p>}
      <ol className="reads">
        {reads.map((read) => (
          <Read key={readKey(read)} read={read} />
        ))}
      </ol>
    </section>
  );
}

/** For screen readers: what came while the bench is open, not what was there before. */
function Heard({ newest }: { readonly newest: ScannerRead | null }): ReactNode {
  const [said, setSaid] = useState('');
  const key = newest === null ? '' : readKey(newest);
  const before = useRef(key);
  useEffect(() => {
    if (newest === null || before.current === key) return;
    before.current = key;
    const { text, scanner } = readRow(newest);
    setSaid(t.scanners.reads.heard(text, scanner));
  }, [key, newest]);
  return <output className="hidden">{said}</output>;
}

function Read({ read }: { readonly read: ScannerRead }): ReactNode {
  const row = readRow(read);
  return (
    <li className="read" data-outcome={row.outcome}>
      <p className="read-head">
        <ResultIcon sign={row.outcome === 'barcode' ? 'in' : 'exclamation'} />
        <bdi className="read-text" dir="ltr">
          {row.text}
        </bdi>
        <time>{row.at}</time>
      </p>
      <p className="read-facts">
        <bdi className="read-scanner">{row.scanner}</bdi> {row.facts}
      </p>
      {row.raw.length > 0 && <Raw row={row} isKeys={read.kind === 'keyboard'} />}
      {row.hints.length > 0 && (
        <div className="note">
          {row.hints.map((hint) => (
            <p key={hint}>{hint}</p>
          ))}
        </div>
      )}
    </li>
  );
}

function Raw({ row: { raw, text }, isKeys }: { readonly row: ReadRow; readonly isKeys: boolean }): ReactNode {
  return (
    <More title={isKeys ? t.scanners.reads.rawKeys : t.scanners.reads.raw}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled is scrolled with keys, too */}
      <section className="raw" aria-label={t.scanners.reads.rawOf(text)} tabIndex={0}>
        {raw.map(({ title, lines, flows }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- pieces of one read never move
          <Fragment key={index}>
            <p>{title}</p>
            <pre dir="ltr" data-flows={flows}>
              {lines}
            </pre>
          </Fragment>
        ))}
      </section>
    </More>
  );
}
