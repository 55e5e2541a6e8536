import { createContext, use, useEffect, useState } from 'react';
import type { StationApi } from '#shared/contract.ts';
import type { View } from '#shared/view.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly station: StationApi;
  }
}

export const StationContext = createContext<StationApi | null>(null);

export function useStation(): StationApi {
  const station = use(StationContext);
  if (station === null) throw new Error('useStation needs a StationContext above it');
  return station;
}

/** The main process owns the view: asked for once, then pushed whole. */
export function useView(station: StationApi): View {
  const [view, setView] = useState<View>({ phase: 'starting' });
  useEffect(() => {
    // An answer that was overtaken by a push is older than the push.
    let current = true;
    const unsubscribe = station.on.view((pushed) => {
      current = false;
      setView(pushed);
    });
    const ask = async (): Promise<void> => {
      const answer = await station.call.view();
      if (current && answer.ok) setView(answer.value);
    };
    void ask();
    return () => {
      current = false;
      unsubscribe();
    };
  }, [station]);
  return view;
}
