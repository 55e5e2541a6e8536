import { join } from 'node:path';
import { errorMessage } from '#shared/error-message.ts';
import type { Progress, ShownVerdict } from '#shared/contract.ts';
import type { EventSummary, FoundTicket } from '#shared/domain.ts';
import type { Language } from '#shared/language.ts';
import { momentOf, type ScanDirection } from '#shared/policy.ts';
import { failure, success, type Outcome, type Problem } from '#shared/problem.ts';
import type { FoundPrinters } from '#shared/printing.ts';
import type { Settings } from '#shared/settings.ts';
import type { SetupView } from '#shared/setup.ts';
import type { SupervisorView } from '#shared/supervisor.ts';
import type { DisplayView } from '#shared/display.ts';
import type { TicketView } from '#shared/ticket-view.ts';
import type { CommonView, PhaseView, TokenStorage, View } from '#shared/view.ts';
import type { FilePurpose } from '#shared/text/file-titles.ts';
import type { FolderPurpose } from '#shared/text/folder-titles.ts';
import type { LedgerPlace } from '../ledger/open-journal.ts';
import { openStation, type OpenStation, type StationHost } from '../open-station.ts';
import { CRASHES, readCrashes } from '../crashes.ts';
import type { KeptLog } from '../log.ts';
import type { About } from '../records.ts';
import type { RunningStation } from '../running.ts';
import type { Scanners } from '../scanners/scanners.ts';
import type { Door } from '../updates/decide.ts';
import { readServer, readToken } from '../vivenu/address.ts';
import { createClient, type VivenuClient } from '../vivenu/client.ts';
import { createAccountDesk, type Account } from './account.ts';
import { createFirstLoad } from './first-load.ts';
import { createIntoFolder } from './into-folder.ts';
import { createKeeping, type Keeping } from './keeping.ts';
import { sellerPlace, trainingPlace } from './places.ts';
import { createPrintSetup, type PrintSetup } from './print-setup.ts';
import { createScanning, type Scanning } from './scanning.ts';
import { isSameSecret } from '../supervisor/same-secret.ts';
import type { ChangeLog } from './change-log.ts';
import { createSettingsSetup, type SettingsSetup } from './settings-setup.ts';
import { createSeatingDesk, type Seating } from './seating.ts';
import { createDashboards, type Dashboards } from './statistics.ts';
import { changeSettings, type SettingsFile } from './settings-file.ts';
import { createTraining, type Demo } from './training.ts';
import { composeView, type Phase } from './view.ts';

/** Where the token is kept between starts. */
export interface TokenKeeper {
  storage(): TokenStorage;
  read(): Promise<string | null>;
  /** Keeps the token where this computer can; readable only when the person agreed. */
  keep(token: string, evenReadable: boolean): Promise<void>;
}

interface Parts extends StationHost {
  /** Folder of all that the app keeps. */
  readonly folder: string;
  readonly settings: SettingsFile;
  /** What was changed in them, and when. */
  readonly changes: ChangeLog;
  readonly computerName: string;
  readonly scanners: Pick<Scanners, 'view' | 'nameAmongSeveral'>;
  readonly tokens: TokenKeeper;
  /** Also keeps the last lines, for the diagnostics. */
  readonly log: KeptLog;
  readonly app: About['app'];
  /** Of the window, of papers, and of what guests see. */
  readonly language: () => Language;
  readonly startDemo: () => Promise<Demo>;
  readonly findPrinters: () => Promise<FoundPrinters>;
  readonly supervisor: () => SupervisorView;
  /** How the guests' window is. */
  readonly display: () => DisplayView;
  /** A set-up that came as a file or a code. */
  readonly setup: () => SetupView;
  /** A newer version that may be installed. */
  readonly newVersion: () => string | null;
  /** Null where somebody changed their mind. */
  readonly askForFolder: (purpose: FolderPurpose) => Promise<string | null>;
  readonly askForFile: (purpose: FilePurpose) => Promise<string | null>;
  readonly onVerdict: (shown: ShownVerdict) => void;
  /** A scan of which nothing could be said: nobody is admitted. */
  readonly onScanFailed: (problem: Problem) => void;
  /** A code from a scanner while no door is open. */
  readonly onReading: (barcode: string) => void;
  /** While files are written. */
  readonly onProgress: (progress: Progress) => void;
  readonly onView: () => void;
}

