import { useEffect, useState } from 'react';
import type { PrintingSetup } from '#shared/printing.ts';
import { useLoaded } from '../data/useLoaded.ts';
import { useStation } from '../station.ts';
import type { Trouble } from '../useCall.ts';

interface Loaded {
  readonly setup: PrintingSetup | null;
  readonly trouble: Trouble | null;
  /** Asks again, after something was changed. */
  readonly reload: () => void;
}

/** How printing is set up; also asked again when somebody comes back from the folder of templates. */
export function useSetup(): Loaded {
  const { call } = useStation();
  const [times, setTimes] = useState(0);
  const { value: setup, trouble } = useLoaded(() => call.printing(), `${times}`);
  const reload = (): void => setTimes((before) => before + 1);
  useEffect(() => {
    const again = (): void => setTimes((before) => before + 1);
    window.addEventListener('focus', again);
    return () => window.removeEventListener('focus', again);
  }, []);
  return { setup, trouble, reload };
}
