import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Dashboard } from '#shared/dashboard.ts';
import { expect, test } from 'vitest';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { app, scanning, viewOf } from './app.ts';

const question = { period: 'evening', group: { kind: 'everyone' } } as const;

test('the figures of the evening, with the tickets sold and the entries by name', async () => {
  const sandbox = await temporarySandbox();
  const { demo } = sandbox;
  const { session, settings } = await scanning(sandbox);
  const { tickets } = viewOf(session, 'scanning').station.status;
  const lists = await session.typesAndEntries();
  const entryIds = lists.ok ? lists.value.entries.map(({ id }) => id) : [];
  settings.change({ policy: { entryIds }, entryNames: Object.fromEntries(entryIds.map((id) => [id, `Gate ${id}`])) });
  const admitted = demo.barcodes.find(({ result }) => result === 'in')?.barcode ?? '';
  await session.scan(admitted, 'typed');
  await session.scan('unknown', 'typed');
  const read = async (): Promise<Dashboard> => {
    const dashboard = await session.dashboard(question);
    if (!dashboard.ok) throw new Error(dashboard.problem.code);
    return dashboard.value;
  };
  const first = await read();
  expect(first).toMatchObject({
    occupancy: viewOf(session, 'scanning').station.occupancy,
    perMinute: 1,
    arrived: 1,
    refused: 1,
    refusals: [{ reason: 'unknown', count: 1 }],
    peak: { perMinute: 1 },
  });
  expect(first.sold).toBeGreaterThan(0);
  expect(first.sold).toBeLessThanOrEqual(tickets);
  expect(first.ticketTypes.reduce((sum, type) => sum + (type.sold ?? 0), 0)).toBe(first.sold);
  expect(first.entries.length).toBeGreaterThan(0);
  for (const { id, name, arrived } of first.entries) expect([id, name, arrived]).toEqual([id, `Gate ${id}`, 1]);

  await session.scan('unknown too', 'typed');
  expect(await read()).toMatchObject({ arrived: 1, refused: 2 });
});

test('they go into the folder that somebody chooses', async () => {
  const chosenFolder = temporaryFolder();
  const { session } = await scanning(await temporarySandbox(), { chosenFolder });
  await session.scan('unknown', 'typed');
  const exported = await session.exportDashboard();
  const files = exported.ok ? exported.value : [];
  expect(readdirSync(chosenFolder).toSorted()).toEqual(files.map((file) => basename(file)).toSorted());
  expect(files.map((file) => basename(file).replace(/-[0-9a-f]{8}-.*Z/u, ''))).toEqual([
    'gatehouse-over-time.csv',
    'gatehouse-totals.csv',
  ]);
  expect(readFileSync(files[1] ?? '', 'utf8')).toContain('refusal,unknown,,,,,,,1\r\n');
});

test('nothing is written where nobody chooses a folder; before an event is open there are none', async () => {
  const { session } = await scanning(await temporarySandbox(), { chosenFolder: null });
  expect(await session.exportDashboard()).toEqual({ ok: true, value: [] });
  const closed = app();
  await closed.session.start();
  expect(await closed.session.dashboard(question)).toMatchObject({ ok: false, problem: { code: 'ledger_unusable' } });
});
