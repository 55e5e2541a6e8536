import { join } from 'node:path';
import type { Progress, ShownVerdict } from '#shared/contract.ts';
import type { Problem } from '#shared/problem.ts';
import { wedgeSettingsSchema, type ScannersView } from '#shared/scanners.ts';
import type { SupervisorView } from '#shared/supervisor.ts';
import type { Verdict } from '#shared/verdict.ts';
import type { View } from '#shared/view.ts';
import { expect, onTestFinished } from 'vitest';
import { thisProgram } from '../../../electron/station/diagnostics/this-program.ts';
import type { PrintingHost } from '../../../electron/station/printing/printing.ts';
import { keepLog, type KeptLog } from '../../../electron/station/log.ts';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import { createSession, type Session, type TokenKeeper } from '../../../electron/station/session/session.ts';
import { openChangeLog, withHistory } from '../../../electron/station/session/change-log.ts';
import { openSettingsFile, type SettingsFile } from '../../../electron/station/session/settings-file.ts';
import { realWaiting } from '../../../electron/station/vivenu/real-waiting.ts';
import { printingHost } from '../printing/host.ts';
import { memoryLog, noWaiting, temporaryFolder, temporarySandbox, threads } from '../support.ts';

/** The app's session without a window. */

export function memoryTokens(kept: string | null = null): TokenKeeper & { kept: string | null } {
  return {
    kept,
    storage: () => 'encrypted',
    async read() {
      return this.kept;
    },
    async keep(token) {
      this.kept = token;
    },
  };
}

interface Given {
  readonly folder?: string;
  readonly tokens?: TokenKeeper;
  /** What somebody chooses when a folder is asked for. */
  readonly chosenFolder?: string | null;
  readonly chosenFile?: string | null;
  readonly startSandbox?: () => Promise<Sandbox>;
  readonly scannerName?: (id: string) => string | null;
  readonly printing?: Partial<PrintingHost>;
  readonly supervisor?: SupervisorView;
}

const noScanners: ScannersView = { scanners: [], problem: null, wedge: wedgeSettingsSchema.parse({}) };

interface App {
  readonly session: Session;
  readonly settings: SettingsFile;
  /** Those that were recorded. */
  readonly verdicts: Verdict[];
  /** All that the screen was shown. */
  readonly shown: ShownVerdict[];
  readonly failed: Problem[];
  readonly readings: string[];
  readonly progress: Progress[];
  readonly phases: string[];
  readonly log: KeptLog;
}

export function app({
  folder = temporaryFolder(),
  tokens = memoryTokens(),
  chosenFolder = null,
  chosenFile = null,
  startSandbox = () => temporarySandbox(),
  scannerName = () => null,
  printing = {},
  supervisor = { pinSet: false, unlocked: false, lockedUntil: null },
}: Given = {}): App {
  const log = keepLog(memoryLog(), 100, Date.now);
  const [verdicts, shown, failed, readings]: [Verdict[], ShownVerdict[], Problem[], string[]] = [[], [], [], []];
  const progress: Progress[] = [];
  const changes = openChangeLog(join(folder, 'changes.jsonl'), log);
  const settings = withHistory(openSettingsFile(join(folder, 'settings.json'), log), changes, Date.now);
  const phases: string[] = [];
  const session = createSession({
    fetch,
    // Pauses between attempts take no time; the wait for the next sync does.
    waiting: {
      random: () => 0.5,
      sleep: (ms, signal) => (ms >= 3_000 ? realWaiting.sleep(ms, signal) : noWaiting().sleep(ms)),
    },
    now: Date.now,
    log,
    app: thisProgram(),
    askForFolder: async () => chosenFolder,
    askForFile: async () => chosenFile,
    threads,
    printing: printingHost({ settings: () => settings.read().printing, ...printing }),
    language: () => 'en',
    findPrinters: async () => ({ printers: [], problems: [] }),
    folder,
    settings,
    changes,
    computerName: 'DOOR-PC',
    scanners: { view: () => noScanners, nameAmongSeveral: scannerName },
    tokens,
    supervisor: () => supervisor,
    display: () => ({ open: false, firstName: true, ownScreen: false }),
    setup: () => ({ sealed: false, problem: null }),
    newVersion: () => null,
    async startDemo() {
      const { url, pageUrl, demo, close } = await startSandbox();
      return {
        url,
        pageUrl,
        token: demo.token,
        sellerId: demo.sellerId,
        event: demo.events[0]!,
        barcodes: demo.barcodes,
        close,
      };
    },
    onVerdict(each) {
      shown.push(each);
      if (!each.checked) verdicts.push(each.verdict);
    },
    onScanFailed: (problem) => void failed.push(problem),
    onReading: (barcode) => void readings.push(barcode),
    onProgress: (each) => void progress.push(each),
    onView: () => void phases.push(session.view().phase),
  });
  onTestFinished(() => session.close());
  return { session, settings, verdicts, shown, failed, readings, progress, phases, log };
}

export function viewOf<P extends View['phase']>(session: Session, phase: P): Extract<View, { phase: P }> {
  const view = session.view();
  expect(view.phase).toBe(phase);
  return view as Extract<View, { phase: P }>;
}

export async function scanning(sandbox: Sandbox, given: Given = {}): Promise<App> {
  const opened = app(given);
  await opened.session.start();
  await opened.session.connect(sandbox.url, sandbox.demo.token, false);
  await opened.session.chooseEvents([sandbox.demo.eventId]);
  return opened;
}
