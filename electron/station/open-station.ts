import type { EventSummary } from '#shared/domain.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { composePolicy, type Policy, type PolicyChanges } from '#shared/policy.ts';
import type { Verdict } from '#shared/verdict.ts';
import { createConnection } from './connection.ts';
import { openLedger, type Ledger } from './ledger/open.ts';
import { claimJournal, readDeviceSettings, storeDeviceSettings } from './ledger/station-values.ts';
import type { Log } from './log.ts';
import { runStation, type RunningStation } from './running.ts';
import { createClient, type VivenuClient } from './vivenu/client.ts';
import { deviceSettingsSchema, policyFromDevice, type DeviceSettings } from './vivenu/device-settings.ts';
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
  readonly events: readonly EventSummary[];
  /** What the station decides otherwise than the server and the defaults. */
  readonly ownPolicy: () => PolicyChanges;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onChange: () => void;
}

export interface OpenStation {
  readonly station: RunningStation;
  readonly client: VivenuClient;
  /** Binds new files to their seller; files of another seller are refused. */
  readonly claim: (sellerId: string) => Outcome<null>;
  /** Asks the server what the organiser has set for this device, and follows it from then on. */
  readonly learnDeviceSettings: () => Promise<void>;
}

/** Opens the station's files and puts it to work, with whatever network there is. */
export function openStation(host: StationHost, target: Target): Outcome<OpenStation> {
  const opened = openLedger(target.folder);
  if (!opened.ok) return opened;
  const ledger = opened.value;
  const connection = createConnection();
  const closing = new AbortController();
  const { server, token, events, ownPolicy, onChange } = target;
  const client = createClient({ ...host, server, token, onExchange: connection.heard, closing: closing.signal });

  let device = keptDeviceSettings(ledger);
  const eventIds = events.map(({ id }) => id);
  const policy = (): Policy => composePolicy(policyFromDevice(device, eventIds), ownPolicy());
  const intervalMs = (): number => syncIntervalMs(device.ticketSyncInterval ?? null);
  const station = runStation({
    ...host,
    ...target,
    ledger,
    client,
    connection,
    closing,
    policy,
    syncIntervalMs: intervalMs,
  });

  async function learnDeviceSettings(): Promise<void> {
    const me = await client.me();
    if (!me.ok || me.value === null || closing.signal.aborted) return;
    device = me.value.deviceSettings;
    storeDeviceSettings(ledger.journal, JSON.stringify(device));
    onChange();
  }

  return success({ station, client, claim: (sellerId) => claimJournal(ledger.journal, sellerId), learnDeviceSettings });
}

function keptDeviceSettings({ journal }: Ledger): DeviceSettings {
  return deviceSettingsSchema.parse(JSON.parse(readDeviceSettings(journal) ?? '{}'));
}

/** Whether the token opens these events; says which it opens where it does not. */
export async function checkEvents(client: VivenuClient, eventIds: readonly string[]): Promise<Outcome<null>> {
  const events = await client.events();
  if (!events.ok) return events;
  if (events.value.length === 0) return failure('no_events');
  const missing = eventIds.filter((eventId) => !events.value.some(({ id }) => id === eventId));
  if (missing.length === 0) return success(null);
  const accessible = events.value.map(({ id, name }) => `${id} ${name}`).join(', ');
  return failure('event_not_accessible', `${missing.join(', ')}; accessible: ${accessible}`);
}

const SYNC_SECONDS = 30;

/** The organiser's interval where it is one that vivenu offers (5 s to 15 min), else half a minute; in milliseconds. */
function syncIntervalMs(seconds: number | null): number {
  return (seconds !== null && seconds >= 5 && seconds <= 900 ? seconds : SYNC_SECONDS) * 1_000;
}
