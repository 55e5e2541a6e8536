import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { StationView } from '#shared/view.ts';
import { Dialog } from '../controls/Dialog.tsx';
import { EscapeButton } from '../controls/EscapeButton.tsx';
import { Field } from '../controls/Field.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { t } from '../text/texts.ts';
import { FoundRow } from './FoundRow.tsx';
import { stepFocus } from './stepFocus.ts';
import { TicketDialog, type TicketActions } from './TicketDialog.tsx';
import { useSearch } from './useSearch.ts';

interface Props extends TicketActions {
  readonly station: StationView;
  readonly onClose: () => void;
}

const most = 50;

function countWords(n: number): string {
  if (n === 0) return t.search.none;
  return n >= most ? t.search.first(n) : t.search.found(n);
}

/** Finds a guest without a barcode. A scan goes on as always, and closes this. */
export function SearchDialog({ station, onClose, ...actions }: Props): ReactNode {
  const [text, setText] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  // In check mode nobody is admitted; results can only be looked at.
  const checking = station.mode === 'check';
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
  const words = tooShort ? t.search.short : answer === null ? t.search.searching : countWords(found.length);
  return (
    <Dialog title={t.search.title} className="search" onClose={onClose}>
      <div className="dialog-close">
        <EscapeButton onPress={onClose}>{t.search.close}</EscapeButton>
      </div>
      <Field
        ref={field}
        type="search"
        label={t.search.field}
        bare
        placeholder={t.search.field}
        value={text}
        onChange={setText}
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
            events={station.events}
            direction={station.direction}
            onKeyDown={onKeyDown}
            onShow={() => setShown(each.ticket.barcode)}
            onAdmit={checking ? null : () => actions.onAdmit(each.ticket.barcode)}
            onCheck={() => actions.onCheck(each.ticket.barcode)}
          />
        ))}
      </ul>
      {shown !== null && <TicketDialog {...actions} barcode={shown} station={station} onClose={() => setShown(null)} />}
    </Dialog>
  );
}
