import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../../electron/station/sandbox/faults/fault.ts';
import {
  bodies,
  clientWith,
  endlessPauses,
  LONG,
  parts,
  queueScans,
  quickPauses,
  received,
  SCANS,
  sizes,
  untilReceived,
  uploaderFor,
} from './sending.ts';

describe('an outcome that is unclear, or a pause that the server asks for', () => {
  const passing: readonly (readonly [string, FaultRule['fault']])[] = [
    ['500', { kind: 'answer', status: 500 }],
    ['503', { kind: 'answer', status: 503 }],
    ['408', { kind: 'answer', status: 408 }],
    ['429', { kind: 'answer', status: 429, headers: { 'retry-after': '1' } }],
    ['401', { kind: 'answer', status: 401 }],
    ['403', { kind: 'answer', status: 403 }],
    ['404', { kind: 'answer', status: 404 }],
    ['409', { kind: 'answer', status: 409 }],
    ['402, of which nobody has heard', { kind: 'answer', status: 402 }],
    ['a reset', { kind: 'reset' }],
    ['noise', { kind: 'garbage' }],
    ['noise instead of HTTP', { kind: 'garbage', at: 'http' }],
    ['HTML with status 200', { kind: 'html' }],
    ['HTML with status 511', { kind: 'html', status: 511 }],
    ['another JSON with status 200', { kind: 'answer', body: { status: 'KO' } }],
    ['OK as text', { kind: 'answer', body: '"OK"' }],
    ['a list', { kind: 'answer', body: [{ status: 'OK' }] }],
    ['nothing, with status 200', { kind: 'answer' }],
    ['nothing, with status 204', { kind: 'answer', status: 204 }],
    ['a redirect', { kind: 'redirect' }],
    ['a redirect that keeps the body', { kind: 'redirect', status: 307 }],
    ['16 MB and more', { kind: 'oversize', bytes: 17 * 1_048_576 }],
  ];

  test.each(passing)('%s: the same bytes again, and nothing is lost or sent twice', async (_what, fault) => {
    const { journal, sandbox, client, eventId } = await parts();
    const barcodes = queueScans(journal, eventId, 60);
    sandbox.control.addFault({ match: SCANS, times: 3, fault });
    const uploader = uploaderFor({ journal, client });
    expect(await uploader.drain(LONG)).toBe(0);
    expect(received(sandbox)).toEqual(barcodes);
    expect(sizes(sandbox)).toEqual([50, 50, 50, 50, 10]);
    expect(new Set(bodies(sandbox)).size).toBe(2);
    expect(uploader.problem()).toBeNull();
  });

  const stored: readonly (readonly [string, FaultRule['fault']])[] = [
    ['the connection was reset', { kind: 'reset', stored: true }],
    ['the answer was 500', { kind: 'answer', status: 500, stored: true }],
    ['the answer was cut short', { kind: 'truncate' }],
    ['the connection ended within the answer', { kind: 'truncate', at: 'connection' }],
    ['a guest Wi-Fi answered', { kind: 'html', stored: true }],
    ['the answer was a redirect', { kind: 'redirect', stored: true }],
  ];

  test.each(stored)(
    'stored, but %s: the identical batch arrives twice, never a regrouped one',
    async (_what, fault) => {
      const { journal, sandbox, client, eventId } = await parts();
      const barcodes = queueScans(journal, eventId, 10);
      sandbox.control.addFault({ match: SCANS, times: 1, fault });
      expect(await uploaderFor({ journal, client }).drain(LONG)).toBe(0);
      expect(received(sandbox)).toEqual([...barcodes, ...barcodes]);
      expect(new Set(bodies(sandbox)).size).toBe(1);
    },
  );

  const late: readonly (readonly [string, FaultRule['fault']])[] = [
    ['the answer came after the deadline', { kind: 'delay', ms: 60_000 }],
    ['the answer came a byte at a time, past the deadline', { kind: 'drip', ms: 60_000 }],
    ['no answer came', { kind: 'hang', stored: true }],
  ];

  test.each(late)('stored, but %s: the identical batch arrives twice', async (_what, fault) => {
    const { journal, sandbox, eventId } = await parts();
    const barcodes = queueScans(journal, eventId, 10);
    sandbox.control.addFault({ match: SCANS, times: 1, fault });
    let requests = 0;
    const client = clientWith(sandbox, (url, init) => {
      if (++requests > 1) return fetch(url, init);
      const deadline = new AbortController();
      void untilReceived(sandbox).then(() => deadline.abort());
      return fetch(url, { ...init, signal: deadline.signal });
    });
    expect(await uploaderFor({ journal, client }).drain(LONG)).toBe(0);
    expect(received(sandbox)).toEqual([...barcodes, ...barcodes]);
    expect(new Set(bodies(sandbox)).size).toBe(1);
  });

  test.each([200, 201, 202])('{"status":"OK"} is a success, with status %i too', async (status) => {
    const { journal, sandbox, client, eventId } = await parts();
    queueScans(journal, eventId, 2);
    const body = { status: 'OK', more: [] };
    sandbox.control.addFault({ match: SCANS, fault: { kind: 'answer', status, body, stored: true } });
    expect(await uploaderFor({ journal, client }).drain(LONG)).toBe(0);
    expect(bodies(sandbox)).toHaveLength(1);
  });

  test('after a restart in mid-flight, later scans do not change the batch', async () => {
    const { journal, sandbox, client, eventId } = await parts();
    queueScans(journal, eventId, 2);
    sandbox.control.addFault({ match: SCANS, fault: { kind: 'reset', stored: true } });
    const before = uploaderFor({ journal, client, waiting: endlessPauses() });
    before.poke();
    await before.until(() => before.problem() !== null);
    await before.stop();
    sandbox.control.clearFaults();
    queueScans(journal, eventId, 1);
    expect(await uploaderFor({ journal, client }).drain(LONG)).toBe(0);
    const [first, again] = bodies(sandbox);
    expect(again).toBe(first);
    expect(sizes(sandbox)).toEqual([2, 2, 1]);
  });

  test('waits longer each time, a minute at most, and anew from the start when it is woken', async () => {
    const { journal, sandbox, client, eventId } = await parts();
    queueScans(journal, eventId, 1);
    sandbox.control.addFault({ match: SCANS, times: 10, fault: { kind: 'answer', status: 503 } });
    const waiting = quickPauses();
    const uploader = uploaderFor({ journal, client, waiting });
    expect(await uploader.drain(LONG)).toBe(0);
    expect(waiting.asked).toEqual([375, 750, 1_500, 3_000, 6_000, 12_000, 24_000, 45_000, 45_000, 45_000]);
    sandbox.control.addFault({ match: SCANS, times: 1, fault: { kind: 'answer', status: 503 } });
    queueScans(journal, eventId, 1);
    expect(await uploader.drain(LONG)).toBe(0);
    expect(waiting.asked.at(-1)).toBe(375);
  });

  test.each([
    ['7', 7_000],
    ['99999999999', 900_000],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 900_000],
    ['-1', 375],
  ])('Retry-After: %s', async (value, ms) => {
    const { journal, sandbox, client, eventId } = await parts();
    queueScans(journal, eventId, 1);
    const fault = { kind: 'answer', status: 429, headers: { 'retry-after': value } } as const;
    sandbox.control.addFault({ match: SCANS, times: 1, fault });
    const waiting = quickPauses();
    expect(await uploaderFor({ journal, client, waiting }).drain(LONG)).toBe(0);
    expect(waiting.asked).toEqual([ms]);
  });
});
