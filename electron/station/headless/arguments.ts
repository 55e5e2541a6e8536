import { parseArgs } from 'node:util';
import type { Direction } from '#shared/domain.ts';

export interface Arguments {
  readonly server: string;
  readonly token: string;
  readonly event: string;
  readonly data: string;
  readonly direction: Direction;
  readonly drainSeconds: number;
}

export const usage =
  'npm run --silent headless -- --server URL --token TOKEN --event ID --data DIR [--direction IN|OUT] [--drain-seconds N]';

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
        event: { type: 'string' },
        data: { type: 'string' },
        direction: { type: 'string', default: 'IN' },
        'drain-seconds': { type: 'string', default: String(DRAIN_SECONDS) },
      },
    }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { server, token, event, data, direction } = values;
  if (server === undefined) return '--server is missing';
  if (token === undefined) return '--token is missing';
  if (event === undefined || event.trim() === '') return '--event is missing';
  if (data === undefined || data === '') return '--data is missing: the folder for the station’s files';
  if (direction !== 'IN' && direction !== 'OUT') return '--direction is IN or OUT';
  const drainSeconds = Number(values['drain-seconds']);
  if (!(drainSeconds >= 0 && drainSeconds <= 86_400)) return '--drain-seconds is a number of seconds, 86400 at most';
  return { server, token, event: event.trim(), data, direction, drainSeconds };
}
