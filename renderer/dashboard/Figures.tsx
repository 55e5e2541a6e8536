import type { ReactNode } from 'react';
import type { Dashboard } from '#shared/dashboard.ts';
import { t } from '../text/texts.ts';
import { keyFigures } from './figureText.ts';
import { ShareBar } from './ShareBar.tsx';

/** What a supervisor asks for first. */
export function Figures({ dashboard }: { readonly dashboard: Dashboard }): ReactNode {
  return (
    <dl className="figures" aria-label={t.dashboard.figures}>
      {keyFigures(dashboard).map(({ name, title, value, about, share }) => (
        <div key={name} data-figure={name}>
          <dt>{title}</dt>
          <dd>
            <strong>{value}</strong>
            {about !== null && <span>{about}</span>}
            {share !== null && <ShareBar label={title} share={share} said={about ?? value} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}
