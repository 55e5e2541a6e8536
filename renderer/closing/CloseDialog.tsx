import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { closingWords } from '#shared/text/closing.ts';
import type { View } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { useStation } from '../station.ts';
import { language, t } from '../text/texts.ts';

/** How many scans are unsent by now; null where the view does not say so. */
function unsentOf(view: View): number | null {
  // In a training those that wait are the real event's.
  if (view.phase === 'scanning') return view.station.training?.unsent ?? view.station.status.unsent;
  return view.phase === 'connect' ? view.unsent : null;
}

/**
 * Asks before the station is closed with unsent scans; under the kiosk lock the PIN comes behind it, or alone. A guest who is
 * scanned meanwhile goes before the question.
 */
export function CloseDialog({ view }: { readonly view: View }): ReactNode {
  const { call, on } = useStation();
  const [asked, setAsked] = useState<number | null>(null);
  const stay = (): void => setAsked(null);
  // Without the PIN the station stays open.
  const close = (): void => void call.closeAnyway({});
  const ask = useEffectEvent((unsent: number) => {
    if (unsent === 0 && view.common.kioskLock) close();
    else setAsked(unsent);
  });
  useEffect(() => on.closeAsked(({ unsent }) => ask(unsent)), [on]);
  useEffect(() => on.verdict(() => setAsked(null)), [on]);
  if (asked === null) return null;
  return <Question unsent={unsentOf(view) ?? asked} onStay={stay} onClose={close} />;
}

interface Props {
  readonly unsent: number;
  readonly onStay: () => void;
  readonly onClose: () => void;
}

function Question({ unsent, onStay, onClose }: Props): ReactNode {
  const { title, lead, stay, closeAnyway } = closingWords(unsent, language);
  const choice = useRef<HTMLDivElement>(null);
  useEffect(() => choice.current?.querySelector('button')?.focus(), []);
  return (
    <Dialog title={title} onClose={onStay}>
      <p aria-live="polite">{lead}</p>
      <div ref={choice} className="dialog-choice">
        <Button look="primary" onPress={onStay}>
          {stay}
        </Button>
        <Button onPress={onClose}>{unsent === 0 ? t.data.close : closeAnyway}</Button>
      </div>
    </Dialog>
  );
}
