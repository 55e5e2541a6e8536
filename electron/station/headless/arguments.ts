import { parseArgs } from 'node:util';
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
}

export const usage =
  'npm run --silent headless -- --server URL --token TOKEN --event ID [--event ID …] --data DIR [--policy FILE] [--direction IN|OUT] [--drain-seconds N]';

const DRAIN_SECONDS = 30;

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
      },
    }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { server, token, data, policy = null, direction = null } = values;
  const events = [...new Set(values.event.map((id) => id.trim()).filter((id) => id !== ''))];
  if (server === undefined) return '--server is missing';
  if (token === undefined) return '--token is missing';
  if (events.length === 0) return '--event is missing';
  if (data === undefined || data === '') return '--data is missing: the folder for the station’s files';
  if (direction !== null && direction !== 'IN' && direction !== 'OUT') return '--direction is IN or OUT';
  const drainSeconds = Number(values['drain-seconds']);
  if (!(drainSeconds >= 0 && drainSeconds <= 86_400)) return '--drain-seconds is a number of seconds, 86400 at most';
  return { server, token, events, data, policy, direction, drainSeconds };
}
