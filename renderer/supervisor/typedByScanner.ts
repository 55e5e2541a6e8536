import { wedgeSettingsSchema } from '#shared/scanners.ts';
import { burstOf } from '../wedge/burst.ts';
import { endOf, kindOf, strokeOf } from '../wedge/key.ts';
import { keyOf } from '../wedge/keys.ts';
import { addStroke, noRun } from '../wedge/run.ts';

/** However the scanner at the door is set up: here only its speed counts. */
const anyScanner = wedgeSettingsSchema.parse({});

/**
 * Hears the keys of a field, and says of the one that ends a code whether a scanner typed it. At the door the barcode bar takes
 * such codes away before; the other screens have none.
 */
export function isTypedByScanner(): (event: KeyboardEvent) => boolean {
  let run = noRun;
  return (event) => {
    const key = keyOf(event, 'text');
    if (endOf(key) !== null) {
      const burst = burstOf(run, key.at, anyScanner);
      run = noRun;
      return burst !== null;
    }
    if (kindOf(key) === 'text') run = addStroke(run, strokeOf(key));
    return false;
  };
}
