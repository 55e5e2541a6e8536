import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errorMessage } from '#shared/error-message.ts';
import { printingSettingsSchema } from '#shared/printing.ts';
import { success, type Outcome } from '#shared/problem.ts';
import { isReadableOnTheWay } from '#shared/servers.ts';
import { problemLine } from '#shared/text/problems.ts';
import { readArguments, usage, type Arguments } from './arguments.ts';
import { readLines } from './lines.ts';
import { readPolicyFile } from './policy-file.ts';
import { readPrintingFile } from './printing-file.ts';
import { answers, readRequest, type Request } from './protocol.ts';
import type { Recorded } from './replay.ts';
import { backupsIn } from '../backup/backup.ts';
import { thisProgram } from '../diagnostics/this-program.ts';
import { keepLog } from '../log.ts';
import { openStation, type OpenStation, type ThreadFiles } from '../open-station.ts';
import type { PrintingHost } from '../printing/printing.ts';
import type { WindowsSpoolerCalls } from '../printing/spooler/windows.ts';
import { openTemplates } from '../printing/templates/templates.ts';
import type { About } from '../records.ts';
import type { RunningStation } from '../running.ts';
import type { Reading } from '../deciding.ts';
import { wholeLog } from '../statistics/statistics.ts';
import { openThread } from '../thread.ts';
import { readServer, readToken } from '../vivenu/address.ts';
import { realWaiting as waiting } from '../vivenu/real-waiting.ts';

/** The station without a window: barcodes on stdin, verdicts as JSON lines on stdout, logs on stderr. */

/** A station that has its tickets opens after this long, whatever the network does: a near server has answered by then. */
const PATIENCE_MS = 125;
/** A token that was not used with these files yet may be another seller's: the server is given time to say so. */
const NEW_TOKEN_PATIENCE_MS = 5_000;

/** A load of so few pages is not worth a line. */
const SHORT_LOAD_PAGES = 10;

/** As sources they lie in the station's folders. */
const threads: ThreadFiles = {
  writer: new URL('../sync/writer/thread.ts', import.meta.url),
  search: new URL('../search/thread.ts', import.meta.url),
  check: new URL('../ledger/check-thread.ts', import.meta.url),
  render: new URL('../printing/render/thread.ts', import.meta.url),
  doorList: new URL('../door-list/thread.ts', import.meta.url),
};

/** Starts where Windows is asked to print, and nowhere else. */
const spooler = openThread<WindowsSpoolerCalls>(
  new URL('../printing/spooler/windows-thread.ts', import.meta.url),
  null,
);

const builtInTemplates = fileURLToPath(new URL('../../../resources/templates', import.meta.url));

const KEPT_LINES = 500;
const log = keepLog(
  {
    info: (text) => void process.stderr.write(`${new Date().toISOString()} ${text}\n`),
    warn: (text) => void process.stderr.write(`${new Date().toISOString()} warning: ${text}\n`),
  },
  KEPT_LINES,
  Date.now,
);

const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

/** Runs until the end of the input, and gives the exit code. */
export async function runHeadless(given: readonly string[]): Promise<number> {
  const args = readArguments(given);
  if (typeof args === 'string') {
    process.stderr.write(`${args}\nUsage: ${usage}\n`);
    return 2;
  }
  const recording = args.replay === null ? success([]) : await readRecording(args.replay);
  if (!recording.ok) {
    process.stderr.write(`${problemLine(recording.problem)}\n`);
    return 1;
  }
  const opened = await open(args);
  if (!opened.ok) {
    process.stderr.write(`${problemLine(opened.problem)}\n`);
    return 1;
  }
  const { station } = opened.value;
  const loaded = await load(opened.value);
  if (!loaded.ok) {
    process.stderr.write(`${problemLine(loaded.problem)}\n`);
    await station.close();
    return 1;
  }
  station.start();
  say(answers.ready(station.status().tickets));
  await replay(station, recording.value);
  await answerLines(station, () => aboutThis(args));
  const drainMs = args.drainSeconds * 1_000;
  const [unsent, unprinted] = await Promise.all([drain(station, drainMs), station.printing.drain(drainMs)]);
  say(answers.bye(unsent, args.printing === null ? null : unprinted));
  await station.close();
  await spooler.end();
  return 0;
}

