import { useState, type ReactNode } from 'react';
import { parseTime, type Time } from '@internationalized/date';
import { DateInput, DateSegment, TimeField } from 'react-aria-components';

interface Props {
  /** Said, not shown. */
  readonly label: string;
  /** 04:30 */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time of day, in the manner of the place. It is taken when the field is left: on the way there it means something else. */
export function TimeInput({ label, value, onChange }: Props): ReactNode {
  const [draft, setDraft] = useState<Time | null>(parseTime(value));
  const take = (): void => {
    const written = draft?.toString().slice(0, 5);
    if (written !== undefined && written !== value) onChange(written);
  };
  return (
    <TimeField<Time> aria-label={label} shouldForceLeadingZeros value={draft} onChange={setDraft} onBlur={take}>
      <DateInput className="field moment">{(segment) => <DateSegment segment={segment} />}</DateInput>
    </TimeField>
  );
}
