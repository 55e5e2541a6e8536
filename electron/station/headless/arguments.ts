import { parseArgs } from 'node:util';
import { errorMessage } from '#shared/error-message.ts';
import type { Direction } from '#shared/domain.ts';

export interface Arguments {
  readonly server: string;
  readonly token: string;
  readonly events: readonly string[];
  readonly data: string;
  /** A JSON file. */
  readonly policy: string | null;
  /** Null where the policy says. */
  readonly direction: Direction | null;
  readonly drainSeconds: number;
  /** How many scans are sent at a time. */
  readonly batchSize: number;
  /** Folder for copies of the scan log; null for none. */
  readonly backup: string | null;
  /** The recording of a scanner, to be scanned before the input; null for none. */
  readonly replay: string | null;
  /** A JSON file; null where nothing is printed. */
  readonly printing: string | null;
  /** Folder of the user's own templates; null for none. */
  readonly templates: string | null;
}

export const usage =
  'npm run --silent headless -- --server URL --token TOKEN --event ID [--event ID …] --data DIR [--policy FILE] [--direction IN|OUT] [--drain-seconds N] [--batch-size N] [--backup DIR] [--replay FILE] [--printing FILE] [--templates DIR]';

const DRAIN_SECONDS = 30;
const BATCH_SIZE = 50;

/** Reads the command line, or says in a sentence what is wrong with it. */
export function readArguments(args: readonly string[]): Arguments | string {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        server: { type: 'string' },
        token: { type: 'string' },
        event: { type: 'string', multiple: true, default: [] },
        data: { type: 'string' },
        policy: { type: 'string' },
        direction: { type: 'string' },
        'drain-seconds': { type: 'string', default: String(DRAIN_SECONDS) },
        'batch-size': { type: 'string', default: String(BATCH_SIZE) },
        backup: { type: 'string' },
        replay: { type: 'string' },
        printing: { type: 'string' },
        templates: { type: 'string' },
      },
    }));
  } catch (error) {
    return errorMessage(error);
  }
  const { server, token, data, policy = null, direction = null, backup = null, replay = null } = values;
  const { printing = null, templates = null } = values;
  const events = [...new Set(values.event.map((id) => id.trim()).filter((id) => id !== ''))];
  if (server === undefined) return '--server is missing';
  if (token === undefined) return '--token is missing';
  if (events.length === 0) return '--event is missing';
  if (data === undefined || data === '') return '--data is missing: the folder for the station’s files';
  if (direction !== null && direction !== 'IN' && direction !== 'OUT') return '--direction is IN or OUT';
  const drainSeconds = Number(values['drain-seconds']);
  if (!(drainSeconds >= 0 && drainSeconds <= 86_400)) return '--drain-seconds is a number of seconds, 86400 at most';
  const batchSize = Number(values['batch-size']);
  if (!Number.isInteger(batchSize) || batchSize < 1 || batchSize > 1_000)
    return '--batch-size is a number from 1 to 1000';
  const files = { policy, backup, replay, printing, templates };
  return { server, token, events, data, direction, drainSeconds, batchSize, ...files };
}
