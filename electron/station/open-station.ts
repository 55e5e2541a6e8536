import type { EventSummary } from '#shared/domain.ts';
import { success, type Outcome } from '#shared/problem.ts';
import { composePolicy, type Policy, type PolicyChanges } from '#shared/policy.ts';
import { problemLine } from '#shared/text/problems.ts';
import { createOwnAccessStore, type OwnAccessStore } from './access-users/known-access.ts';
import { createBackup } from './backup/backup.ts';
import { createClockWatch } from './clock-watch.ts';
import { createConnection } from './connection.ts';
import { createDoorList } from './door-list/door-list.ts';
import { openCatalogueCheck } from './ledger/catalogue-check.ts';
import { currentIdentity } from './ledger/identity.ts';
import { openNotices } from './ledger/notices.ts';
import { openLedger, type Ledger } from './ledger/open.ts';
import type { LedgerPlace } from './ledger/open-journal.ts';
import {
  claimJournal,
  isKnownToken,
  readDeviceSettings,
  storeDeviceSettings,
  storeKnownToken,
} from './ledger/station-values.ts';
import type { Log } from './log.ts';
import type { PrintingHost } from './printing/printing.ts';
import type { RenderCalls } from './printing/render/calls.ts';
import { runStation, type RunningStation } from './running.ts';
import { createSearch } from './search/search.ts';
import { createAccess } from './sync/access.ts';
import type { CatalogueWriter } from './sync/writer/writer.ts';
import { openThread } from './thread.ts';
import { createClient, type DeviceUser } from './vivenu/client.ts';
import { deviceSettingsSchema, policyFromDevice, type DeviceSettings } from './vivenu/device-settings.ts';
import type { Fetch } from './vivenu/http.ts';
import type { Waiting } from './vivenu/retry.ts';

export interface StationHost {
  readonly fetch: Fetch;
  readonly waiting: Waiting;
  readonly now: () => number;
  readonly log: Log;
  readonly threads: ThreadFiles;
  readonly printing: PrintingHost;
}

/** Where the files of the threads are: beside each other as sources, or in the app's bundle. */
export interface ThreadFiles {
  /** sync/writer/thread.ts */
  readonly writer: URL;
  /** search/thread.ts */
  readonly search: URL;
  /** ledger/check-thread.ts */
  readonly check: URL;
  /** printing/render/thread.ts */
  readonly render: URL;
  /** door-list/thread.ts */
  readonly doorList: URL;
}

interface Target {
  readonly place: LedgerPlace;
  /** How many scans are sent at a time. */
  readonly batchSize: () => number;
  /** Where copies of the scan log go; null for none. */
  readonly backupFolder: () => string | null;
  /** An origin, as `readServer` gives it. */
  readonly server: string;
  /** The one that holds now; null where nobody has entered one. */
  readonly token: () => string | null;
  readonly events: readonly EventSummary[];
  /** The demo event: nobody in it is a guest. */
  readonly isDemo: boolean;
  /** What the station decides otherwise than the server and the defaults. */
  readonly ownPolicy: () => PolicyChanges;
  /** Seconds between two looks for changed tickets; null where the organiser says. */
  readonly ownSyncSeconds: () => number | null;
  readonly onChange: () => void;
}

/** What the organiser has set for this access user. */
export interface Organiser {
  readonly policy: PolicyChanges;
  /** Null where nothing that can be used is said. */
  readonly syncSeconds: number | null;
}

export interface OpenStation {
  readonly station: RunningStation;
  readonly organiser: () => Organiser;
  /** Binds new files to their seller; files of another seller are refused. */
  readonly claim: (sellerId: string) => Outcome<null>;
  /** The server said earlier that the token is the seller's to whom the files belong. */
  readonly isKnownToken: boolean;
  /** What is known of the station's own access user. */
  readonly ownAccess: Pick<OwnAccessStore, 'known' | 'heardOfItself' | 'listed'>;
  /** There is another token of the same seller: what it may do is asked at once. */
  readonly tokenChanged: () => void;
}

