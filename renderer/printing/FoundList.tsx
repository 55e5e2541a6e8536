import { useId, type ReactNode } from 'react';
import type { FoundPrinter, FoundPrinters, PrinterSettings } from '#shared/printing.ts';
import { describeProblem } from '#shared/text/problems.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { en } from '../text/en.ts';
import { foundRow } from './printerText.ts';

const words = en.printing.printers;

interface Props {
  readonly found: FoundPrinters;
  /** Those that are set up. */
  readonly printers: readonly PrinterSettings[];
  readonly onAdd: (printer: FoundPrinter) => void;
}

/** What this computer knows of. */
export function FoundList({ found: { printers: all, problems }, printers, onAdd }: Props): ReactNode {
  const titleId = useId();
  return (
    <section className="found-printers" aria-labelledby={titleId}>
      <h4 id={titleId}>{words.found}</h4>
      {problems.map((problem, index) => (
        <TroubleBox key={`${problem.code} ${index}`} trouble={describeProblem(problem)} />
      ))}
      {all.length === 0 && problems.length === 0 && <p>{words.foundNone}</p>}
      <ul>
        {all.map((printer) => {
          const { key, name, about, added } = foundRow(printer, printers);
          return (
            <li key={key}>
              <p className="scanner-text">
                <bdi className="scanner-name">{name}</bdi>
                <bdi className="scanner-about">{about}</bdi>
              </p>
              {added ? (
                <span className="found-added">{words.added}</span>
              ) : (
                <Button aria-label={words.addFoundOf(name)} onClick={() => onAdd(printer)}>
                  {words.addFound}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
