import type { ReactNode } from 'react';
import { scanDirections, type ScanDirection } from '#shared/policy.ts';
import { Segments } from '../controls/Segments.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { troubleOf } from '../useCall.ts';

/** Which way the door works. The main process owns the answer: the switch moves when the view does. */
export function DirectionSwitch({ direction }: { readonly direction: ScanDirection }): ReactNode {
  const { call } = useStation();
  return (
    <Segments
      bare
      label={t.header.direction}
      value={direction}
      options={scanDirections.map((value) => ({ value, label: t.header.directions[value] }))}
      onChoose={(to) => void troubleOf(call.setDirection({ direction: to }))}
    />
  );
}