/** Opens the station's files and puts it to work, with whatever network there is. */
export function openStation(host: StationHost, target: Target): Outcome<OpenStation> {
  const { place, backupFolder } = target;
  const { folder } = place;
  const opened = openLedger(place, host.now());
  if (!opened.ok) return opened;
  const ledger = opened.value;
  for (const { problem } of openNotices(ledger.journal)) host.log.warn(problemLine(problem));
  const clockWatch = createClockWatch(host.now);
  const backup = createBackup({
    ...host,
    journal: ledger.journal,
    folder: backupFolder,
    localFolder: folder,
    stationId: () => currentIdentity(ledger.journal).id,
    onChange: target.onChange,
  });
  const connection = createConnection();
  const closing = new AbortController();
  const { server, token, events, ownPolicy, ownSyncSeconds, onChange } = target;
  const client = createClient({
    ...host,
    server,
    token,
    onExchange: connection.heard,
    onServerTime: clockWatch.heard,
    closing: closing.signal,
  });

  const firstToken = token();
  let device = keptDeviceSettings(ledger);
  const eventIds = events.map(({ id }) => id);
  const organiser = (): Organiser => ({
    policy: policyFromDevice(device, eventIds),
    syncSeconds: usableSeconds(device.ticketSyncInterval ?? null),
  });
  const policy = (): Policy => composePolicy(policyFromDevice(device, eventIds), ownPolicy());
  const syncIntervalMs = (): number => syncSeconds(ownSyncSeconds(), organiser()) * 1_000;
  const claim = (sellerId: string): Outcome<null> => claimJournal(ledger.journal, sellerId);
  const ownAccess = createOwnAccessStore({
    journal: ledger.journal,
    server,
    token,
    now: () => host.now() - (clockWatch.aheadMs() ?? 0),
    log: host.log,
    onChange,
  });
  const access = createAccess({ client, eventIds, claim: claimForToken, onMe, now: host.now });

  const writer = openThread<CatalogueWriter>(host.threads.writer, folder);
  const search = createSearch({ threadFile: host.threads.search, folder: folder, journal: ledger.journal });
  const doorList = createDoorList({ threadFile: host.threads.doorList, folder, journal: ledger.journal });
  const check = openCatalogueCheck(host.threads.check, folder);
  const renderer = openThread<RenderCalls>(host.threads.render, null);
  const station = runStation({
    ...host,
    ...target,
    ledger,
    folder,
    backup,
    clockWatch,
    writer: writer.calls,
    renderer: renderer.calls,
    search,
    doorList,
    access,
    checkCatalogue: check.run,
    client,
    connection,
    closing,
    policy,
    // A demo has no end that anybody has to be warned of.
    accessExpires: () => (target.isDemo ? null : (ownAccess.known()?.expires ?? null)),
    syncIntervalMs,
    async endThreads() {
      await Promise.all([writer.end(), search.close(), check.end(), renderer.end(), doorList.close()]);
    },
  });

  function claimForToken(sellerId: string): Outcome<null> {
    const claimed = claim(sellerId);
    const used = token();
    if (claimed.ok && used !== null) storeKnownToken(ledger.journal, server, used);
    return claimed;
  }

  function onMe(me: DeviceUser): void {
    if (closing.signal.aborted) return;
    ownAccess.heardOfItself(me);
    device = me.deviceSettings;
    storeDeviceSettings(ledger.journal, JSON.stringify(device));
    onChange();
  }

  return success({
    station,
    organiser,
    claim,
    isKnownToken: firstToken !== null && isKnownToken(ledger.journal, server, firstToken),
    ownAccess,
    tokenChanged() {
      ownAccess.tokenChanged();
      access.doubt();
      station.wake();
    },
  });
}

function keptDeviceSettings({ journal }: Ledger): DeviceSettings {
  return deviceSettingsSchema.parse(JSON.parse(readDeviceSettings(journal) ?? '{}'));
}

const SYNC_SECONDS = 30;

/** An interval that vivenu offers is between 5 s and 15 min. */
const usableSeconds = (seconds: number | null): number | null =>
  seconds !== null && seconds >= 5 && seconds <= 900 ? seconds : null;

/** The station's own interval, else the organiser's, else half a minute. */
export const syncSeconds = (own: number | null, organiser: Pick<Organiser, 'syncSeconds'>): number =>
  own ?? organiser.syncSeconds ?? SYNC_SECONDS;
