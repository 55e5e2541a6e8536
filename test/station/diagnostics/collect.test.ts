import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsSchema } from '#shared/settings.ts';
import type { Status } from '#shared/view.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  collectDiagnostics,
  writeDiagnostics,
  type DiagnosticsParts,
} from '../../../electron/station/diagnostics/collect.ts';
import type { Crash } from '../../../electron/station/crashes.ts';
import { currentIdentity } from '../../../electron/station/ledger/identity.ts';
import { addNotice } from '../../../electron/station/ledger/notices.ts';
import { countAttempt, markRejected, nextBatch } from '../../../electron/station/ledger/outbox.ts';
import { storeTickets } from '../../../electron/station/ledger/tickets.ts';
import { keepLog } from '../../../electron/station/log.ts';
import { memoryLog, temporaryFolder, temporaryLedger, ticket } from '../support.ts';
import { doorOn } from '../export/door.ts';

const status: Status = {
  online: true,
  tickets: 1,
  ticketsAsOf: 1_000,
  unsent: 0,
  unsentSince: null,
  rejected: 0,
  rejectedSince: null,
  recordProblem: null,
  backup: { folder: null, at: null, problem: null },
  clockAheadMs: null,
  accessExpires: null,
  notices: [],
  syncProblem: null,
  uploadProblem: null,
};

const parts: DiagnosticsParts = {
  at: Date.parse('2026-11-22T19:42:07Z'),
  app: { version: '0.1.0', platform: 'linux', arch: 'x64', osRelease: '6.1', versions: { node: '24', electron: '45' } },
  settings: settingsSchema.parse({ sellerId: 'seller', events: [{ id: 'event', name: 'Sommerfest' }] }),
  folder: null,
  ledger: null,
  status,
  crashes: [],
  log: [],
};

const crash: Crash = { at: 1_000, version: '0.1.0', what: 'ended', text: 'Error: disk I/O error' };

async function written(diagnostics: object, secrets: readonly string[] = []): Promise<string> {
  const file = join(temporaryFolder(), 'diagnostics.json');
  expect(await writeDiagnostics(file, diagnostics, secrets)).toEqual({ ok: true, value: null });
  return readFileSync(file, 'utf8');
}