/** Loaded only where it is asked for: each file that is not loaded is a millisecond less at the start. */
async function readRecording(path: string): Promise<Outcome<readonly Recorded[]>> {
  const { readRecordingOf } = await import('./replay.ts');
  return readRecordingOf(path, Date.now(), log);
}

/** Each code goes the way of every other scan. */
async function replay(station: RunningStation, recorded: readonly Recorded[]): Promise<void> {
  for (const reading of recorded) {
    const { direction } = station.policy();
    say(await orExplain(async () => answers.verdict(await station.scan({ ...reading, direction }))));
  }
}

/** Loads the tickets, or what has changed of them. What is here stays usable, unless it is another seller's. */
async function load({ station, isKnownToken }: OpenStation): Promise<Outcome<unknown>> {
  const wasLoaded = station.isLoaded();
  const looking = station.sync.run((progress) => {
    if (!wasLoaded && progress.pages > SHORT_LOAD_PAGES) say(answers.progress(progress));
  });
  if (!wasLoaded) return looking;
  const looked = await within(isKnownToken ? PATIENCE_MS : NEW_TOKEN_PATIENCE_MS, looking);
  if (looked === null) log.info('opened with the tickets that are here; what has changed comes beside the scans');
  return looked === null || looked.ok || looked.problem.code !== 'other_seller' ? success(null) : looked;
}

const aboutThis = ({ token }: Arguments): About => ({
  app: thisProgram(),
  settings: null,
  crashes: [],
  log: log.kept(),
  secrets: [token],
});

/** Sends what is unsent; then what was refused in a bad hour of the server has its turn. Returns how many remain. */
async function drain({ uploader, records }: RunningStation, deadlineMs: number): Promise<number> {
  const deadline = performance.now() + deadlineMs;
  const unsent = await uploader.drain(deadlineMs);
  if (unsent > 0 || records.offerAgain() === 0) return unsent;
  return uploader.drain(Math.max(0, deadline - performance.now()));
}

async function open(args: Arguments): Promise<Outcome<OpenStation>> {
  const server = readServer(args.server);
  if (!server.ok) return server;
  const token = readToken(args.token);
  if (!token.ok) return token;
  if (isReadableOnTheWay(server.value)) log.warn('the token travels readable: this server has no https');

  const policy = args.policy === null ? success({}) : readPolicyFile(args.policy);
  if (!policy.ok) return policy;
  const printing = await printingOf(args);
  if (!printing.ok) return printing;
  const direction = args.direction === null ? {} : { direction: args.direction };

  return openStation(
    { fetch, waiting, now: Date.now, log, threads, printing: printing.value },
    {
      place: { folder: args.data, markFile: `${resolve(args.data)}.mark`, backups: () => backupsIn(args.backup) },
      batchSize: () => args.batchSize,
      backupFolder: () => args.backup,
      server: server.value,
      token: () => token.value,
      events: args.events.map((id) => ({ id, name: id })),
      isDemo: false,
      ownPolicy: () => ({ ...policy.value, ...direction }),
      ownSyncSeconds: () => null,
      onChange: () => undefined,
    },
  );
}

async function printingOf({ printing, templates, data }: Arguments): Promise<Outcome<PrintingHost>> {
  const settings = printing === null ? success(printingSettingsSchema.parse({})) : readPrintingFile(printing);
  if (!settings.ok) return settings;
  const host = {
    settings: () => settings.value,
    templates: openTemplates({ builtIn: builtInTemplates, own: templates ?? join(data, 'templates') }),
    stationName: hostname,
    language: () => 'en' as const,
  };
  if (settings.value.printers.length === 0) return success({ ...host, driverFor: noDriver });
  // Loaded only where something is printed, as the replay is.
  const { createDrivers } = await import('../printing/drivers/drivers.ts');
  return success({
    ...host,
    driverFor: createDrivers({ platform: process.platform, pages: null, windows: spooler.calls }),
  });
}