/** What staff do in the window, from the first start to the evening's last scan. */
export interface Session extends Keeping, Scanning, PrintSetup, SettingsSetup, Dashboards, Account, Seating {
  view(): View;
  start(): Promise<void>;
  connect(server: string, token: string, keepReadable: boolean): Promise<Outcome<null>>;
  chooseEvents(eventIds: readonly string[]): Promise<Outcome<null>>;
  /** The demo event in place of the real one, which waits. */
  openTraining(): Promise<Outcome<null>>;
  endTraining(): Promise<Outcome<null>>;
  retryLoad(): Promise<Outcome<null>>;
  search(text: string): Promise<Outcome<readonly FoundTicket[]>>;
  ticket(barcode: string): Outcome<TicketView>;
  setDirection(direction: ScanDirection): Outcome<null>;
  askForToken(): void;
  askForEvents(): Promise<void>;
  returnToScanning(): void;
  syncNow(): void;
  /** The computer came back from its sleep. */
  wake(): void;
  demoPageUrl(): string | null;
  /** An event was chosen, or a training is open. */
  isAtDoor(): boolean;
  hasToken(): boolean;
  /** For a set-up that is sealed, and for nothing else: it must never come near the window. */
  token(): string | null;
  /** Those that the server gave last. */
  accessibleEvents(): readonly EventSummary[];
  /** The settings were changed by somebody else than this session. */
  settingsChanged(): void;
  /** Whether this is the token of the access user; null where this computer has none. */
  isToken(text: string): boolean | null;
  /** What must stand in no log and no file. */
  secrets(): readonly string[];
  /** Full screen, and not to be closed without the PIN. */
  isKioskLocked(): boolean;
  isTraining(): boolean;
  /** What is known of the event at this door, for what must not happen while it is open. */
  door(): Door;
  /** Those at whose door guests are scanned; none before a door is open. */
  doorEvents(): readonly EventSummary[];
  /** Scans that vivenu has not confirmed; what a training has not sent is of no interest to anybody. */
  unsent(): number;
  /** Gives the uploader so long to send what is unsent. */
  settle(ms: number): Promise<void>;
  close(): Promise<void>;
}

/** Before a training, for what is on its way to vivenu. */
const SETTLE_MS = 3_000;

