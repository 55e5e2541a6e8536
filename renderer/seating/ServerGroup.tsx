import { useState, type ReactNode } from 'react';
import { seatingKeyUses, type SeatingKeyUse, type SeatingSetup } from '#shared/seating.ts';
import { isReadableOnTheWay } from '#shared/servers.ts';
import { useCommon } from '../common.ts';
import { Button } from '../controls/Button.tsx';
import { Field } from '../controls/Field.tsx';
import { Segments } from '../controls/Segments.tsx';
import { Setting } from '../settings/Setting.tsx';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import type { SeatingControl } from './useSeating.ts';

interface Props {
  readonly setup: SeatingSetup;
  readonly control: SeatingControl;
}

/** Where the seating server is, and what it is shown. */
export function ServerGroup(props: Props): ReactNode {
  return (
    <SettingsGroup title={t.seating.server.title}>
      <AddressSetting {...props} />
      <KeySetting {...props} />
    </SettingsGroup>
  );
}

function AddressSetting({ setup: { server, ownServer, readableOnTheWay }, control }: Props): ReactNode {
  const { call } = useStation();
  const [use, setUse] = useState<'usual' | 'own'>(ownServer === null ? 'usual' : 'own');
  const [address, setAddress] = useState(ownServer ?? '');
  const words = t.seating.server;
  const save = (next: string | null): void => control.change(() => call.changeSeating({ server: next }));
  const canSave = address.trim() !== '' && address.trim() !== ownServer;
  return (
    <Setting name="seatingServer" title={words.address.title} about={words.address.about}>
      <Segments
        label={words.address.title}
        bare
        value={use}
        options={(['usual', 'own'] as const).map((value) => ({ value, label: words.uses[value] }))}
        onChoose={(value) => {
          setUse(value);
          if (value === 'usual' && ownServer !== null) save(null);
        }}
      />
      {use === 'own' && (
        <div className="seating-own">
          <Field
            label={words.own}
            dir="ltr"
            inputMode="url"
            placeholder={server}
            caution={isReadableOnTheWay(address) ? words.readable : null}
            value={address}
            onChange={setAddress}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && canSave) save(address.trim());
            }}
          />
          <Button isDisabled={!canSave} onPress={() => save(address.trim())}>
            {words.save}
          </Button>
        </div>
      )}
      <p className="setting-about seating-now">
        <bdi dir="ltr">{words.address.now(server)}</bdi>
      </p>
      {readableOnTheWay && <p className="note">{words.readable}</p>}
    </Setting>
  );
}

function KeySetting({ setup: { keyUse, hasOwnKey }, control }: Props): ReactNode {
  const { call } = useStation();
  const { signedIn } = useCommon();
  const [typing, setTyping] = useState(false);
  const use: SeatingKeyUse = typing ? 'own' : keyUse;
  const words = t.seating.server;
  const choose = (value: SeatingKeyUse): void => {
    setTyping(value === 'own');
    if (value !== 'own') control.change(() => call.setSeatingKey({ use: value }));
  };
  return (
    <Setting name="seatingKey" title={words.key.title} about={words.key.about}>
      <Segments
        label={words.key.title}
        bare
        value={use}
        options={seatingKeyUses.map((value) => ({ value, label: words.keys[value] }))}
        onChoose={choose}
      />
      {use === 'account' && <p className="seating-now">{signedIn ? words.signedIn : words.signedOut}</p>}
      {use === 'own' && (
        <>
          <p className="seating-now">{keyUse === 'own' && hasOwnKey ? words.hasOwn : words.noOwn}</p>
          <KeyField
            busy={control.busy}
            onKey={(apiKey) => control.change(() => call.setSeatingKey({ use: 'own', apiKey }))}
          />
        </>
      )}
    </Setting>
  );
}

interface KeyFieldProps {
  readonly busy: boolean;
  readonly onKey: (apiKey: string) => void;
}

/** What is typed is gone from the window as soon as it is sent. */
function KeyField({ busy, onKey }: KeyFieldProps): ReactNode {
  const [key, setKey] = useState('');
  const words = t.seating.server;
  const send = (): void => {
    if (key.trim() === '' || busy) return;
    onKey(key.trim());
    setKey('');
  };
  return (
    <div className="seating-own">
      <Field
        label={words.type}
        type="password"
        dir="ltr"
        value={key}
        onChange={setKey}
        onKeyDown={(event) => {
          if (event.key === 'Enter') send();
        }}
      />
      <Button isDisabled={key.trim() === ''} busy={busy ? t.common.wait : null} onPress={send}>
        {words.use}
      </Button>
    </div>
  );
}
