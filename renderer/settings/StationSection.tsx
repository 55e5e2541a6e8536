import { useState, type ReactNode } from 'react';
import type { StationSettings } from '#shared/station-settings.ts';
import { useCommon } from '../common.ts';
import { Button } from '../controls/Button.tsx';
import { Choice } from '../controls/Choice.tsx';
import { NumberInput } from '../controls/NumberInput.tsx';
import { useStation } from '../station.ts';
import { SetPinDialog } from '../supervisor/SetPinDialog.tsx';
import { t } from '../text/texts.ts';
import { TrainingOffer } from '../training/TrainingOffer.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { OnOff } from './OnOff.tsx';
import { NameField } from './NameField.tsx';
import { Setting } from './Setting.tsx';
import { intervalOptions, secondsOf } from './syncIntervals.ts';
import type { SettingsControl } from './useSettings.ts';

interface Props {
  readonly control: SettingsControl;
  readonly settings: StationSettings;
}

/** What this station is called, what it is open for, how it talks to vivenu, and who may leave it. */
export function StationSection(props: Props): ReactNode {
  const { training } = useCommon();
  return (
    <>
      <WhoGroup {...props} />
      <NetworkGroup {...props} />
      <LockGroup {...props} />
      {!training && (
        <SettingsGroup title={t.training.title}>
          <TrainingOffer />
        </SettingsGroup>
      )}
    </>
  );
}

const longestName = 40;

function WhoGroup({ control, settings: { stationName, computerName } }: Props): ReactNode {
  const { command } = useStation();
  const { training } = useCommon();
  const words = t.settings.station;
  return (
    <SettingsGroup title={words.who}>
      <Setting name="stationName" {...words.name}>
        <NameField
          label={words.name.title}
          placeholder={computerName}
          longest={longestName}
          name={stationName ?? ''}
          onName={(name) => control.changeStation({ stationName: name === '' ? null : name })}
        />
      </Setting>
      {!training && (
        <>
          <Setting name="event" {...words.event}>
            <Button onPress={() => command.askForEvents()}>{t.bar.chooseEvent}</Button>
          </Setting>
          <Setting name="token" {...words.token}>
            <Button onPress={() => command.askForToken()}>{t.bar.changeToken}</Button>
          </Setting>
        </>
      )}
    </SettingsGroup>
  );
}

const largestBatch = 1_000;

function NetworkGroup({ control, settings: { syncInterval, batchSize } }: Props): ReactNode {
  const words = t.settings.station;
  return (
    <SettingsGroup title={words.network}>
      <Setting name="syncInterval" title={words.sync.title} about={words.sync.about}>
        <Choice
          label={words.sync.title}
          bare
          value={`${syncInterval.own ?? ''}`}
          options={intervalOptions(syncInterval)}
          onChoose={(value) => control.changeStation({ syncIntervalSeconds: secondsOf(value) })}
        />
      </Setting>
      <Setting name="batchSize" title={words.batch.title} about={words.batch.about}>
        <NumberInput
          label={words.batch.title}
          bare
          value={batchSize}
          least={1}
          most={largestBatch}
          unit={words.batch.unit}
          onChange={(to) => control.changeStation({ batchSize: to })}
        />
      </Setting>
    </SettingsGroup>
  );
}

function LockGroup({ control, settings: { kioskLock, autoStart } }: Props): ReactNode {
  const { supervisor } = useCommon();
  const [choosing, setChoosing] = useState(false);
  const words = t.settings.station;
  return (
    <SettingsGroup title={words.lock}>
      <Setting name="pin" title={t.supervisor.title} about={t.supervisor.about}>
        <Button onPress={() => setChoosing(true)}>{supervisor.pinSet ? t.supervisor.change : t.supervisor.set}</Button>
        {choosing && <SetPinDialog onClose={() => setChoosing(false)} />}
      </Setting>
      <Setting
        name="kioskLock"
        title={words.kioskLock.title}
        about={supervisor.pinSet ? words.kioskLock.about : `${words.kioskLock.about} ${words.kioskLock.needsPin}`}
      >
        <OnOff
          label={words.kioskLock.title}
          on={kioskLock}
          isDisabled={!supervisor.pinSet && !kioskLock}
          onChange={(on) => control.changeStation({ kioskLock: on })}
        />
      </Setting>
      <Setting name="autoStart" title={words.autoStart.title} about={words.autoStart.about}>
        <OnOff
          label={words.autoStart.title}
          on={autoStart}
          onChange={(on) => control.changeStation({ autoStart: on })}
        />
      </Setting>
    </SettingsGroup>
  );
}
