import type { ReactNode } from 'react';
import { scanDirections, type ScanDirection } from '#shared/policy.ts';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
import { troubleOf } from '../useCall.ts';

/** Which way the door works. The main process owns the answer: the switch moves when the view does. */
export function DirectionSwitch({ direction }: { readonly direction: ScanDirection }): ReactNode {
  const { call } = useStation();
  return (
    <fieldset className="direction">
      <legend className="hidden">{en.header.direction}</legend>
      {scanDirections.map((way) => (
        <label key={way} data-way={way}>
          <input
            type="radio"
            name="direction"
            value={way}
            checked={direction === way}
            onChange={() => void troubleOf(call.setDirection({ direction: way }))}
          />
          <span>{en.header.directions[way]}</span>
        </label>
      ))}
    </fieldset>
  );
}
