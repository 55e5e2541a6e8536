import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { EventSummary } from '#shared/domain.ts';
import type { ScanDirection } from '#shared/policy.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { en } from '../text/en.ts';
import { FoundRow } from './FoundRow.tsx';
import { stepFocus } from './stepFocus.ts';
import { useSearch } from './useSearch.ts';

interface Props {
  readonly events: readonly EventSummary[];
  readonly direction: ScanDirection;
  /** Nobody is admitted; results can only be looked at. */
  readonly checking: boolean;
  readonly onAdmit: (barcode: string) => void;
  readonly onCheck: (barcode: string) => void;
  readonly onClose: () => void;
}

const most = 50;

function countWords(n: number): string {
  if (n === 0) return en.search.none;
  return n >= most ? en.search.first(n) : en.search.found(n);
}

/** Finds a guest without a barcode. A scan goes on as always, and closes this. */
export function SearchDialog({ events, direction, checking, onAdmit, onCheck, onClose }: Props): ReactNode {
  const [text, setText] = useState('');
  const { tooShort, waiting, answer } = useSearch(text);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => field.current?.focus(), []);
  const found = answer?.found.slice(0, most) ?? [];
  const onKeyDown = (event: KeyboardEvent): void => {
    // A search field would only empty itself.
    if (event.key === 'Escape') onClose();
    if (!event.isDefaultPrevented() && stepFocus(event.key, field.current, list.current)) event.preventDefault();
  };
  const words = tooShort ? en.search.short : answer === null ? en.search.searching : countWords(found.length);
  return (
    <Dialog title={en.search.title} className="search" onClose={onClose}>
      <div className="dialog-close">
        <Button look="quiet" onClick={onClose}>
          {en.search.close} <kbd aria-hidden="true">{en.scan.clearKey}</kbd>
        </Button>
      </div>
      <input
        ref={field}
        type="search"
        className="field"
        aria-label={en.search.field}
        placeholder={en.search.field}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <output className="search-count" data-waiting={waiting}>
        {waiting && <span className="spinner" aria-hidden="true" />}
        {answer?.trouble == null && words}
      </output>
      {answer?.trouble != null && <TroubleBox trouble={answer.trouble} />}
      <ul ref={list} className="found" aria-busy={waiting}>
        {found.map((each) => (
          <FoundRow
            key={each.ticket.id}
            found={each}
            now={answer?.at ?? 0}
            events={events}
            direction={direction}
            onKeyDown={onKeyDown}
            onAdmit={checking ? null : () => onAdmit(each.ticket.barcode)}
            onCheck={() => onCheck(each.ticket.barcode)}
          />
        ))}
      </ul>
    </Dialog>
  );
}
