import { useId, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import type { DataSection } from '../data/DataDialog.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
import type { Action, Chip } from './statusChips.ts';

const actionWords = {
  askForToken: en.status.enterToken,
  askForEvents: en.status.chooseEvent,
  syncNow: en.status.syncNow,
  showRejected: en.status.showRejected,
  showBackup: en.status.showBackup,
  showScanners: en.scanners.chip.show,
  showPrinters: en.printing.chip.show,
} satisfies Record<Action, string>;

interface Props {
  readonly chip: Chip;
  readonly onShowData: (section: DataSection) => void;
  readonly onShowScanners: () => void;
  readonly onShowPrinters: () => void;
}

/** A chip of the status line; pressed, it explains itself and offers what helps. */
export function StatusChip({ chip, onShowData, onShowScanners, onShowPrinters }: Props): ReactNode {
  const { command } = useStation();
  const act = (action: Action): void => {
    if (action === 'showRejected') onShowData('rejected');
    else if (action === 'showBackup') onShowData('backup');
    else if (action === 'showScanners') onShowScanners();
    else if (action === 'showPrinters') onShowPrinters();
    else command[action]();
  };
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
                onClick={() => act(action)}
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
