import { useState, type ReactNode } from 'react';
import { mostSeatsAtOnce, type MappedObject } from '#shared/seating.ts';
import { Button } from '../controls/Button.tsx';
import { CheckBox } from '../controls/CheckBox.tsx';
import { Field } from '../controls/Field.tsx';
import { More } from '../controls/More.tsx';
import { TextLines } from '../controls/TextLines.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useLoaded } from '../data/useLoaded.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { idsOf } from './changing.ts';
import { idText, nameText, placeText, searchOf } from './seatText.ts';

interface Props {
  readonly eventId: string;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
}

const longest = 200;

/** Chooses seats: on the map, or by ids that are not on it. */
export function SeatPicker({ eventId, chosen, onChoose }: Props): ReactNode {
  const { call } = useStation();
  const [text, setText] = useState('');
  const asked = text.trim();
  const { value, trouble } = useLoaded(() => call.findSeats({ eventId, text: searchOf(asked) }), asked);
  const found = value ?? [];
  const words = t.seating.lookUp;
  const toggle = (objectId: string, on: boolean): void =>
    onChoose(on ? [...chosen, objectId] : chosen.filter((id) => id !== objectId));
  const isOnMap = found.some(({ objectId }) => objectId === asked);
  return (
    <div className="seat-picker">
      <Field label={words.field} value={text} onChange={setText} maxLength={longest} />
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {value !== null && found.length === 0 && (
        <p className="setting-about">{asked === '' ? words.empty : words.none}</p>
      )}
      {found.length > 0 && <Found found={found} chosen={chosen} onToggle={toggle} />}
      {found.length >= mostSeatsAtOnce && <p className="setting-about">{words.first(found.length)}</p>}
      {asked !== '' && !isOnMap && !chosen.includes(asked) && (
        <Button className="button button-quiet seat-ask" onPress={() => toggle(asked, true)}>
          <bdi>{words.askFor(idText(asked))}</bdi>
        </Button>
      )}
      <More title={words.ids}>
        <TypedIds onTake={(ids) => onChoose([...new Set([...chosen, ...ids])])} />
      </More>
    </div>
  );
}

interface FoundProps {
  readonly found: readonly MappedObject[];
  readonly chosen: readonly string[];
  readonly onToggle: (objectId: string, on: boolean) => void;
}

function Found({ found, chosen, onToggle }: FoundProps): ReactNode {
  return (
    <ul className="seat-found" aria-label={t.seating.lookUp.list}>
      {found.map((mapped) => {
        const { objectId } = mapped;
        return (
          <li key={objectId}>
            <CheckBox checked={chosen.includes(objectId)} onChange={(on) => onToggle(objectId, on)}>
              <span className="seat-where">
                <bdi className="seat-place">{nameText({ objectId, mapped })}</bdi>{' '}
                {placeText(mapped) !== null && (
                  <bdi className="seat-id" dir="ltr">
                    {idText(objectId)}
                  </bdi>
                )}
              </span>
            </CheckBox>
          </li>
        );
      })}
    </ul>
  );
}

function TypedIds({ onTake }: { readonly onTake: (ids: readonly string[]) => void }): ReactNode {
  const [lines, setLines] = useState('');
  const words = t.seating.lookUp;
  const ids = idsOf(lines);
  return (
    <div className="typed-ids">
      <TextLines label={words.idsLabel} hint={words.most(mostSeatsAtOnce)} value={lines} onChange={setLines} />
      <Button
        isDisabled={ids.length === 0}
        onPress={() => {
          onTake(ids);
          setLines('');
        }}
      >
        {words.take}
      </Button>
    </div>
  );
}
