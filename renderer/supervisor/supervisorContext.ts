import { createContext, use, useEffect } from 'react';

interface Supervisor {
  /** Does it at once where no PIN is set or a supervisor is at work; else the pad comes first. */
  readonly ask: (then: () => void) => void;
  /** Somebody works where one PIN is enough; returns what ends it. */
  readonly enter: () => () => void;
}

export const SupervisorContext = createContext<Supervisor | null>(null);

export function useSupervisor(): Supervisor {
  const supervisor = use(SupervisorContext);
  if (supervisor === null) throw new Error('useSupervisor needs a SupervisorContext above it');
  return supervisor;
}

/** For what a supervisor works in: while it is mounted, one PIN is enough; when it closes, the station locks again. */
export function useSupervised(): void {
  const { enter } = useSupervisor();
  useEffect(() => enter(), [enter]);
}
