import { useState, type ReactNode } from 'react';
import type { Status } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { en } from '../text/en.ts';
import type { Trouble } from '../useCall.ts';
import { alertsOf } from './statusChips.ts';

/** Hidden, it stays in the status line; when it comes again, it is said again. */
function Alert({ trouble }: { readonly trouble: Trouble }): ReactNode {
  const [hidden, setHidden] = useState(false);
  if (hidden) return null;
  return (
    <div className="alert">
      <ResultIcon sign="exclamation" />
      <TroubleBox trouble={trouble} />
      <Button onClick={() => setHidden(true)}>{en.status.hideAlert}</Button>
    </div>
  );
}

/** What somebody has to see to, across the whole screen, so that nobody overlooks it. */
export function Alerts({ status }: { readonly status: Status }): ReactNode {
  return (
    <div className="alerts">
      {alertsOf(status).map((trouble) => (
        <Alert key={trouble.title} trouble={trouble} />
      ))}
    </div>
  );
}
