import { parseArgs } from 'node:util';
import { startSandbox, type Sandbox } from './sandbox.ts';

const USAGE = `Usage: npm run sandbox -- [--port N] [--tickets N] [--json]

  --port N      port on 127.0.0.1; without it, any free one
  --tickets N   tickets of the first event; without it, 2000
  --json        one line of JSON instead of text`;

/** A whole number of the command line; undefined when not given. Throws when it is something else. */
function wholeNumber(name: string, text: string | undefined, max: number): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) <= max) return Number(text);
  throw new RangeError(`--${name} must be a whole number up to ${max}`);
}

function readOptions() {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, tickets: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const port = wholeNumber('port', values.port, 65_535);
  const tickets = wholeNumber('tickets', values.tickets, 2_000_000);
  return {
    json: values.json,
    start: { ...(port !== undefined && { port }), ...(tickets !== undefined && { tickets }) },
  };
}

function describe({ url, pageUrl, demo }: Sandbox): string {
  const events = demo.events.map((event) => `${event.id}  ${event.name}`);
  return [
    `Server    ${url}`,
    `Token     ${demo.token}`,
    `API key   ${demo.apiKey}`,
    `Barcodes  ${pageUrl}`,
    `Events    ${events.join('\n          ')}`,
    `Seating   ${url}/api`,
    `          ${demo.seatingEventId}  ${demo.events[0]?.name}`,
    'Ctrl+C ends it.',
  ].join('\n');
}

async function main(): Promise<void> {
  const { json, start } = readOptions();
  const sandbox = await startSandbox(start);
  const { url, pageUrl, demo } = sandbox;
  console.log(json ? JSON.stringify({ url, pageUrl, ...demo }) : describe(sandbox));
  const end = (): void => void sandbox.close();
  process.once('SIGINT', end).once('SIGTERM', end);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(USAGE);
  process.exitCode = 1;
}
