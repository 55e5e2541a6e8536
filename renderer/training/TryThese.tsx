import type { ReactNode } from 'react';
import { ownOf } from '#shared/own.ts';
import type { DemoBarcode } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { ResultMark } from '../controls/ResultMark.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';

interface Props {
  readonly barcodes: readonly DemoBarcode[];
  readonly onTry: (barcode: string) => void;
}

/** The sandbox speaks English. */
const labelOf = (label: string): string => ownOf(t.training.labels, label) ?? label;

/** Barcodes of the training's event: a press is a scan. */
export function TryThese({ barcodes, onTry }: Props): ReactNode {
  const { command } = useStation();
  return (
    <section className="try-these" aria-labelledby="try-title">
      <h2 id="try-title">{t.training.tryThese}</h2>
      <ul>
        {barcodes.map(({ barcode, label, result }) => (
          <li key={barcode}>
            <Button
              className="try-barcode"
              data-barcode={barcode}
              aria-label={t.training.barcode(labelOf(label), t.scan.marks[result])}
              onPress={() => onTry(barcode)}
            >
              <ResultMark result={result} />
              <span>{labelOf(label)}</span>
            </Button>
          </li>
        ))}
        <li className="try-page">
          <Button look="link" onPress={() => command.openDemoPage()}>
            {t.training.page}
          </Button>
        </li>
      </ul>
    </section>
  );
}
