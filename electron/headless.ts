import { failure, success, type Outcome } from '#shared/problem.ts';
import { isReadableOnTheWay } from '#shared/servers.ts';
import { problemLine } from '#shared/text/problems.ts';
import { readArguments, usage, type Arguments } from './station/headless/arguments.ts';
import { readLines } from './station/headless/lines.ts';
import { readPolicyFile } from './station/headless/policy-file.ts';
import { answers, readRequest, type Request } from './station/headless/protocol.ts';
import type { Log } from './station/log.ts';
import { checkEvents, openStation, type OpenStation } from './station/open-station.ts';
import type { RunningStation } from './station/running.ts';
import type { Reading } from './station/deciding.ts';
import { readServer, readToken } from './station/vivenu/address.ts';
import { realWaiting as waiting } from './station/vivenu/real-waiting.ts';

/** The station without a window: barcodes on stdin, verdicts as JSON lines on stdout, logs on stderr. */

/** A station that has its tickets opens after this long, whatever the network does. */
const PATIENCE_MS = 5_000;

const log: Log = {
  info: (text) => void process.stderr.write(`${new Date().toISOString()} ${text}\n`),
  warn: (text) => void process.stderr.write(`${new Date().toISOString()} warning: ${text}\n`),
};

const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

async function main(): Promise<number> {
  const args = readArguments(process.argv.slice(2));
  if (typeof args === 'string') {
    process.stderr.write(`${args}\nUsage: ${usage}\n`);
    return 2;
  }
  const opened = open(args);
  if (!opened.ok) {
    process.stderr.write(`${problemLine(opened.problem)}\n`);
    return 1;
  }
  const { station, prepare } = opened.value;
  const prepared = await (station.isLoaded() ? withPatience(prepare()) : prepare());
  if (!prepared.ok && !mayStart(station, prepared.problem.code)) {
    process.stderr.write(`${problemLine(prepared.problem)}\n`);
    await station.close();
    return 1;
  }
  if (!prepared.ok) log.warn(problemLine(prepared.problem));
  station.start();
  say(answers.ready(station.status().tickets));
  await answerLines(station);
  say(answers.bye(await station.uploader.drain(args.drainSeconds * 1_000)));
  await station.close();
  return 0;
}

interface Opened {
  readonly station: RunningStation;
  /** Checks the token and the event, and loads the tickets. */
  readonly prepare: () => Promise<Outcome<unknown>>;
}

function open(args: Arguments): Outcome<Opened> {
  const server = readServer(args.server);
  if (!server.ok) return server;
  const token = readToken(args.token);
  if (!token.ok) return token;
  if (isReadableOnTheWay(server.value)) log.warn('the token travels readable: this server has no https');

  const policy = args.policy === null ? success({}) : readPolicyFile(args.policy);
  if (!policy.ok) return policy;
  const direction = args.direction === null ? {} : { direction: args.direction };

  const opened = openStation(
    { fetch, waiting, now: Date.now, log },
    {
      folder: args.data,
      server: server.value,
      token: token.value,
      events: args.events.map((id) => ({ id, name: id })),
      ownPolicy: () => ({ ...policy.value, ...direction }),
      onVerdict: () => undefined,
      onChange: () => undefined,
    },
  );
  if (!opened.ok) return opened;
  const prepare = async (): Promise<Outcome<unknown>> => {
    const allowed = await checkAccess(opened.value, args.events);
    return allowed.ok ? opened.value.station.sync.run() : allowed;
  };
  return success({ station: opened.value.station, prepare });
}

/** Makes sure that token, files and events belong together. */
async function checkAccess(
  { client, claim, learnDeviceSettings }: OpenStation,
  eventIds: readonly string[],
): Promise<Outcome<null>> {
  const seller = await client.sellerId();
  if (!seller.ok) return seller;
  const claimed = claim(seller.value);
  if (!claimed.ok) return claimed;
  const accessible = await checkEvents(client, eventIds);
  if (accessible.ok) await learnDeviceSettings();
  return accessible;
}

async function withPatience(preparing: Promise<Outcome<unknown>>): Promise<Outcome<unknown>> {
  const enough = new AbortController();
  const timeUp = waiting.sleep(PATIENCE_MS, enough.signal);
  const late = failure('timeout', 'opened with the tickets that are here');
  const prepared = await Promise.race([preparing, timeUp.then(() => late)]);
  enough.abort();
  return prepared;
}

/** What is here stays usable whatever the server says, unless the files are another seller's. */
function mayStart(station: RunningStation, code: string): boolean {
  return station.isLoaded() && code !== 'other_seller';
}

async function answerLines(station: RunningStation): Promise<void> {
  const end = (): void => void process.stdin.destroy();
  process.once('SIGINT', end).once('SIGTERM', end);
  process.stdin.setEncoding('utf8');
  try {
    for await (const line of readLines(process.stdin)) say(await answerOrExplain(station, readRequest(line)));
  } catch (error) {
    if (!process.stdin.destroyed) throw error;
  }
}

/** A station that cannot record says so at each line, and admits nobody. */
async function answerOrExplain(station: RunningStation, request: Request): Promise<object> {
  try {
    return await answer(station, request);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return answers.error(problemLine({ code: 'cannot_record', detail }));
  }
}

async function answer(station: RunningStation, request: Request): Promise<object> {
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
    case 'search':
      return answers.found(station.search(request.text));
    case 'recount':
      return answers.recount(station.recount());
    case 'occupancy':
      return answers.occupancy(station.occupancy());
    case 'sync':
      return answers.synced(await station.sync.run(), station.status().tickets);
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

process.exitCode = await main();
