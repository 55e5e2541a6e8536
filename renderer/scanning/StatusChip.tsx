import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { Explained } from '../controls/Explained.tsx';
import { Progress } from '../controls/Progress.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import type { DataSection } from '../data/StationDataSection.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import type { Action, Chip } from './statusChips.ts';

const actionWords = (): Record<Action, string> => ({
  askForToken: t.status.enterToken,
  askForEvents: t.status.chooseEvent,
  syncNow: t.status.syncNow,
  showRejected: t.status.showRejected,
  showBackup: t.status.showBackup,
  showScanners: t.scanners.chip.show,
  showPrinters: t.printing.chip.show,
  showAccess: t.access.show,
  showSeats: t.seating.chip.show,
});

interface Props {
  readonly chip: Chip;
  /** How far the sending has come, where that is what the chip is about. */
  readonly sending: { readonly done: number; readonly total: number } | null;
  readonly onShowData: (section: DataSection) => void;
  readonly onShowScanners: () => void;
  readonly onShowPrinters: () => void;
  readonly onShowAccess: () => void;
  readonly onShowSeats: () => void;
}

/** A chip of the status line; pressed, it explains itself and offers what helps. */
export function StatusChip({ chip, sending, ...show }: Props): ReactNode {
  const { command, on } = useStation();
  const act = (action: Action): void => {
    if (action === 'showRejected') show.onShowData('rejected');
    else if (action === 'showBackup') show.onShowData('backup');
    else if (action === 'showScanners') show.onShowScanners();
    else if (action === 'showPrinters') show.onShowPrinters();
    else if (action === 'showAccess') show.onShowAccess();
    else if (action === 'showSeats') show.onShowSeats();
    else command[action]();
  };
  const [open, setOpen] = useState(false);
  // A guest who is scanned goes before any explanation.
  useEffect(() => on.verdict(() => setOpen(false)), [on]);
  return (
    <li>
      <Explained
        title={chip.title}
        open={open}
        onOpenChange={setOpen}
        trigger={
          <Button className="chip" data-chip={chip.id} data-level={chip.level}>
            {chip.level === 'alert' ? <ResultIcon sign="exclamation" /> : <i aria-hidden="true" />}
            {chip.label}
          </Button>
        }
      >
        {chip.body !== null && <p>{chip.body}</p>}
        {chip.trouble !== null && <TroubleBox trouble={chip.trouble} silent />}
        {sending !== null && sending.done > 0 && (
          <div className="sending">
            <p>{t.status.sent(sending.done, sending.total)}</p>
            <Progress label={t.status.sending} {...sending} />
          </div>
        )}
        {chip.actions.length > 0 && (
          <div className="explanation-actions">
            {chip.actions.map((action, index) => (
              <Button
                key={action}
                look={index === 0 ? 'primary' : 'plain'}
                onPress={() => {
                  setOpen(false);
                  act(action);
                }}
              >
                {actionWords()[action]}
              </Button>
            ))}
          </div>
        )}
      </Explained>
    </li>
  );
}
