import { useId, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
import type { Chip } from './statusChips.ts';

const actionWords = {
  askForToken: en.status.enterToken,
  askForEvents: en.status.chooseEvent,
  syncNow: en.status.syncNow,
} as const;

/** A chip of the status line; pressed, it explains itself and offers what helps. */
export function StatusChip({ chip }: { readonly chip: Chip }): ReactNode {
  const { command } = useStation();
  const id = useId();
  const titleId = `${id}-title`;
  return (
    <li>
      <button type="button" className="chip" data-chip={chip.id} data-level={chip.level} popoverTarget={id}>
        {chip.level === 'alert' ? <ResultIcon sign="exclamation" /> : <i aria-hidden="true" />}
        {chip.label}
      </button>
      <dialog id={id} popover="auto" aria-labelledby={titleId} className="explanation">
        <h2 id={titleId}>{chip.title}</h2>
        {chip.body !== null && <p>{chip.body}</p>}
        {chip.trouble !== null && <TroubleBox trouble={chip.trouble} silent />}
        {chip.actions.length > 0 && (
          <div className="explanation-actions">
            {chip.actions.map((action, index) => (
              <Button
                key={action}
                look={index === 0 ? 'primary' : 'plain'}
                popoverTarget={id}
                popoverTargetAction="hide"
                onClick={() => command[action]()}
              >
                {actionWords[action]}
              </Button>
            ))}
          </div>
        )}
      </dialog>
    </li>
  );
}
