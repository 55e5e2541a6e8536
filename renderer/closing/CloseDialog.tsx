import { useEffect, useRef, useState, type ReactNode } from 'react';
import { closeAnywayWord, closingWords, stayWord } from '#shared/text/closing.ts';
import type { View } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';

/** How many scans are unsent by now; null where the view does not say so. */
function unsentOf(view: View): number | null {
  if (view.phase === 'scanning') return view.station.status.unsent;
  return view.phase === 'connect' ? view.unsent : null;
}

/** Asks before the station is closed with unsent scans. A guest who is scanned meanwhile goes before the question. */
export function CloseDialog({ view }: { readonly view: View }): ReactNode {
  const { command, on } = useStation();
  const [asked, setAsked] = useState<number | null>(null);
  const stay = (): void => setAsked(null);
  useEffect(() => on.closeAsked(({ unsent }) => setAsked(unsent)), [on]);
  useEffect(() => on.verdict(() => setAsked(null)), [on]);
  if (asked === null) return null;
  return <Question unsent={unsentOf(view) ?? asked} onStay={stay} onClose={() => command.closeAnyway()} />;
}

interface Props {
  readonly unsent: number;
  readonly onStay: () => void;
  readonly onClose: () => void;
}

function Question({ unsent, onStay, onClose }: Props): ReactNode {
  const { title, lead } = closingWords(unsent);
  const choice = useRef<HTMLDivElement>(null);
  useEffect(() => choice.current?.querySelector('button')?.focus(), []);
  return (
    <Dialog title={title} onClose={onStay}>
      <p aria-live="polite">{lead}</p>
      <div ref={choice} className="dialog-choice">
        <Button look="primary" onClick={onStay}>
          {stayWord}
        </Button>
        <Button onClick={onClose}>{unsent === 0 ? en.data.close : closeAnywayWord}</Button>
      </div>
    </Dialog>
  );
}
