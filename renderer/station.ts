import { createContext, use } from 'react';
import type { StationApi } from '#shared/contract.ts';
import type { View } from '#shared/view.ts';
import { usePushed } from './usePushed.ts';

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

/** Null until the main process has said it. */
export const useView = ({ on, call }: StationApi): View | null => usePushed(on.view, call.view).value;
