import { useState, type ReactNode } from 'react';
import type { MappedObject, SeatImport, SeatingEvent } from '#shared/seating.ts';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { More } from '../controls/More.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useLoaded } from '../data/useLoaded.ts';
import { NameField } from '../settings/NameField.tsx';
import { Setting } from '../settings/Setting.tsx';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { ImportedNote } from './ImportedNote.tsx';
import { MapDialog } from './MapDialog.tsx';
import { idText, nameText, placeText, searchOf } from './seatText.ts';
import type { SeatingControl } from './useSeating.ts';

interface Props {
  readonly event: SeatingEvent;
  readonly control: SeatingControl;
}

const longestId = 256;

/** Which event of the seating server it is, and which object is which place of the tickets. */
export function PlanGroup({ event: { event, seatingId, seats, areas }, control }: Props): ReactNode {
  const { call } = useStation();
  const importing = useCall();
  const [imported, setImported] = useState<SeatImport | null>(null);
  const words = t.seating.plan;
  const eventId = event.id;
  const take = (answer: SeatImport | null): void => {
    if (answer === null) return;
    setImported(answer);
    control.reload();
  };
  return (
    <SettingsGroup title={words.title}>
      <Setting name="seatingId" title={words.id.title} about={words.id.about}>
        <NameField
          label={words.id.title}
          placeholder={words.id.none}
          longest={longestId}
          name={seatingId ?? ''}
          onName={(id) =>
            control.change(() => call.changeSeating({ seatingIds: { [eventId]: id === '' ? null : id } }))
          }
        />
      </Setting>
      <Setting name="seatMap" title={words.map.title} about={`${words.map.about} ${words.columns}`}>
        <strong className="seat-count">{words.map.count(seats, areas)}</strong>
        <Button
          busy={importing.busy === null ? null : t.common.wait}
          onPress={() => {
            setImported(null);
            importing.run('import', () => call.importSeats({ eventId }), take);
          }}
        >
          {words.import}
        </Button>
      </Setting>
      {importing.trouble !== null && <TroubleBox trouble={importing.trouble} />}
      <output>{imported !== null && <ImportedNote imported={imported} />}</output>
      <More title={words.byHand}>
        <ByHand eventId={eventId} turn={control.turn} onChanged={control.reload} />
      </More>
    </SettingsGroup>
  );
}

interface ByHandProps {
  readonly eventId: string;
  readonly turn: number;
  readonly onChanged: () => void;
}

const shown = 20;

function ByHand({ eventId, turn, onChanged }: ByHandProps): ReactNode {
  const { call } = useStation();
  const [text, setText] = useState('');
  const [open, setOpen] = useState<{ readonly mapped: MappedObject | null } | null>(null);
  const asked = text.trim();
  const { value, trouble } = useLoaded(() => call.findSeats({ eventId, text: searchOf(asked) }), `${turn} ${asked}`);
  const found = asked === '' ? [] : (value ?? []).slice(0, shown);
  const words = t.seating.plan;
  return (
    <div className="by-hand">
      <div className="by-hand-head">
        <Field label={words.find} placeholder={t.seating.lookUp.field} value={text} onChange={setText} />
        <Button onPress={() => setOpen({ mapped: null })}>{words.add}</Button>
      </div>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {asked !== '' && value !== null && found.length === 0 && <p className="setting-about">{t.seating.lookUp.none}</p>}
      <ul className="seat-list">
        {found.map((mapped) => (
          <li key={mapped.objectId}>
            <MappedLine mapped={mapped} onEdit={() => setOpen({ mapped })} />
          </li>
        ))}
      </ul>
      {found.length === shown && <p className="setting-about">{t.seating.lookUp.first(shown)}</p>}
      {open !== null && (
        <MapDialog
          eventId={eventId}
          mapped={open.mapped}
          onDone={() => {
            setOpen(null);
            onChanged();
          }}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}

function MappedLine({ mapped, onEdit }: { readonly mapped: MappedObject; readonly onEdit: () => void }): ReactNode {
  const name = nameText({ objectId: mapped.objectId, mapped });
  return (
    <div className="seat-line">
      <p className="seat-where">
        <bdi className="seat-place">{placeText(mapped) ?? t.seating.unmapped}</bdi>
        <bdi className="seat-id" dir="ltr">
          {idText(mapped.objectId)}
        </bdi>
      </p>
      <div className="seat-actions">
        <Button look="quiet" aria-label={t.seating.plan.editOf(name)} onPress={onEdit}>
          {t.seating.plan.edit}
        </Button>
      </div>
    </div>
  );
}
