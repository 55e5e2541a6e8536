import { useState, type ReactNode } from 'react';
import { getLocalTimeZone, now, parseAbsoluteToLocal, type ZonedDateTime } from '@internationalized/date';
import { DateField, DateInput, DateSegment } from 'react-aria-components';

interface Props {
  /** Said, not shown. */
  readonly label: string;
  /** An ISO text with its offset; null for none. */
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

/** A day and a time, in the manner of the place. It is taken when the field is left: on the way there it means something else. */
export function MomentInput({ label, value, onChange }: Props): ReactNode {
  const [draft, setDraft] = useState<ZonedDateTime | null>(value === null ? null : parseAbsoluteToLocal(value));
  const take = (): void => {
    const iso = draft?.set({ second: 0, millisecond: 0 }).toAbsoluteString();
    if (iso !== undefined && (value === null || Date.parse(iso) !== Date.parse(value))) onChange(iso);
  };
  return (
    <DateField<ZonedDateTime>
      aria-label={label}
      granularity="minute"
      hideTimeZone
      shouldForceLeadingZeros
      placeholderValue={now(getLocalTimeZone())}
      value={draft}
      onChange={setDraft}
      onBlur={take}
    >
      <DateInput className="field moment">{(segment) => <DateSegment segment={segment} />}</DateInput>
    </DateField>
  );
}