describe('the diagnostics', () => {
  test('tell how the station, its files and its uploads are', async () => {
    const folder = temporaryFolder();
    const ledger = temporaryLedger(folder);
    storeTickets(ledger.writable, [ticket({ id: '1' })]);
    const door = doorOn(ledger);
    for (const barcode of ['BARCODE-1', 'UNKNOWN']) await door.scan(barcode);
    countAttempt(ledger.journal, nextBatch(ledger.journal, 2, 1_000)!.id);
    addNotice(ledger.journal, { code: 'counters_mended' }, 1_000);
    const text = await written(collectDiagnostics({ ...parts, folder, ledger, crashes: [crash], log: ['one', 'two'] }));
    const { files, journal, catalogue, ...rest } = JSON.parse(text) as {
      files: { name: string }[];
      journal: object;
      catalogue: object;
    };
    expect(rest).toEqual({
      at: '2026-11-22T19:42:07.000Z',
      app: parts.app,
      settings: parts.settings,
      stationIds: [{ id: currentIdentity(ledger.journal).id, firstSeq: 1, chained: true }],
      status,
      events: [{ id: 'event', name: 'Sommerfest', tickets: 0, scans: 2, unsent: 2, rejected: 0 }],
      batches: [
        { id: 1, eventId: 'event', state: 'in_flight', attempts: 1, rows: 2, createdAt: '1970-01-01T00:00:01.000Z' },
      ],
      notices: [{ id: 1, at: 1_000, problem: { code: 'counters_mended' } }],
      crashes: [crash],
      log: ['one', 'two'],
    });
    expect(journal).toMatchObject({
      journal_mode: 'wal',
      synchronous: 2,
      locking_mode: 'exclusive',
      quick_check: 'ok',
    });
    expect(catalogue).toMatchObject({ journal_mode: 'wal', user_version: 2 });
    const named = files.find(({ name }) => name === 'journal.sqlite');
    expect(named).toEqual({
      name: 'journal.sqlite',
      size: expect.any(Number) as number,
      changedAt: expect.stringMatching(/Z$/u) as string,
    });
  });

  test('have no barcode that was scanned, wherever a server or a log line quotes it, and no holder’s name', async () => {
    const folder = temporaryFolder();
    const ledger = temporaryLedger(folder);
    storeTickets(ledger.writable, [ticket({ id: '1', barcode: 'SECRET-GUEST' })]);
    const door = doorOn(ledger);
    const barcodes = ['SECRET-GUEST', 'unknown "guest"', 'Zoë 🎟️ 5'];
    for (const barcode of barcodes) await door.scan(barcode);
    const quoted = `400: [0].barcode: ${barcodes.join(', ')} cannot be taken`;
    markRejected(ledger.journal, nextBatch(ledger.journal, 3, 0)!.id, quoted);
    addNotice(ledger.journal, { code: 'journal_recovered', detail: quoted }, 0);
    const uploadProblem = { code: 'bad_request', detail: quoted } as const;
    const text = await written(
      collectDiagnostics({ ...parts, folder, ledger, status: { ...status, uploadProblem }, log: [quoted] }),
    );
    for (const barcode of barcodes) expect(text).not.toContain(JSON.stringify(barcode).slice(1, -1));
    expect(text).not.toContain('Müller');
    expect(text.match(/█, █, █ cannot be taken/gu)).toHaveLength(3);
  });

  test('come also where the files cannot be opened, or break', async () => {
    expect(
      JSON.parse(await written(collectDiagnostics({ ...parts, folder: join(temporaryFolder(), 'gone') }))),
    ).toMatchObject({
      journal: null,
      files: expect.stringContaining('ENOENT') as string,
    });
    const ledger = temporaryLedger();
    ledger.journal.exec('drop table outbox; drop table scan');
    const broken = JSON.parse(
      await written(collectDiagnostics({ ...parts, ledger, log: ['whose barcode?'] })),
    ) as object;
    expect(broken).toMatchObject({
      events: expect.stringContaining('no such table') as string,
      log: ['█'],
      batches: [],
    });
  });

  test('have no secret, whatever it is and wherever it stands', async () => {
    const file = join(temporaryFolder(), 'diagnostics.json');
    const secret = fc.string({ unit: 'grapheme', minLength: 8 }).filter((each) => each.trim().length >= 8);
    await fc.assert(
      fc.asyncProperty(secret, fc.string(), async (token, around) => {
        const text = `${around}${token}${around}`;
        const inside = {
          ...parts,
          app: { ...parts.app, versions: { [text]: text } },
          settings: {
            ...parts.settings!,
            server: `https://x/?q=${encodeURIComponent(token)}`,
            events: [{ id: text, name: token }],
          },
          status: { ...status, syncProblem: { code: 'server_error' as const, detail: text } },
          log: [text, Buffer.from(token).toString('base64'), JSON.stringify({ text })],
        };
        await writeDiagnostics(file, collectDiagnostics(inside), [token]);
        const said = readFileSync(file, 'utf8');
        const forms = [
          token.trim(),
          JSON.stringify(token).slice(1, -1),
          encodeURIComponent(token),
          Buffer.from(token).toString('base64'),
        ];
        for (const form of forms) expect(said).not.toContain(form);
      }),
      { numRuns: 200 },
    );
  });

  test('that cannot be written are told', async () => {
    const file = join(temporaryFolder(), 'gone', 'diagnostics.json');
    expect(await writeDiagnostics(file, {}, [])).toEqual({
      ok: false,
      problem: { code: 'export_failed', detail: `${file}: ENOENT` },
    });
  });
});

test('a kept log remembers its last lines, with their moments, and passes all on', () => {
  const log = memoryLog();
  let now = 0;
  const kept = keepLog(log, 2, () => (now += 1_000));
  kept.info('one');
  kept.warn('two');
  kept.info('x'.repeat(5_000));
  expect(kept.kept()).toEqual([
    '1970-01-01T00:00:02.000Z warning: two',
    `1970-01-01T00:00:03.000Z ${'x'.repeat(2_000)}`,
  ]);
  expect(log.lines).toEqual(['one', 'two', 'x'.repeat(5_000)]);
});
