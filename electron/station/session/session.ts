import { rmSync } from 'node:fs';
import { errorMessage } from '#shared/error-message.ts';
import type { ShownVerdict } from '#shared/contract.ts';
import type { EventSummary, FoundTicket } from '#shared/domain.ts';
import type { ScanDirection } from '#shared/policy.ts';
import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import type { FoundPrinters } from '#shared/printing.ts';
import type { DemoBarcode, TokenStorage, View } from '#shared/view.ts';
import type { LedgerPlace } from '../ledger/open-journal.ts';
import { openStation, type OpenStation, type StationHost } from '../open-station.ts';
import type { KeptLog } from '../log.ts';
import type { About } from '../records.ts';
import type { Scanners } from '../scanners/scanners.ts';
import { readServer, readToken } from '../vivenu/address.ts';
import { createClient, type VivenuClient } from '../vivenu/client.ts';
import { createFirstLoad } from './first-load.ts';
import { createKeeping, type Keeping } from './keeping.ts';
import { demoPlace, sellerPlace } from './places.ts';
import { createPrintSetup, type PrintSetup } from './print-setup.ts';
import { createScanning, type Scanning } from './scanning.ts';
import type { SettingsFile } from './settings-file.ts';
import { composeView, type Phase } from './view.ts';

/** Where the token is kept between starts. */
export interface TokenKeeper {
  storage(): TokenStorage;
  read(): Promise<string | null>;
  /** Keeps the token where this computer can; readable only when the person agreed. */
  keep(token: string, evenReadable: boolean): Promise<void>;
}

/** The embedded vivenu of the demo event. */
export interface Demo {
  readonly url: string;
  readonly pageUrl: string;
  readonly token: string;
  readonly sellerId: string;
  readonly event: EventSummary;
  readonly barcodes: readonly DemoBarcode[];
  close(): Promise<void>;
}

interface Parts extends StationHost {
  /** Folder of all that the app keeps. */
  readonly folder: string;
  readonly settings: SettingsFile;
  readonly scanners: Pick<Scanners, 'view' | 'nameAmongSeveral'>;
  readonly tokens: TokenKeeper;
  /** Also keeps the last lines, for the diagnostics. */
  readonly log: KeptLog;
  readonly app: About['app'];
  readonly startDemo: () => Promise<Demo>;
  readonly findPrinters: () => Promise<FoundPrinters>;
  /** Null where somebody changed their mind. */
  readonly askForFolder: (title: string) => Promise<string | null>;
  readonly onVerdict: (shown: ShownVerdict) => void;
  /** A scan of which nothing could be said: nobody is admitted. */
  readonly onScanFailed: (problem: Problem) => void;
  /** A code from a scanner while no door is open. */
  readonly onReading: (barcode: string) => void;
  readonly onView: () => void;
}

/** What staff do in the window, from the first start to the evening's last scan. */
export interface Session extends Keeping, Scanning, PrintSetup {
  view(): View;
  start(): Promise<void>;
  connect(server: string, token: string, keepReadable: boolean): Promise<Outcome<null>>;
  chooseEvents(eventIds: readonly string[]): Promise<Outcome<null>>;
  openDemo(): Promise<Outcome<null>>;
  retryLoad(): Promise<Outcome<null>>;
  search(text: string): Promise<Outcome<readonly FoundTicket[]>>;
  setDirection(direction: ScanDirection): Outcome<null>;
  askForToken(): void;
  askForEvents(): Promise<void>;
  returnToScanning(): void;
  syncNow(): void;
  /** The computer came back from its sleep. */
  wake(): void;
  demoPageUrl(): string | null;
  /** Scans that vivenu has not confirmed; what the demo has not sent is of no interest to anybody. */
  unsent(): number;
  /** Gives the uploader so long to send what is unsent. */
  settle(ms: number): Promise<void>;
  close(): Promise<void>;
}

