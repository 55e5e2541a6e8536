import { useState, type ReactNode } from 'react';
import { objectKinds, type MappedObject } from '#shared/seating.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { Field } from '../controls/Field.tsx';
import { Segments } from '../controls/Segments.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { draftOf, isCapacity, objectOf } from './mapDraft.ts';
import { idText } from './seatText.ts';

interface Props {
  readonly eventId: string;
  /** Null: a new one. */
  readonly mapped: MappedObject | null;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const longestPlace = 120;
const longestId = 256;

/** One object of the map: added, changed or removed by hand. */
export function MapDialog({ eventId, mapped, onDone, onClose }: Props): ReactNode {
  const { call } = useStation();
  const saving = useCall();
  const [draft, setDraft] = useState(() => draftOf(mapped));
  const words = t.seating.object;
  const object = objectOf(draft);
  const busy = (name: string): string | null => (saving.busy === name ? t.common.wait : null);
  const field = (key: 'area' | 'row' | 'seat', label: string): ReactNode => (
    <Field
      label={label}
      maxLength={longestPlace}
      value={draft[key]}
      onChange={(value) => setDraft({ ...draft, [key]: value })}
    />
  );
  return (
    <Dialog
      title={mapped === null ? words.add : words.edit}
      className="map-dialog"
      role="alertdialog"
      onClose={onClose}
    >
      <p className="dialog-lead">{words.onlyMap}</p>
      {mapped === null ? (
        <Field
          label={words.id}
          dir="ltr"
          maxLength={longestId}
          value={draft.objectId}
          onChange={(objectId) => setDraft({ ...draft, objectId })}
        />
      ) : (
        <p>
          {words.id}:{' '}
          <bdi className="seat-id" dir="ltr">
            {idText(mapped.objectId)}
          </bdi>
        </p>
      )}
      <Segments
        label={words.kind}
        value={draft.kind}
        options={objectKinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChoose={(kind) => setDraft({ ...draft, kind })}
      />
      {field('area', words.area)}
      {draft.kind === 'seat' ? (
        <div className="map-place">
          {field('row', words.row)}
          {field('seat', words.seat)}
        </div>
      ) : (
        <Field
          label={words.capacity}
          inputMode="numeric"
          hint={words.capacityHint}
          mistake={isCapacity(draft.capacity) ? null : words.capacityWrong}
          value={draft.capacity}
          onChange={(capacity) => setDraft({ ...draft, capacity })}
        />
      )}
      {saving.trouble !== null && <TroubleBox trouble={saving.trouble} />}
      <div className="dialog-choice">
        {mapped !== null && (
          <Button
            look="quiet"
            className="button button-quiet map-remove"
            busy={busy('remove')}
            onPress={() => saving.run('remove', () => call.unmapSeat({ eventId, objectId: mapped.objectId }), onDone)}
          >
            {words.remove}
          </Button>
        )}
        <Button onPress={onClose}>{t.seating.cancel}</Button>
        <Button
          look="primary"
          isDisabled={object === null}
          busy={busy('save')}
          onPress={() => object !== null && saving.run('save', () => call.mapSeat({ eventId, object }), onDone)}
        >
          {words.save}
        </Button>
      </div>
    </Dialog>
  );
}
