import type { FaultList } from './faults/fault-list.ts';
import type { World } from './world/world.ts';

/** One line of the request log. */
export interface LoggedRequest {
  readonly id: number;
  readonly method: string;
  /** With the query. */
  readonly target: string;
  readonly receivedAt: string;
}

/** What the endpoints share. */
export interface SandboxState {
  /** A reset puts a new world here, so never keep it in a variable between requests. */
  world: World;
  readonly faults: FaultList;
  /** The newest, oldest first; the control endpoints' own requests are not among them. */
  readonly requests: LoggedRequest[];
  /** Milliseconds that the sandbox's clock is ahead. */
  clockOffsetMs: number;
  /** The sandbox's clock. */
  readonly now: () => number;
}

export const isoNow = (state: SandboxState): string => new Date(state.now()).toISOString();
