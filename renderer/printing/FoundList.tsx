import { useId, type ReactNode } from 'react';
import type { FoundPrinter, FoundPrinters, PrinterSettings } from '#shared/printing.ts';
import { describeProblem } from '../text/problems.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { t } from '../text/texts.ts';
import { foundRow } from './printerText.ts';

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
      <h4 id={titleId}>{t.printing.printers.found}</h4>
      {problems.map((problem, index) => (
        <TroubleBox key={`${problem.code} ${index}`} trouble={describeProblem(problem)} />
      ))}
      {all.length === 0 && problems.length === 0 && <p>{t.printing.printers.foundNone}</p>}
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
                <span className="found-added">{t.printing.printers.added}</span>
              ) : (
                <Button aria-label={t.printing.printers.addFoundOf(name)} onPress={() => onAdd(printer)}>
                  {t.printing.printers.addFound}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
