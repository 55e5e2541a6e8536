import type { EventSummary } from '#shared/domain.ts';
import type { Outcome, Problem } from '#shared/problem.ts';
import type { Session } from '../session/session.ts';
import type { SettingsFile } from '../session/settings-file.ts';
import { changeSettings } from '../session/settings-file.ts';
import { readServer } from '../vivenu/address.ts';
import { isPassing, type Waiting } from '../vivenu/retry.ts';
import type { InnerSetup } from './form.ts';

/**
 * Server, token and events of a set-up. Before a door is open they are tried until the server answers; at an open door nothing changes
 * by itself, and nothing while scans are unsent.
 */
export interface Connecting {
  want(setup: InnerSetup): void;
  /** The token alone, where this computer could not keep it. */
  wantToken(setup: InnerSetup): void;
  isWaiting(): boolean;
  /** What stands against it now; null where nothing does, or nothing waits. */
  proceed(): Promise<Problem | null>;
  connectedByHand(): Promise<void>;
  drop(): void;
  close(): void;
}

/** What of the session it takes to connect. */
export type Connectable = Pick<
  Session,
  | 'connect'
  | 'chooseEvents'
  | 'askForEvents'
  | 'returnToScanning'
  | 'accessibleEvents'
  | 'isAtDoor'
  | 'isTraining'
  | 'hasToken'
  | 'isToken'
  | 'unsent'
>;

interface Parts {
  readonly session: Connectable;
  readonly settings: SettingsFile;
  readonly waiting: Waiting;
  readonly onProblem: (problem: Problem | null) => void;
  /** Nothing waits any more. */
  readonly onDone: () => void;
}

interface Wanted {
  readonly server: string | null;
  readonly token: string | null;
  readonly events: readonly string[] | null;
}

/** Between two attempts at a server that did not answer. */
const againMs = 10_000;

export function createConnecting({ session, settings, waiting, onProblem, onDone }: Parts): Connecting {
  let wanted: Wanted | null = null;
  let isTryingAgain = false;
  const closing = new AbortController();

  function done(): void {
    wanted = null;
    onDone();
  }

  async function proceed(): Promise<Problem | null> {
    if (wanted === null) return null;
    const problem = await attempt(wanted);
    onProblem(problem);
    if (problem !== null && isPassing(problem)) void tryAgain();
    return problem;
  }

  /** Only before a door is open. */
  async function tryAgain(): Promise<void> {
    if (isTryingAgain) return;
    isTryingAgain = true;
    await waiting.sleep(againMs, closing.signal);
    isTryingAgain = false;
    if (!closing.signal.aborted && !session.isAtDoor()) await proceed();
  }

  async function attempt({ server, token, events }: Wanted): Promise<Problem | null> {
    if (session.isTraining()) return { code: 'training_open' };
    const isSameServer = server === null || isServer(server);
    if (token !== null && server !== null) {
      if (session.isToken(token) === true && isSameServer && areOpen(events)) return finish();
      if (isHeldUp()) return { code: 'setup_unsent' };
      const connected = await session.connect(server, token, false);
      return connected.ok ? choose(events) : connected.problem;
    }
    if (!session.hasToken()) return isSameServer || !session.isAtDoor() ? offer(server) : withoutToken();
    if (!isSameServer) return withoutToken();
    if (areOpen(events)) return finish();
    if (isHeldUp()) return { code: 'setup_unsent' };
    await session.askForEvents();
    return choose(events);
  }

  function finish(): null {
    done();
    return null;
  }

  function withoutToken(): Problem {
    done();
    return { code: 'setup_no_token' };
  }

  /** The first screen has this server; the events come once somebody has entered the token. */
  function offer(server: string | null): Problem | null {
    const read = server === null ? null : readServer(server);
    if (read?.ok === false) return read.problem;
    const changed = read === null ? null : changeSettings(settings, { server: read.value });
    return changed === null || changed.ok ? null : changed.problem;
  }

  function isServer(server: string): boolean {
    const read = readServer(server);
    return read.ok && read.value === settings.read().server;
  }

  /** Without a token they can never be sent. */
  const isHeldUp = (): boolean => session.hasToken() && session.unsent() > 0;

  function areOpen(events: Wanted['events']): boolean {
    const chosen = settings.read().events;
    return events === null || (chosen.length > 0 && JSON.stringify(find(events, chosen).ids) === idsOf(chosen));
  }

  async function choose(events: Wanted['events']): Promise<Problem | null> {
    done();
    if (events === null || events.length === 0) return null;
    const { ids, missing } = find(events, session.accessibleEvents());
    if (missing.length > 0) {
      session.returnToScanning();
      return { code: 'setup_event_gone', detail: missing.join(', ') };
    }
    const chosen: Outcome<null> = await session.chooseEvents(ids);
    return chosen.ok ? null : chosen.problem;
  }

  return {
    want({ server, token, events }) {
      if (server === undefined && token === undefined && events === undefined) return;
      wanted = { server: server ?? null, token: token ?? null, events: events ?? null };
    },
    wantToken({ server, token }) {
      if (server !== undefined && token !== undefined && isServer(server)) wanted = { server, token, events: null };
    },
    isWaiting: () => wanted !== null,
    proceed,
    async connectedByHand() {
      if (wanted === null) return;
      // Whoever has a door open has decided otherwise.
      if (session.isAtDoor()) done();
      else onProblem(await choose(wanted.events));
    },
    drop() {
      wanted = null;
    },
    close: () => closing.abort(),
  };
}

const idsOf = (events: readonly EventSummary[]): string => JSON.stringify(events.map(({ id }) => id));

/** By id, or by a name that only one of them has. */
function find(
  wanted: readonly string[],
  events: readonly EventSummary[],
): { readonly ids: readonly string[]; readonly missing: readonly string[] } {
  const found = wanted.map((text) => {
    const called = events.filter(({ name }) => name.trim() === text.trim());
    return events.find(({ id }) => id === text) ?? (called.length === 1 ? called[0] : undefined);
  });
  return {
    ids: [...new Set(found.flatMap((event) => event?.id ?? []))],
    missing: wanted.filter((_, index) => found[index] === undefined),
  };
}
