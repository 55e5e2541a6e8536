import { useEffect, useState } from 'react';

/** What runs this computer. `level` goes from 0 to 1. */
export interface Battery {
  readonly charging: boolean;
  readonly level: number;
}

/** The Battery Status API, which TypeScript does not know. */
interface BatteryManager extends EventTarget, Battery {}
type WithBattery = Navigator & { readonly getBattery?: () => Promise<BatteryManager> };

const changes = ['chargingchange', 'levelchange'] as const;

/** Null where the browser tells nothing. A computer without a battery counts as charging. */
export function useBattery(): Battery | null {
  const [battery, setBattery] = useState<Battery | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const listen = async (): Promise<void> => {
      const manager = await (navigator as WithBattery).getBattery?.();
      if (manager === undefined || signal.aborted) return;
      const read = (): void => setBattery({ charging: manager.charging, level: manager.level });
      for (const change of changes) manager.addEventListener(change, read, { signal });
      read();
    };
    // One that refuses tells nothing either.
    listen().catch(() => {});
    return () => ended.abort();
  }, []);
  return battery;
}
