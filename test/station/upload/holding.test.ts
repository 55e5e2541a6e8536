import { describe, expect, test } from 'vitest';
import { countUnsent } from '../../../electron/station/ledger/outbox.ts';
import { sandboxClient } from '../support.ts';
import {
  bodies,
  clientWith,
  endlessPauses,
  LONG,
  on,
  parts,
  queueScans,
  quickPauses,
  received,
  SCANS,
  sizes,
  uploaderFor,
} from './sending.ts';

describe('what holds the scans', () => {
  test('401: a new token goes on with the same bytes', async () => {
    const { journal, sandbox, client, eventId } = await parts();
    const barcodes = queueScans(journal, eventId, 60);
    const expired = sandboxClient(sandbox, { token: 'gatehouse-demo-expired' });
    const before = uploaderFor({ journal, client: expired, waiting: endlessPauses() });
    before.poke();
    await before.until(() => before.problem() !== null);
    expect(before.problem()).toMatchObject({ code: 'unauthorized' });
    await before.stop();
    queueScans(journal, eventId, ['later']);
    expect(await uploaderFor({ journal, client }).drain(LONG)).toBe(0);
    expect(received(sandbox)).toEqual([...barcodes, 'later']);
    const [first, again] = bodies(sandbox).filter((body) => body.includes('"0"'));
    expect(again ?? first).toBe(first);
    expect(sizes(sandbox).slice(-2)).toEqual([50, 11]);
  });

  test('who wakes it gets short pauses again', async () => {
    const { journal, sandbox, client, eventId } = await parts();
    queueScans(journal, eventId, 1);
    sandbox.control.addFault({ match: SCANS, times: 2, fault: { kind: 'answer', status: 401 } });
    const waiting = endlessPauses();
    const uploader = uploaderFor({ journal, client, waiting });
    uploader.poke();
    await uploader.until(() => bodies(sandbox).length === 1);
    uploader.retryNow();
    await uploader.until(() => bodies(sandbox).length === 2);
    expect(waiting.asked).toEqual([375, 375]);
  });

  test('a request that ends because the station closes is no problem', async () => {
    const { journal, sandbox, eventId } = await parts();
    queueScans(journal, eventId, 1);
    sandbox.control.addFault({ match: SCANS, fault: { kind: 'hang' } });
    const closing = new AbortController();
    const sent = Promise.withResolvers<void>();
    const client = clientWith(sandbox, (url, init) => {
      sent.resolve();
      return fetch(url, { ...init, signal: closing.signal });
    });
    const uploader = uploaderFor({ journal, client });
    uploader.poke();
    await sent.promise;
    const stopped = uploader.stop();
    closing.abort();
    await stopped;
    expect([uploader.problem(), uploader.lines]).toEqual([null, []]);
    expect(countUnsent(journal)).toBe(1);
  });

  test('401 holds every event, and is asked again at once when somebody wakes it', async () => {
    const { journal, sandbox, client, eventId, otherId } = await parts();
    queueScans(journal, eventId, ['first']);
    queueScans(journal, otherId, ['other']);
    sandbox.control.addFault({ match: SCANS, times: 1, fault: { kind: 'answer', status: 401 } });
    const uploader = uploaderFor({ journal, client, waiting: endlessPauses() });
    uploader.poke();
    await uploader.until(() => uploader.problem() !== null);
    expect([uploader.problem()?.code, received(sandbox)]).toEqual(['unauthorized', []]);
    uploader.retryNow();
    await uploader.until(() => countUnsent(journal) === 0);
    expect(received(sandbox)).toEqual(['first', 'other']);
    expect(uploader.problem()).toBeNull();
  });

  test.each([
    [403, 'forbidden'],
    [404, 'event_gone'],
    [409, 'conflict'],
  ])('%i holds one event; another one’s scans pass, those that come later too', async (status, code) => {
    const { journal, sandbox, client, eventId, otherId } = await parts();
    queueScans(journal, eventId, ['A1', 'A2']);
    queueScans(journal, otherId, ['B1']);
    sandbox.control.addFault({ match: on(eventId), fault: { kind: 'answer', status } });
    const uploader = uploaderFor({ journal, client, waiting: endlessPauses() });
    uploader.poke();
    await uploader.until(() => countUnsent(journal) === 2);
    queueScans(journal, eventId, ['A3']);
    queueScans(journal, otherId, ['B2']);
    uploader.poke();
    await uploader.until(() => countUnsent(journal) === 3);
    expect(received(sandbox)).toEqual(['B1', 'B2']);
    expect(uploader.problem()).toMatchObject({ code });
    sandbox.control.clearFaults();
    expect(await uploader.drain(LONG)).toBe(0);
    expect(received(sandbox, eventId)).toEqual(['A1', 'A2', 'A3']);
    expect(sizes(sandbox)).toEqual([2, 1, 1, 2, 1]);
    expect(uploader.problem()).toBeNull();
  });

  test('an event whose pause is over is tried again by itself, while others pass', async () => {
    const { journal, sandbox, client, eventId, otherId } = await parts();
    queueScans(journal, eventId, ['A']);
    queueScans(journal, otherId, ['B']);
    sandbox.control.addFault({ match: on(eventId), times: 4, fault: { kind: 'answer', status: 404 } });
    const waiting = quickPauses();
    const uploader = uploaderFor({ journal, client, waiting });
    uploader.poke();
    await uploader.until(() => countUnsent(journal) === 0);
    expect(waiting.asked).toEqual([375, 750, 1_500, 3_000]);
    expect(received(sandbox)).toEqual(['B', 'A']);
  });

  test('what holds everything is told of before what holds one event', async () => {
    const { journal, sandbox, client, eventId, otherId } = await parts();
    queueScans(journal, eventId, ['A']);
    queueScans(journal, otherId, ['B']);
    sandbox.control.addFault({ match: on(eventId), fault: { kind: 'answer', status: 403 } });
    sandbox.control.addFault({ match: on(otherId), fault: { kind: 'answer', status: 503 } });
    const uploader = uploaderFor({ journal, client, waiting: endlessPauses() });
    uploader.poke();
    await uploader.until(() => uploader.problem()?.code === 'server_error');
    sandbox.control.clearFaults();
    sandbox.control.addFault({ match: on(eventId), fault: { kind: 'answer', status: 403 } });
    uploader.retryNow();
    await uploader.until(() => countUnsent(journal) === 1);
    expect(uploader.problem()).toMatchObject({ code: 'forbidden' });
  });
});
