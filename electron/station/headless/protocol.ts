import { z } from 'zod';
import { directions, type Direction, type Occupancy } from '#shared/domain.ts';
import type { Outcome } from '#shared/problem.ts';
import { problemLine } from '#shared/text/problems.ts';
import type { Verdict } from '#shared/verdict.ts';
import type { SyncReport } from '../sync/load-changes.ts';

/** The lines of a headless station; docs/headless.md is their description for other programs. */

export type Request =
  | { readonly kind: 'scan'; readonly barcode: string; readonly direction: Direction | null }
  | { readonly kind: 'occupancy' }
  | { readonly kind: 'sync' }
  | { readonly kind: 'invalid'; readonly message: string };

const scanRequest = z.object({ barcode: z.string(), direction: z.enum(directions).optional() });
const commandRequest = z.object({ cmd: z.string() });

/** A JSON object is a command or a scan with its direction; any other line is a barcode. */
export function readRequest(line: string): Request {
  const object = parseObject(line);
  if (object === null) return { kind: 'scan', barcode: line, direction: null };
  if ('cmd' in object) return readCommand(object);
  const scan = scanRequest.safeParse(object);
  if (scan.success) return { kind: 'scan', barcode: scan.data.barcode, direction: scan.data.direction ?? null };
  return { kind: 'invalid', message: 'expected {"barcode":"…","direction":"IN"|"OUT"} or {"cmd":"…"}' };
}

function readCommand(object: object): Request {
  const command = commandRequest.safeParse(object);
  if (command.success && (command.data.cmd === 'occupancy' || command.data.cmd === 'sync')) {
    return { kind: command.data.cmd };
  }
  return { kind: 'invalid', message: 'unknown command; there are "occupancy" and "sync"' };
}

function parseObject(text: string): object | null {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

export const answers = {
  ready: (tickets: number) => ({ type: 'ready', tickets }),
  verdict: ({ barcode, result, reason, ticketId, seq }: Verdict) => ({
    type: 'verdict',
    barcode,
    result,
    reason,
    ticketId,
    seq,
  }),
  occupancy: (occupancy: Occupancy) => ({
    type: 'occupancy',
    in: occupancy.in,
    out: occupancy.out,
    inside: occupancy.inside,
  }),
  synced: (outcome: Outcome<SyncReport>, tickets: number) =>
    outcome.ok
      ? { type: 'synced', ok: true, tickets: outcome.value.tickets, changed: outcome.value.changed, error: null }
      : { type: 'synced', ok: false, tickets, changed: 0, error: problemLine(outcome.problem) },
  error: (message: string) => ({ type: 'error', message }),
  bye: (unsent: number) => ({ type: 'bye', unsent }),
};
