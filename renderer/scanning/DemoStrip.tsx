import type { ReactNode } from 'react';
import type { DemoBarcode } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { ResultMark } from '../controls/ResultMark.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';

interface Props {
  readonly barcodes: readonly DemoBarcode[];
  readonly onTry: (barcode: string) => void;
}

/** Barcodes of the demo event: a press is a scan. */
export function DemoStrip({ barcodes, onTry }: Props): ReactNode {
  const { command } = useStation();
  return (
    <section className="demo-strip" aria-labelledby="demo-title">
      <h2 id="demo-title">{en.demo.title}</h2>
      <ul>
        {barcodes.map(({ barcode, label, result }) => (
          <li key={barcode}>
            <button
              type="button"
              className="demo-barcode"
              data-barcode={barcode}
              title={label}
              aria-label={en.demo.barcode(label, en.scan.marks[result])}
              onClick={() => onTry(barcode)}
            >
              <ResultMark result={result} />
              <span>{label}</span>
            </button>
          </li>
        ))}
        <li className="demo-page">
          <Button look="link" onClick={() => command.openDemoPage()}>
            {en.demo.page}
          </Button>
        </li>
      </ul>
    </section>
  );
}
