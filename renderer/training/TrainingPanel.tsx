import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { ResultMark } from '../controls/ResultMark.tsx';
import { t } from '../text/texts.ts';

interface Props {
  readonly busy: boolean;
  readonly onOpen: () => void;
}

/** The second way in, as good as the first: nothing is needed for it. */
export function TrainingPanel({ busy, onOpen }: Props): ReactNode {
  return (
    <section className="panel" aria-labelledby="training-panel-title">
      <header>
        <h2 id="training-panel-title">{t.training.title}</h2>
        <p>{t.training.first}</p>
      </header>
      <div className="training-signs" aria-hidden="true">
        {(['in', 'repeat', 'refused', 'out'] as const).map((result) => (
          <ResultMark key={result} result={result} />
        ))}
      </div>
      <ul className="facts">
        {t.training.firstFacts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <div className="panel-end">
        <Button look="primary" busy={busy ? t.training.opening : null} onPress={onOpen}>
          {t.training.open}
        </Button>
      </div>
    </section>
  );
}
