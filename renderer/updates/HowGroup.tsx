import type { ReactNode } from 'react';
import { updateModes, updateChannel, type UpdatesChange, type UpdatesView } from '#shared/updates.ts';
import { Segments } from '../controls/Segments.tsx';
import { TimeInput } from '../controls/TimeInput.tsx';
import { Setting } from '../settings/Setting.tsx';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { t } from '../text/texts.ts';
import { TakenField } from './TakenField.tsx';

interface Props {
  readonly view: UpdatesView;
  readonly onChange: (change: UpdatesChange) => void;
}

/** When new versions come, and from where. */
export function HowGroup({ view, onChange }: Props): ReactNode {
  const words = t.updates;
  const { when, channel, server } = view.settings;
  return (
    <SettingsGroup title={words.how}>
      <Setting name="when" title={words.when.title} about={words.when.about}>
        <Segments
          label={words.when.title}
          bare
          value={when}
          options={updateModes.map((value) => ({ value, label: words.when[value] }))}
          onChoose={(to) => onChange({ when: to })}
        />
      </Setting>
      {when === 'quiet' && <QuietHours view={view} onChange={onChange} />}
      <Setting name="channel" title={words.channel.title} about={words.channel.about}>
        <TakenField
          key={channel}
          label={words.channel.title}
          value={channel}
          mistakeOf={(text) => (updateChannel.safeParse(text).success ? null : words.channel.mistake)}
          onTake={(text) => onChange({ channel: text })}
        />
      </Setting>
      <Setting name="server" title={words.server.title} about={words.server.about}>
        <TakenField
          key={server}
          label={words.server.title}
          placeholder={words.server.placeholder}
          value={server ?? ''}
          mistakeOf={(text) => (text === '' || mayBeServer(text) ? null : words.server.mistake)}
          onTake={(text) => onChange({ server: text === '' ? null : text })}
        />
      </Setting>
    </SettingsGroup>
  );
}

/** The station looks closer. */
const mayBeServer = (text: string): boolean => /^https?:\/\//iu.test(text) && URL.canParse(text);

function QuietHours({ view, onChange }: Props): ReactNode {
  const words = t.updates.quiet;
  const { quietFrom, quietTo } = view.settings;
  return (
    <>
      <Setting name="quiet" title={words.title} about={words.about}>
        <div className="updates-hours">
          <TimeInput label={words.from} value={quietFrom} onChange={(to) => onChange({ quietFrom: to })} />
          <span aria-hidden="true">{words.between}</span>
          <TimeInput label={words.to} value={quietTo} onChange={(to) => onChange({ quietTo: to })} />
        </div>
      </Setting>
      {quietFrom === quietTo && (
        <p className="warning" role="alert">
          {words.none}
        </p>
      )}
      {view.asksForPassword && (
        <p className="warning" role="alert">
          {t.updates.asksForPassword}
        </p>
      )}
    </>
  );
}
