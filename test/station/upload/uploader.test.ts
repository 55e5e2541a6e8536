import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openJournalFile } from '../../../electron/station/ledger/databases.ts';
import { countUnsent, withdrawScan } from '../../../electron/station/ledger/outbox.ts';
import { sandboxClient, temporaryFolder, temporaryLedger, temporarySandbox } from '../support.ts';
import { bodies, clientWith, endlessPauses, LONG, parts, queueScans, received, sizes, uploaderFor } from './sending.ts';

describe('the uploader', () => {
  test('sends every scan once, in order, in batches of the size that is set', async () => {
    const { journal, sandbox, client, eventId } = await parts();
    const barcodes = queueScans(journal, eventId, 120);
    let batchSize = 50;
    const uploader = uploaderFor({ journal, client, batchSize: () => batchSize });
    expect(await uploader.drain(LONG)).toBe(0);
    expect(received(sandbox)).toEqual(barcodes);
    batchSize = 7;
    queueScans(journal, eventId, 10);
    expect(await uploader.drain(LONG)).toBe(0);
    expect(sizes(sandbox)).toEqual([50, 50, 20, 7, 3]);
  });

  test('a batch is frozen, marked and counted on the disk before its request leaves', async () => {
    const sandbox = await temporarySandbox();
    const [folder, images] = [temporaryFolder(), temporaryFolder()];
    const { journal } = temporaryLedger(folder);
    const { eventId } = sandbox.demo;
    queueScans(journal, eventId, 3);
    sandbox.control.addFault({ times: 1, fault: { kind: 'reset' } });
    let requests = 0;
    const client = clientWith(sandbox, (url, init) => {
      // What a power cut would leave at this moment.
      cpSync(folder, join(images, String(++requests)), { recursive: true });
      return fetch(url, init);
    });
    expect(await uploaderFor({ journal, client }).drain(LONG)).toBe(0);
    for (const attempt of [1, 2]) {
      const image = openJournalFile(join(images, String(attempt)));
      const batches = image.prepare('select state, attempts, body from batch').all();
      image.close();
      expect(batches).toEqual([{ state: 'in_flight', attempts: attempt, body: bodies(sandbox)[0] }]);
    }
    expect(requests).toBe(2);
  });

  test('scans that come while it is sending are sent too', async () => {
    const { journal, sandbox, client, eventId } = await parts();
    const uploader = uploaderFor({ journal, client });
    queueScans(journal, eventId, 1);
    uploader.poke();
    queueScans(journal, eventId, 5);
    expect(await uploader.drain(LONG)).toBe(0);
    expect(received(sandbox)).toHaveLength(6);
  });

  test('says why nothing gets through, and stops saying so', async () => {
    const { journal, sandbox, client, eventId } = await parts();
    queueScans(journal, eventId, 1);
    const tokenless = sandboxClient(sandbox, { token: null });
    const uploader = uploaderFor({ journal, client: tokenless, waiting: endlessPauses() });
    uploader.poke();
    await uploader.until(() => uploader.problem() !== null);
    expect(uploader.problem()).toEqual({ code: 'token_missing' });
    expect(uploader.lines).toHaveLength(1);
    expect(await uploader.drain(0)).toBe(1);
    await uploader.stop();
    const after = uploaderFor({ journal, client });
    expect(await after.drain(LONG)).toBe(0);
    expect(after.problem()).toBeNull();
    expect(countUnsent(journal)).toBe(0);
  });
});

describe('a journal that cannot be written', () => {
  /** So that SQLite itself says that the disk is full. */
  const fill = (journal: ReturnType<typeof temporaryLedger>['journal']): void => {
    journal.pragma(`max_page_count = ${String(journal.pragma('page_count', { simple: true }))}`);
  };

  test('nothing is sent that is not marked; it goes on when there is room', async () => {
    const { journal, sandbox, client, eventId } = await parts();
    const barcodes = queueScans(journal, eventId, 60);
    fill(journal);
    const uploader = uploaderFor({ journal, client, waiting: endlessPauses() });
    uploader.poke();
    await uploader.until(() => uploader.problem() !== null);
    expect(uploader.problem()).toMatchObject({ code: 'disk_nearly_full' });
    expect(bodies(sandbox)).toEqual([]);
    journal.pragma('max_page_count = 1000000');
    uploader.retryNow();
    await uploader.until(() => countUnsent(journal) === 0);
    expect(received(sandbox)).toEqual(barcodes);
    expect(uploader.problem()).toBeNull();
  });

  test('is no problem any more when nothing is left to send', async () => {
    const { journal, client, eventId } = await parts();
    queueScans(journal, eventId, 1);
    journal.pragma('query_only = ON');
    const uploader = uploaderFor({ journal, client, waiting: endlessPauses() });
    uploader.poke();
    await uploader.until(() => uploader.problem() !== null);
    journal.pragma('query_only = OFF');
    withdrawScan(journal, 1);
    uploader.retryNow();
    await uploader.until(() => uploader.problem() === null);
    expect(await uploader.drain(LONG)).toBe(0);
  });

  test('what arrived and could not be marked is marked later, and not sent twice', async () => {
    const { journal, sandbox, eventId } = await parts();
    const barcodes = queueScans(journal, eventId, 3);
    const client = clientWith(sandbox, async (url, init) => {
      const response = await fetch(url, init);
      journal.pragma('query_only = ON');
      return response;
    });
    const uploader = uploaderFor({ journal, client, waiting: endlessPauses() });
    uploader.poke();
    await uploader.until(() => uploader.problem() !== null);
    expect(uploader.problem()).toMatchObject({ code: 'cannot_record' });
    expect(countUnsent(journal)).toBe(3);
    journal.pragma('query_only = OFF');
    uploader.retryNow();
    await uploader.until(() => countUnsent(journal) === 0);
    expect(received(sandbox)).toEqual(barcodes);
    expect(uploader.problem()).toBeNull();
  });
});
