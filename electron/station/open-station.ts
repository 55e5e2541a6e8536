import type { EventSummary } from '#shared/domain.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { policySchema } from '#shared/settings.ts';
import type { Verdict } from '#shared/verdict.ts';
import { createConnection } from './connection.ts';
import { openLedger } from './ledger/open.ts';
import { claimJournal } from './ledger/owner.ts';
import type { Log } from './log.ts';
import { runStation, type RunningStation } from './running.ts';
import { createClient, type VivenuClient } from './vivenu/client.ts';
import type { Fetch } from './vivenu/http.ts';
import type { Waiting } from './vivenu/retry.ts';

export interface StationHost {
  readonly fetch: Fetch;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly log: Log;
}

interface Target {
  /** Folder of the station's files. */
  readonly folder: string;
  /** An origin, as `readServer` gives it. */
  readonly server: string;
  readonly token: string | null;
  readonly event: EventSummary;
  readonly syncIntervalMs: () => number;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onChange: () => void;
}

export interface OpenStation {
  readonly station: RunningStation;
  readonly client: VivenuClient;
  /** Binds new files to their seller; files of another seller are refused. */
  readonly claim: (sellerId: string) => Outcome<null>;
}

/** Opens the station's files and puts it to work, with whatever network there is. */
export function openStation(host: StationHost, target: Target): Outcome<OpenStation> {
  const ledger = openLedger(target.folder);
  if (!ledger.ok) return ledger;
  const connection = createConnection();
  const closing = new AbortController();
  const { server, token } = target;
  const client = createClient({ ...host, server, token, onExchange: connection.heard, closing: closing.signal });
  const policy = policySchema.parse({});
  const station = runStation({ ...host, ...target, ledger: ledger.value, client, connection, closing, policy });
  return success({ station, client, claim: (sellerId) => claimJournal(ledger.value.journal, sellerId) });
}

/** Whether the token opens this event; says which it opens where it does not. */
export async function checkEvent(client: VivenuClient, eventId: string): Promise<Outcome<null>> {
  const events = await client.events();
  if (!events.ok) return events;
  if (events.value.length === 0) return failure('no_events');
  if (events.value.some(({ id }) => id === eventId)) return success(null);
  return failure(
    'event_not_accessible',
    `accessible: ${events.value.map(({ id, name }) => `${id} ${name}`).join(', ')}`,
  );
}

const SYNC_SECONDS = 30;

/** The organiser's interval where it is one that vivenu offers (5 s to 15 min), else half a minute; in milliseconds. */
export function syncIntervalMs(seconds: number | null): number {
  return (seconds !== null && seconds >= 5 && seconds <= 900 ? seconds : SYNC_SECONDS) * 1_000;
}
