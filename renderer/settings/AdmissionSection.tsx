import type { ReactNode } from 'react';
import { NumberInput } from '../controls/NumberInput.tsx';
import { Segments } from '../controls/Segments.tsx';
import { t } from '../text/texts.ts';
import { SettingsGroup } from './SettingsGroup.tsx';
import { HoursAndRoom } from './HoursAndRoom.tsx';
import { OnOff } from './OnOff.tsx';
import { Rule } from './Rule.tsx';
import type { RulesProps } from './props.ts';

/** Who is let in, and when. */
export function AdmissionSection(props: RulesProps): ReactNode {
  return (
    <>
      <ComingAndGoing {...props} />
      <HoursAndRoom {...props} />
      <Checks {...props} />
    </>
  );
}

const reentries = ['never', 'afterExit', 'unlimited'] as const;
const mostEntries = 1_000;

function ComingAndGoing({ control, policy }: RulesProps): ReactNode {
  const words = t.settings.admission;
  const { reentry, maxEntries, exitRequiresEntry } = words;
  return (
    <SettingsGroup title={words.again}>
      <Rule control={control} rule="reentry" words={reentry}>
        <Segments
          label={reentry.title}
          bare
          value={policy.reentry}
          options={reentries.map((value) => ({ value, label: reentry.values[value] }))}
          onChoose={(chosen) => control.changePolicy({ reentry: chosen })}
        />
      </Rule>
      <Rule control={control} rule="maxEntries" words={maxEntries}>
        <OnOff
          label={maxEntries.limit}
          on={policy.maxEntries !== null}
          onChange={(on) => control.changePolicy({ maxEntries: on ? 1 : null })}
        />
        {policy.maxEntries !== null && (
          <NumberInput
            label={maxEntries.title}
            bare
            value={policy.maxEntries}
            least={1}
            most={mostEntries}
            unit={maxEntries.unit(policy.maxEntries)}
            onChange={(to) => control.changePolicy({ maxEntries: to })}
          />
        )}
      </Rule>
      <Rule control={control} rule="exitRequiresEntry" words={exitRequiresEntry}>
        <OnOff
          label={exitRequiresEntry.title}
          on={policy.exitRequiresEntry}
          onChange={(on) => control.changePolicy({ exitRequiresEntry: on })}
        />
      </Rule>
    </SettingsGroup>
  );
}

const longestRepeat = 60;
const longestWait = 10;

function Checks({ control, policy }: RulesProps): ReactNode {
  const words = t.settings.admission;
  const { admitDetailsRequired, repeatWindowSeconds, liveLookup } = words;
  const { enabled, timeoutMs } = policy.liveLookup;
  return (
    <SettingsGroup title={words.checks}>
      <Rule control={control} rule="admitDetailsRequired" words={admitDetailsRequired}>
        <OnOff
          label={admitDetailsRequired.title}
          on={policy.admitDetailsRequired}
          onChange={(on) => control.changePolicy({ admitDetailsRequired: on })}
        />
      </Rule>
      <Rule control={control} rule="repeatWindowSeconds" words={repeatWindowSeconds}>
        <NumberInput
          label={repeatWindowSeconds.title}
          bare
          value={policy.repeatWindowSeconds}
          least={0}
          most={longestRepeat}
          step={0.5}
          unit={repeatWindowSeconds.unit}
          onChange={(to) => control.changePolicy({ repeatWindowSeconds: to })}
        />
      </Rule>
      <Rule control={control} rule="liveLookup" words={liveLookup}>
        <OnOff
          label={liveLookup.title}
          on={enabled}
          onChange={(on) => control.changePolicy({ liveLookup: { enabled: on } })}
        />
        {enabled && (
          <NumberInput
            label={liveLookup.wait}
            value={timeoutMs / 1_000}
            least={0.5}
            most={longestWait}
            step={0.5}
            unit={liveLookup.unit}
            onChange={(to) => control.changePolicy({ liveLookup: { timeoutMs: Math.round(to * 1_000) } })}
          />
        )}
      </Rule>
    </SettingsGroup>
  );
}
