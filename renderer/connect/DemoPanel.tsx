import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { ResultMark } from '../controls/ResultMark.tsx';
import { en } from '../text/en.ts';

interface Props {
  readonly busy: boolean;
  readonly onOpen: () => void;
}

/** The second way in, as good as the first: nothing is needed for it. */
export function DemoPanel({ busy, onOpen }: Props): ReactNode {
  return (
    <section className="panel" aria-labelledby="demo-panel-title">
      <header>
        <h2 id="demo-panel-title">{en.connect.demoTitle}</h2>
        <p>{en.connect.demoLead}</p>
      </header>
      <div className="demo-signs" aria-hidden="true">
        {(['in', 'repeat', 'refused', 'out'] as const).map((result) => (
          <ResultMark key={result} result={result} />
        ))}
      </div>
      <ul className="facts">
        {en.connect.demoFacts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div className="panel-end">
        <Button look="primary" busy={busy ? en.connect.demoOpening : null} onClick={onOpen}>
          {en.connect.demo}
        </Button>
      </div>
    </section>
  );
}