export function createSession(parts: Parts): Session {
  const { folder, settings, scanners, tokens, language, supervisor, display, onView, waiting, app, log } = parts;
  let phase: Phase = { name: 'starting' };
  let token: string | null = null;
  let events: readonly EventSummary[] = [];
  let open: OpenStation | null = null;
  const closing = new AbortController();
  const running = (): RunningStation | null => open?.station ?? null;

  function show(next: Phase): void {
    phase = next;
    // Who comes back to the door scans guests.
    if (next.name !== 'scanning') scanning.setMode('scan');
    onView();
  }

  function clientFor(server: string, withToken: string | null): VivenuClient {
    return createClient({ ...parts, server, token: () => withToken, closing: closing.signal });
  }

  /** Holds also where it cannot be written: a full disk leaves no door closed. */
  function remember(changed: Partial<Settings>): void {
    try {
      settings.change(changed);
    } catch (error) {
      log.warn(`what is open now is not kept for the next start: ${errorMessage(error)}`);
    }
  }

  async function start(): Promise<void> {
    token = await tokens.read();
    if (settings.read().training && !hasRealEvent()) await training.resume();
    else await openReal();
  }

  function hasRealEvent(): boolean {
    const { sellerId, events: chosen } = settings.read();
    return sellerId !== null && chosen.length > 0;
  }

  async function openReal(): Promise<void> {
    if (hasRealEvent()) await openEvents(settings.read().events);
    else show({ name: 'connect', problem: null });
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
    if (!sameSeller || before.server !== server.value) signOut();
    await tokens.keep(given.value, keepReadable);
    await closeStation();
    token = given.value;
    events = list.value;
    const chosen = sameSeller ? before.events.filter((event) => events.some(({ id }) => id === event.id)) : [];
    remember({ training: false, server: server.value, sellerId: seller.value, events: chosen });
    if (chosen.length > 0) await openEvents(chosen);
    else show({ name: 'chooseEvent', problem: events.length === 0 ? { code: 'no_events' } : null });
    return success(null);
  }

  async function chooseEvents(eventIds: readonly string[]): Promise<Outcome<null>> {
    // In the order of the choice: what belongs to no ticket goes to the first.
    const chosen = eventIds.flatMap((eventId) => events.find(({ id }) => id === eventId) ?? []);
    if (chosen.length < eventIds.length) return failure('event_not_accessible', eventIds.join(', '));
    const ids = JSON.stringify(chosen.map(({ id }) => id));
    const isOpen = JSON.stringify(open?.station.events.map(({ id }) => id)) === ids;
    if (isOpen && !isTraining()) {
      returnToScanning();
      return success(null);
    }
    await closeStation();
    remember({ training: false, events: chosen, eventsChosenAt: parts.now() });
    await openEvents(chosen);
    return success(null);
  }

  async function settledUnsent(): Promise<number> {
    return (await open?.station.uploader.drain(SETTLE_MS)) ?? 0;
  }

  const training = createTraining({
    folder,
    remember,
    log,
    startDemo: parts.startDemo,
    settledUnsent,
    closeStation,
    openEvents,
    openReal,
    hasRealEvent,
    onBegin: () => void signOut(),
    closing: closing.signal,
  });

  const isTraining = (): boolean => training.now() !== null;

  const place = (): LedgerPlace => {
    const { sellerId, backupFolder } = settings.read();
    return !isTraining() ? sellerPlace(folder, sellerId ?? '', backupFolder) : trainingPlace(folder);
  };

  async function openEvents(chosen: readonly EventSummary[]): Promise<void> {
    const { server, sellerId } = settings.read();
    const demo = training.now()?.demo ?? null;
    const isDemo = demo !== null;
    const opened = openStation(parts, {
      place: place(),
      batchSize: () => settings.read().batchSize,
      backupFolder: () => (isDemo ? null : settings.read().backupFolder),
      // Never the real token to the training's server, nor the other way round.
      server: isDemo ? demo.url : server,
      token: () => (isDemo ? demo.token : token),
      events: chosen,
      isDemo,
      ownPolicy: () => (isDemo ? training.policy(settings.read().policy) : settings.read().policy),
      ownSyncSeconds: () => settings.read().syncIntervalSeconds,
      onChange: onView,
    });
    if (!opened.ok) return show({ name: 'unusable', problem: opened.problem });
    open = opened.value;
    const claimed = open.claim(isDemo ? demo.sellerId : (sellerId ?? ''));
    if (!claimed.ok) return show({ name: 'unusable', problem: claimed.problem });
    if (open.station.isLoaded()) startScanning(open);
    else if (!isDemo && token === null) show({ name: 'connect', problem: { code: 'token_missing' } });
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
    station: running,
    isScanning: () => phase.name === 'scanning',
    scannerName: scanners.nameAmongSeveral,
  });

  function setDirection(direction: ScanDirection): Outcome<null> {
    const inTraining = isTraining();
    if (inTraining) training.setDirection(direction);
    const policy = { ...settings.read().policy, direction };
    const changed = inTraining ? success(null) : changeSettings(settings, { policy });
    onView();
    return changed;
  }

  async function askForEvents(): Promise<void> {
    if (isTraining()) return;
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

  function ticket(barcode: string): Outcome<TicketView> {
    if (open === null) return failure('ledger_unusable');
    try {
      return success(open.station.ticket(barcode));
    } catch (error) {
      return failure('ledger_unusable', errorMessage(error));
    }
  }

  const printSetup = createPrintSetup({
    ...parts,
    station: running,
    templates: parts.printing.templates,
  });

  const settingsSetup = createSettingsSetup({
    ...parts,
    open: () => open,
    isTraining,
  });

  const intoFolder = createIntoFolder({ ...parts, station: running });

  const dashboards = createDashboards({ ...parts, station: running, intoFolder });

  const account = createAccountDesk({
    ...parts,
    server: () => settings.read().server,
    sellerId: () => settings.read().sellerId,
    isTraining,
    token: () => token,
    clientWith: (other) => clientFor(settings.read().server, other),
    events: () => settings.read().events,
    open: () => open,
    ticket,
    useToken,
    onChange: onView,
    closing: closing.signal,
  });

  const seats = createSeatingDesk({
    ...parts,
    isTraining,
    accountKey: account.apiKey,
    events: () => settings.read().events,
    station: running,
    onChange: onView,
    closing: closing.signal,
  });

  /** The seller stays the same, and so do the files: nothing has to be closed. It holds also where it cannot be kept. */
  async function useToken(next: string): Promise<Outcome<null>> {
    token = next;
    open?.tokenChanged();
    onView();
    try {
      const wasKept = (await tokens.read()) !== null;
      await tokens.keep(next, wasKept);
      return success(null);
    } catch (error) {
      return failure('settings_not_kept', errorMessage(error));
    }
  }

  function door(): Door {
    // What is not open, or could not be opened, may hold scans of this evening.
    if (open === null)
      return { isAtDoor: hasRealEvent(), opensAt: null, closesAt: null, lastScanAt: null, chosenAt: null };
    const { opensAt, closesAt } = open.station.policy();
    return {
      isAtDoor: phase.name !== 'connect' && phase.name !== 'chooseEvent',
      opensAt: opensAt === null ? null : momentOf(opensAt),
      closesAt: closesAt === null ? null : momentOf(closesAt),
      lastScanAt: open.station.lastScanAt(),
      chosenAt: settings.read().eventsChosenAt,
    };
  }

  function signOut(): Outcome<null> {
    seats.forgetKey();
    return account.calls.signOut();
  }

  const secrets = (): readonly string[] => [
    ...(token === null ? [] : [token]),
    ...account.secrets(),
    ...seats.secrets(),
  ];

  const keeping = createKeeping({
    ...parts,
    station: running,
    intoFolder,
    place: () => (!isTraining() ? place() : null),
    about: () => ({
      app,
      settings: settings.read(),
      log: log.kept(),
      crashes: readCrashes(join(folder, CRASHES)),
      secrets: secrets(),
    }),
    hasOpenSeatWork: seats.hasOpenWork,
    forgetEvent: seats.forgetEvent,
    whileClosed,
  });

  async function closeStation(): Promise<void> {
    const before = open;
    open = null;
    await before?.station.close();
    await training.close();
  }

  /** A disk that can no longer be read is told like one that cannot be opened. */
  function view(): View {
    try {
      return { ...viewNow(), common: common() };
    } catch (error) {
      const detail = errorMessage(error);
      return { phase: 'unusable', problem: { code: 'ledger_unusable', detail }, common: common() };
    }
  }

  function common(): CommonView {
    const { screen } = settings.read();
    return {
      language: language(),
      screen,
      supervisor: supervisor(),
      display: display(),
      training: isTraining(),
      kioskLock: isKioskLocked(),
      signedIn: account.isSignedIn(),
      unclearSeats: seats.unclear(),
      hasSeats: seats.hasSeats(),
      setup: parts.setup(),
      newVersion: parts.newVersion(),
    };
  }

  /** Without a PIN nobody could leave it. */
  const isKioskLocked = (): boolean => settings.read().kioskLock && supervisor().pinSet;

  const viewNow = (): PhaseView =>
    composeView({
      phase,
      events,
      training: training.now(),
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
    ...settingsSetup,
    ...dashboards,
    ...account.calls,
    ...seats.calls,
    signOut,
    view,
    start,
    connect,
    chooseEvents,
    openTraining: training.open,
    endTraining: training.end,
    retryLoad: () => retryLoad(open),
    ticket,
    search: async (text) => (open === null ? failure('ledger_unusable') : open.station.search(text)),
    setDirection,
    askForToken() {
      if (!isTraining()) show({ name: 'connect', problem: null });
    },
    askForEvents,
    returnToScanning,
    syncNow() {
      open?.station.uploader.retryNow();
      if (phase.name === 'loading') void retryLoad(open);
      else void open?.station.sync.run();
    },
    wake: () => open?.station.wake(),
    // Between two events of a door nothing is open for a moment.
    isAtDoor: () => open !== null || hasRealEvent(),
    hasToken: () => token !== null,
    secrets,
    token: () => token,
    accessibleEvents: () => events,
    settingsChanged() {
      open?.station.printing.settingsChanged();
      open?.station.sync.wake();
      onView();
    },
    isToken(text) {
      const given = readToken(text);
      return token === null ? null : given.ok && isSameSecret(given.value, token);
    },
    isKioskLocked,
    isTraining,
    door,
    doorEvents: () => (phase.name === 'scanning' ? (open?.station.events ?? []) : []),
    demoPageUrl: () => training.now()?.demo.pageUrl ?? null,
    unsent: () => training.now()?.unsent ?? open?.station.status().unsent ?? 0,
    async settle(ms) {
      if (!isTraining()) await open?.station.uploader.drain(ms);
    },
    async close() {
      closing.abort();
      await closeStation();
    },
  };
}
