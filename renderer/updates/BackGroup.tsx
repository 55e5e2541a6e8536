import type { ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { More } from '../controls/More.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';

/** The way back to the version before. */
export function BackGroup({ before }: { readonly before: string | null }): ReactNode {
  const { call } = useStation();
  const { busy, trouble, run } = useCall();
  const words = t.updates.back;
  if (before === null)
    return (
      <SettingsGroup title={words.title} about={words.none}>
        {null}
      </SettingsGroup>
    );
  return (
    <SettingsGroup title={words.title} about={words.about(before)}>
      <More title={words.steps}>
        <ol className="updates-points">
          {words.list.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>{words.data}</p>
      </More>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      <div className="updates-actions">
        <Button busy={busy === null ? null : t.common.wait} onPress={() => run('show', () => call.showVersionBefore())}>
          {words.show}
        </Button>
      </div>
    </SettingsGroup>
  );
}