export function createSession(parts: Parts): Session {
  const { folder, settings, scanners, tokens, startDemo, onView, waiting, app, log } = parts;
  let phase: Phase = { name: 'starting' };
  let token: string | null = null;
  let events: readonly EventSummary[] = [];
  let open: OpenStation | null = null;
  let demo: Demo | null = null;
  const closing = new AbortController();

  function show(next: Phase): void {
    phase = next;
    // Who comes back to the door scans guests.
    if (next.name !== 'scanning') scanning.setMode('scan');
    onView();
  }

  function clientFor(server: string, withToken: string | null): VivenuClient {
    return createClient({ ...parts, server, token: withToken, closing: closing.signal });
  }

  async function start(): Promise<void> {
    const { demo: wasDemo, sellerId, events: chosen } = settings.read();
    if (wasDemo) return resumeDemo();
    token = await tokens.read();
    if (sellerId === null || chosen.length === 0) return show({ name: 'connect', problem: null });
    await openEvents(chosen);
  }

  async function connect(typedServer: string, typedToken: string, keepReadable: boolean): Promise<Outcome<null>> {
    const server = readServer(typedServer);
    if (!server.ok) return server;
    const given = readToken(typedToken);
    if (!given.ok) return given;
    const client = clientFor(server.value, given.value);
    const seller = await client.sellerId();
    if (!seller.ok) return seller;
    const list = await client.events();
    if (!list.ok) return list;

    const before = settings.read();
    const sameSeller = before.sellerId === seller.value;
    await tokens.keep(given.value, keepReadable);
    await closeStation();
    token = given.value;
    events = list.value;
    const chosen = sameSeller ? before.events.filter((event) => events.some(({ id }) => id === event.id)) : [];
    settings.change({ demo: false, server: server.value, sellerId: seller.value, events: chosen });
    if (chosen.length > 0) await openEvents(chosen);
    else show({ name: 'chooseEvent', problem: events.length === 0 ? { code: 'no_events' } : null });
    return success(null);
  }

  async function chooseEvents(eventIds: readonly string[]): Promise<Outcome<null>> {
    // In the order of the choice: what belongs to no ticket goes to the first.
    const chosen = eventIds.flatMap((eventId) => events.find(({ id }) => id === eventId) ?? []);
    if (chosen.length < eventIds.length) return failure('event_not_accessible', eventIds.join(', '));
    const ids = JSON.stringify(chosen.map(({ id }) => id));
    if (open !== null && JSON.stringify(open.station.events.map(({ id }) => id)) === ids) {
      returnToScanning();
      return success(null);
    }
    await closeStation();
    settings.change({ events: chosen });
    await openEvents(chosen);
    return success(null);
  }

  /** A new demo each time it is asked for; nothing real is in its folder. */
  async function openDemo(): Promise<Outcome<null>> {
    await closeStation();
    rmSync(demoPlace(folder).folder, { recursive: true, force: true });
    settings.change({ demo: true });
    await resumeDemo();
    return success(null);
  }

  async function resumeDemo(): Promise<void> {
    demo = await startDemo();
    await openEvents([demo.event]);
  }

  const place = (): LedgerPlace => {
    const { sellerId, backupFolder } = settings.read();
    return demo === null ? sellerPlace(folder, sellerId ?? '', backupFolder) : demoPlace(folder);
  };

  async function openEvents(chosen: readonly EventSummary[]): Promise<void> {
    const { server, sellerId } = settings.read();
    const seller = demo?.sellerId ?? sellerId ?? '';
    const isDemo = demo !== null;
    const opened = openStation(parts, {
      place: place(),
      batchSize: () => settings.read().batchSize,
      backupFolder: () => (isDemo ? null : settings.read().backupFolder),
      server: demo?.url ?? server,
      token: demo?.token ?? token,
      events: chosen,
      isDemo,
      ownPolicy: () => settings.read().policy,
      onChange: onView,
    });
    if (!opened.ok) return show({ name: 'unusable', problem: opened.problem });
    open = opened.value;
    const claimed = open.claim(seller);
    if (!claimed.ok) return show({ name: 'unusable', problem: claimed.problem });
    if (open.station.isLoaded()) startScanning(open);
    else if (demo === null && token === null) show({ name: 'connect', problem: { code: 'token_missing' } });
    else await load(open);
  }

  /** The tickets that are here can be scanned at once; what has changed comes beside it. */
  function startScanning({ station }: OpenStation): void {
    show({ name: 'scanning' });
    void station.sync.run();
    station.start();
  }

  const { load, retryLoad } = createFirstLoad({
    isOpen: (station) => open === station,
    phase: () => phase,
    show,
    waiting,
    closing: closing.signal,
  });

  const scanning = createScanning({
    ...parts,
    station: () => open?.station ?? null,
    isScanning: () => phase.name === 'scanning',
    scannerName: scanners.nameAmongSeveral,
  });

  function setDirection(direction: ScanDirection): Outcome<null> {
    settings.change({ policy: { ...settings.read().policy, direction } });
    onView();
    return success(null);
  }

  async function askForEvents(): Promise<void> {
    if (demo !== null) return show({ name: 'connect', problem: null });
    show({ name: 'chooseEvent', problem: null });
    const list = await clientFor(settings.read().server, token).events();
    if (phase.name !== 'chooseEvent') return;
    if (list.ok) events = list.value;
    const problem = list.ok ? (events.length === 0 ? { code: 'no_events' as const } : null) : list.problem;
    show({ name: 'chooseEvent', problem });
  }

  function returnToScanning(): void {
    if (open?.station.isLoaded() === true) show({ name: 'scanning' });
  }

  /** For what needs the files for itself. */
  async function whileClosed(act: () => Outcome<null>): Promise<Outcome<null>> {
    await closeStation();
    try {
      return act();
    } finally {
      const { events: chosen } = settings.read();
      if (chosen.length > 0) await openEvents(chosen);
      else await askForEvents();
    }
  }

  const printSetup = createPrintSetup({
    ...parts,
    station: () => open?.station ?? null,
    templates: parts.printing.templates,
  });

  const keeping = createKeeping({
    ...parts,
    station: () => open?.station ?? null,
    place: () => (demo === null ? place() : null),
    about: () => ({
      app,
      settings: settings.read(),
      log: log.kept(),
      secrets: token === null ? [] : [token],
    }),
    whileClosed,
  });

  async function closeStation(): Promise<void> {
    const before = open;
    open = null;
    await before?.station.close();
    await demo?.close();
    demo = null;
  }

  /** A disk that can no longer be read is told like one that cannot be opened. */
  function view(): View {
    try {
      return viewNow();
    } catch (error) {
      const detail = errorMessage(error);
      return { phase: 'unusable', problem: { code: 'ledger_unusable', detail } };
    }
  }

  const viewNow = (): View =>
    composeView({
      phase,
      events,
      demoBarcodes: demo?.barcodes ?? null,
      station: open?.station ?? null,
      settings: settings.read(),
      mode: scanning.mode(),
      scanners: scanners.view(),
      tokenStorage: tokens.storage(),
    });

  return {
    ...keeping,
    ...scanning,
    ...printSetup,
    view,
    start,
    connect,
    chooseEvents,
    openDemo,
    retryLoad: () => retryLoad(open),
    search: async (text) => (open === null ? failure('ledger_unusable') : open.station.search(text)),
    setDirection,
    askForToken: () => show({ name: 'connect', problem: null }),
    askForEvents,
    returnToScanning,
    syncNow() {
      open?.station.uploader.retryNow();
      if (phase.name === 'loading') void retryLoad(open);
      else void open?.station.sync.run();
    },
    wake: () => open?.station.wake(),
    demoPageUrl: () => demo?.pageUrl ?? null,
    unsent: () => (demo === null ? (open?.station.status().unsent ?? 0) : 0),
    async settle(ms) {
      await open?.station.uploader.drain(ms);
    },
    async close() {
      closing.abort();
      await closeStation();
    },
  };
}
