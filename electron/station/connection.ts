import type { Problem } from '#shared/problem.ts';

/** Whether the server can be reached, as the exchanges with it show. Nobody has to switch anything. */
export interface Connection {
  online(): boolean;
  /** To be told how each exchange with the server ended. */
  heard(problem: Problem | null): void;
  /** Hears each change from online to offline or back. */
  onChange(listener: (online: boolean) => void): void;
}

export function createConnection(): Connection {
  let online = true;
  const listeners: ((online: boolean) => void)[] = [];
  return {
    online: () => online,
    heard(problem) {
      const before = online;
      online = problem?.code !== 'offline' && problem?.code !== 'timeout';
      if (online !== before) for (const listener of listeners) listener(online);
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}