function noDriver(): never {
  throw new Error('there is no printer');
}

/** Null when the time is up. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  const enough = new AbortController();
  const first = await Promise.race([work, waiting.sleep(ms, enough.signal).then(() => null)]);
  enough.abort();
  return first;
}

async function answerLines(station: RunningStation, about: () => About): Promise<void> {
  const end = (): void => void process.stdin.destroy();
  process.once('SIGINT', end).once('SIGTERM', end);
  process.stdin.setEncoding('utf8');
  try {
    for await (const line of readLines(process.stdin)) {
      const request = readRequest(line);
      say(await orExplain(() => answer(station, about, request)));
    }
  } catch (error) {
    if (!process.stdin.destroyed) throw error;
  }
}

/** A station that cannot record says so at each line, and admits nobody. */
async function orExplain(answering: () => Promise<object>): Promise<object> {
  try {
    return await answering();
  } catch (error) {
    const detail = errorMessage(error);
    return answers.error(problemLine({ code: 'cannot_record', detail }));
  }
}

async function answer(station: RunningStation, about: () => About, request: Request): Promise<object> {
  switch (request.kind) {
    case 'scan':
      return answers.verdict(await station.scan(readingOf(station, request)));
    case 'check':
      return answers.check(await station.check(readingOf(station, request)));
    case 'override': {
      const outcome = station.override(readingOf(station, request), request.note);
      return outcome.ok ? answers.verdict(outcome.value) : answers.error(problemLine(outcome.problem));
    }
    case 'undo': {
      const outcome = station.undo(request.seq, request.note);
      return outcome.ok ? answers.undone(request.seq, outcome.value) : answers.error(problemLine(outcome.problem));
    }
    case 'search': {
      const found = await station.search(request.text);
      return found.ok ? answers.found(found.value) : answers.error(problemLine(found.problem));
    }
    case 'status':
      return answers.status(station.status(), station.records.stationId());
    case 'rejected':
      return answers.rejected(station.records.rejected());
    case 'sendAgain':
      return answers.queued(station.records.sendAgain());
    case 'export': {
      const { file, format } = request;
      return answers.exported(file, format, await station.records.exportLog(file, format));
    }
    case 'diagnostics': {
      const { file } = request;
      return answers.exported(file, 'json', await station.records.diagnose(file, about()));
    }
    case 'printers':
      return answers.printers(station.printing.view().printers);
    case 'prints':
      return answers.prints(station.printing.jobs());
    case 'print':
      return answers.printQueued(station.printing.printScan(request.seq, request.role));
    case 'testPrint':
      return answers.printQueued(station.printing.test(request.printer, request.template, request.role));
    case 'reprint':
      return answers.printQueued(station.printing.printAgain(request.job));
    case 'confirmPrint':
      return answers.printSettled(request.job, station.printing.confirmPrinted(request.job));
    case 'cancelPrint':
      return answers.printSettled(request.job, station.printing.cancelPrint(request.job));
    case 'recount':
      return answers.recount(station.recount());
    case 'occupancy':
      return answers.occupancy(station.occupancy());
    case 'dashboard':
      return answers.dashboard(await station.statistics.dashboard(wholeLog, {}));
    case 'sync':
      return answers.synced(await station.sync.run(), station.status().tickets);
    case 'sweep':
      return answers.swept(await station.sync.sweep(), station.status().tickets);
    case 'invalid':
      return answers.error(request.message);
  }
}

function readingOf(
  station: RunningStation,
  { barcode, direction, at }: Extract<Request, { kind: 'scan' | 'check' | 'override' }>,
): Reading {
  const reading = { barcode, direction: direction ?? station.policy().direction, source: 'headless' } as const;
  return at === null ? reading : { ...reading, at };
}
