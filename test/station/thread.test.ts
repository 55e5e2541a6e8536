import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openCatalogue } from '../../electron/station/ledger/databases.ts';
import { openCatalogueCheck } from '../../electron/station/ledger/catalogue-check.ts';
import { storeTickets, ticketById } from '../../electron/station/ledger/tickets.ts';
import type { CatalogueWriter } from '../../electron/station/sync/writer/writer.ts';
import { openThread, type ThreadFunctions } from '../../electron/station/thread.ts';
import { temporaryFolder, temporaryLedger, threads, ticket } from './support.ts';

interface Sums extends ThreadFunctions {
  add(one: number, other: number): Promise<number>;
  fail(): Promise<void>;
  die(): Promise<void>;
}

/** A thread's file that answers these calls. */
function sums() {
  const file = join(temporaryFolder(), 'thread.ts');
  const thread = new URL('../../electron/station/thread.ts', import.meta.url).href;
  writeFileSync(
    file,
    `import { answerCalls } from '${thread}';
     answerCalls((base) => ({
       add: async (one, other) => base + one + other,
       fail: async () => { throw new Error('as asked'); },
       die: () => new Promise(() => setImmediate(() => { throw new Error('broken'); })),
       close: async () => undefined,
     }));`,
  );
  const opened = openThread<Sums>(pathToFileURL(file), 100);
  onTestFinished(() => opened.end());
  return opened;
}

describe('a thread', () => {
  test('answers calls, and tells what failed', async () => {
    const { calls } = sums();
    expect(await Promise.all([calls.add(1, 2), calls.add(3, 4)])).toEqual([103, 107]);
    await expect(calls.fail()).rejects.toThrow('as asked');
  });

  test('that breaks rejects what is under way, and starts anew at the next call', async () => {
    const { calls } = sums();
    await expect(calls.die()).rejects.toThrow('broken');
    expect(await calls.add(1, 2)).toBe(103);
  });

  test('that was never needed ends at once', async () => {
    await expect(openThread<Sums>(new URL('file:///nowhere'), null).end()).resolves.toBeUndefined();
  });
});

describe('the thread that writes tickets', () => {
  test('stores a page beside a connection that reads', async () => {
    const folder = temporaryFolder();
    const ledger = temporaryLedger(folder);
    const writer = openThread<CatalogueWriter>(threads.writer, folder);
    onTestFinished(() => writer.end());
    const docs = [{ _id: '1', barcode: 'B', status: 'VALID' }];
    const bytes = Buffer.from(JSON.stringify({ docs, total: 1 }));
    const window = { from: null, until: null };
    expect(await writer.calls.storePage({ eventId: 'event', bytes, window, namesIds: false })).toMatchObject({
      ok: true,
      value: { total: 1, changed: 1, tickets: 1 },
    });
    expect(ticketById(ledger.catalogue, '1')?.status).toBe('VALID');
  });
});

describe('the check of the file of tickets', () => {
  function fileWith(tickets: number): string {
    const folder = temporaryFolder();
    const db = openCatalogue(folder);
    storeTickets(
      db,
      Array.from({ length: tickets }, (_, n) => ticket({ id: `${n}` })),
    );
    db.close();
    return folder;
  }

  test('finds nothing wrong with a good one', async () => {
    expect(await openCatalogueCheck(threads.check, fileWith(500)).run()).toBeNull();
  });

  test('finds what was overwritten', async () => {
    const folder = fileWith(500);
    const path = join(folder, 'catalogue.sqlite');
    const bytes = readFileSync(path);
    bytes.fill(7, 20 * 4_096, 24 * 4_096);
    writeFileSync(path, bytes);
    expect(await openCatalogueCheck(threads.check, folder).run()).toMatchObject({ code: 'catalogue_damaged' });
  });

  test('says nothing more once it was ended', async () => {
    const check = openCatalogueCheck(threads.check, fileWith(500));
    const running = check.run();
    await check.end();
    expect(await running).toBeNull();
  });
});
