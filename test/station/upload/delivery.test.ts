import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openJournalFile, type WritableJournal } from '../../../electron/station/ledger/databases.ts';
import { beginIdentity } from '../../../electron/station/ledger/identity.ts';
import { countUnsent, rejectedScans } from '../../../electron/station/ledger/outbox.ts';
import { createClient } from '../../../electron/station/vivenu/client.ts';
import { noWaiting } from '../support.ts';
import { startScriptedServer, type Arrival, type Turn } from './scripted-server.ts';
import { createTestUploader, LONG, queueScans, type TestUploader } from './sending.ts';

/** Whatever the server does and whenever the station dies: what must always hold of what arrives. */

const EVENTS = ['a', 'b'] as const;

/** What becomes of a request that the server could take. */
const turns: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ stored: true, answer: 'ok' as const, crash: false }) },
  {
    weight: 6,
    arbitrary: fc.record({
      stored: fc.boolean(),
      answer: fc.constantFrom('html' as const, 'reset' as const, 500, 503, 429, 408, 302),
      crash: fc.constant(false),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(401, 403, 404).map((answer) => ({ stored: false, answer, crash: false })),
  },
  { weight: 1, arbitrary: fc.boolean().map((stored) => ({ stored, answer: 409, crash: false })) },
  { weight: 2, arbitrary: fc.boolean().map((stored) => ({ stored, answer: 'ok' as const, crash: true })) },
);

/** With fewer conflicts than end the station's patience. */
const schedules = fc
  .array(turns, { maxLength: 25 })
  .filter((schedule) => schedule.filter(({ answer }) => answer === 409).length < 5);

const scansTogether = fc.record({ eventId: fc.constantFrom(...EVENTS), count: fc.integer({ min: 1, max: 9 }) });

/** Of the barcodes `0`, `1`, … so many are refused for good, whoever asks. */
const rules = fc.record({
  refused: fc.uniqueArray(fc.nat(25).map(String), { maxLength: 3 }),
  refusal: fc.constantFrom(400, 413, 422),
  longest: fc.integer({ min: 1, max: 12 }),
  batchSize: fc.integer({ min: 1, max: 12 }),
});

const cases = fc.record({
  schedule: schedules,
  groups: fc.array(scansTogether, { minLength: 1, maxLength: 6 }),
  rules,
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

interface Played {
  readonly arrivals: readonly Arrival[];
  /** Of each event, in order. */
  readonly scanned: ReadonlyMap<string, readonly string[]>;
  readonly rejected: readonly string[];
  readonly unsent: number;
}

async function play(
  journal: WritableJournal,
  { schedule, groups, rules: { batchSize, ...rule } }: Case,
): Promise<Played> {
  let step = 0;
  const server = await startScriptedServer({
    turn: (barcodes) => {
      if (barcodes.length > rule.longest) return { stored: false, answer: 413, crash: false };
      const isRefused = barcodes.some((barcode) => rule.refused.includes(barcode));
      if (isRefused) return { stored: false, answer: rule.refusal, crash: false };
      return schedule[step++] ?? { stored: true, answer: 'ok', crash: false };
    },
    onCrash: () => {
      crash();
      run = start();
      run.uploader.poke();
    },
  });

  function start(): { uploader: TestUploader; end: AbortController } {
    const end = new AbortController();
    const client = createClient({
      fetch,
      server: server.url,
      token: () => 't',
      waiting: noWaiting(),
      closing: end.signal,
    });
    return { uploader: createTestUploader({ journal, client, batchSize: () => batchSize }), end };
  }

  /** The answer that is under way is never heard; nothing is written any more. */
  function crash(): void {
    run.end.abort();
    void run.uploader.stop();
  }

  let run = start();
  const scanned = new Map<string, string[]>(EVENTS.map((eventId) => [eventId, []]));
  let next = 0;
  for (const { eventId, count } of groups) {
    const barcodes = Array.from({ length: count }, () => String(next++));
    scanned.get(eventId)?.push(...queueScans(journal, eventId, barcodes));
    run.uploader.poke();
    await new Promise(setImmediate);
  }
  while (countUnsent(journal) > 0) {
    const { uploader } = run;
    await uploader.drain(LONG);
  }
  await run.uploader.stop();
  run.end.abort();
  await server.close();
  const rejected = rejectedScans(journal, 1_000).map(({ barcode }) => barcode);
  return { arrivals: server.arrivals, scanned, rejected, unsent: countUnsent(journal) };
}

const isRefusal = ({ turn }: Arrival): boolean => [400, 413, 422].includes(turn.answer as number);
const isClearSuccess = ({ turn }: Arrival): boolean => turn.answer === 'ok' && !turn.crash;

/** What may follow a request of the same event. */
function checkSuccession(before: Arrival, after: Arrival): void {
  if (isClearSuccess(before) || (isRefusal(before) && before.barcodes.length === 1)) {
    // It is done with; nothing of it comes again.
    expect(after.barcodes.filter((barcode) => before.barcodes.includes(barcode))).toEqual([]);
  } else if (isRefusal(before)) {
    expect(after.barcodes).toEqual(before.barcodes.slice(0, Math.ceil(before.barcodes.length / 2)));
  } else {
    expect(after.body).toBe(before.body);
  }
}

function checkEvent(eventId: string, { arrivals, scanned, rejected }: Played, refused: readonly string[]): void {
  const ofEvent = arrivals.filter((arrival) => arrival.eventId === eventId);
  for (const [index, after] of ofEvent.slice(1).entries()) checkSuccession(ofEvent[index]!, after);
  const stored = new Set(ofEvent.flatMap(({ turn, barcodes }) => (turn.stored ? barcodes : [])));
  const all = scanned.get(eventId) ?? [];
  expect([...stored]).toEqual(all.filter((barcode) => !refused.includes(barcode)));
  expect(rejected.filter((barcode) => all.includes(barcode))).toEqual(
    all.filter((barcode) => refused.includes(barcode)),
  );
}

test('every scan arrives, in order, twice only where nobody could know, and then in the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (each) => {
      const folder = mkdtempSync(join(tmpdir(), 'gatehouse-test-'));
      const journal = openJournalFile(folder);
      try {
        beginIdentity(journal, 1, 0);
        const played = await play(journal, each);
        for (const eventId of EVENTS) checkEvent(eventId, played, each.rules.refused);
        expect(played.unsent).toBe(0);
        expect(Math.max(...played.arrivals.map(({ barcodes }) => barcodes.length))).toBeLessThanOrEqual(
          each.rules.batchSize,
        );
      } finally {
        journal.close();
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 40 },
  );
}, 90_000);
