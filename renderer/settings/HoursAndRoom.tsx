import type { ReactNode } from 'react';
import { momentOf } from '#shared/policy.ts';
import { Button } from '../controls/Button.tsx';
import { MomentInput } from '../controls/MomentInput.tsx';
import { NumberInput } from '../controls/NumberInput.tsx';
import { Segments } from '../controls/Segments.tsx';
import { t } from '../text/texts.ts';
import type { RulesProps } from './props.ts';
import { SettingsGroup } from './SettingsGroup.tsx';
import { OnOff } from './OnOff.tsx';
import { Rule } from './Rule.tsx';

const mostGuests = 1_000_000;
/** A beginning: with a warning only, it refuses nobody. */
const someGuests = 500;

/** From when till when guests are let in, and how many. */
export function HoursAndRoom({ control, policy }: RulesProps): ReactNode {
  const words = t.settings.admission;
  const { opensAt, closesAt } = policy;
  return (
    <SettingsGroup title={words.hours}>
      <Moment rule="opensAt" control={control} policy={policy} />
      <Moment rule="closesAt" control={control} policy={policy} />
      {opensAt !== null && closesAt !== null && momentOf(closesAt) < momentOf(opensAt) && (
        <p className="warning" role="alert">
          {words.wrongOrder}
        </p>
      )}
      <Capacity control={control} policy={policy} />
    </SettingsGroup>
  );
}

function Moment({ rule, control, policy }: RulesProps & { readonly rule: 'opensAt' | 'closesAt' }): ReactNode {
  const { title, about, any } = t.settings.admission[rule];
  const value = policy[rule];
  return (
    <Rule control={control} rule={rule} words={{ title, about }}>
      <MomentInput key={value} label={title} value={value} onChange={(iso) => control.changePolicy({ [rule]: iso })} />
      {value !== null && (
        <Button aria-label={`${title}: ${any}`} onPress={() => control.changePolicy({ [rule]: null })}>
          {any}
        </Button>
      )}
    </Rule>
  );
}

const onFulls = ['warn', 'refuse'] as const;

function Capacity({ control, policy: { capacity } }: RulesProps): ReactNode {
  const words = t.settings.admission.capacity;
  return (
    <Rule control={control} rule="capacity" words={words}>
      <OnOff
        label={words.limit}
        on={capacity !== null}
        onChange={(on) => control.changePolicy({ capacity: on ? { limit: someGuests, onFull: 'warn' } : null })}
      />
      {capacity !== null && (
        <>
          <NumberInput
            label={words.title}
            bare
            value={capacity.limit}
            least={1}
            most={mostGuests}
            unit={words.unit}
            onChange={(limit) => control.changePolicy({ capacity: { ...capacity, limit } })}
          />
          <Segments
            label={words.onFull}
            value={capacity.onFull}
            options={onFulls.map((value) => ({ value, label: words.onFulls[value] }))}
            onChoose={(onFull) => control.changePolicy({ capacity: { ...capacity, onFull } })}
          />
        </>
      )}
    </Rule>
  );
}
