import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { app, memoryTokens, scanning, viewOf } from './app.ts';

const statusOf = (session: Parameters<typeof viewOf>[0]) => viewOf(session, 'scanning').station.status;

test('rejected scans are listed with the server’s words, and sent again when somebody says so', async () => {
  const sandbox = await temporarySandbox();
  const { session } = await scanning(sandbox);
  sandbox.control.addFault({ fault: { kind: 'poison', barcodes: ['poison'] } });
  await session.scan('poison', 'typed');
  await session.scan('other', 'typed');
  await expect.poll(() => statusOf(session)).toMatchObject({ unsent: 0, rejected: 1 });
  expect(session.rejected()).toMatchObject({ ok: true, value: [{ barcode: 'poison', seq: 1 }] });
  expect(statusOf(session).rejectedSince).toEqual(expect.any(Number));
  sandbox.control.clearFaults();
  expect(session.sendAgain()).toEqual({ ok: true, value: null });
  await expect.poll(() => statusOf(session)).toMatchObject({ unsent: 0, rejected: 0 });
  expect(sandbox.control.scans().rows.map(({ barcode }) => barcode)).toEqual(['other', 'poison']);
});

test('the log and the diagnostics go into the folder that somebody chooses', async () => {
  const chosenFolder = temporaryFolder();
  const sandbox = await temporarySandbox();
  const { session } = await scanning(sandbox, { chosenFolder });
  await session.scan('b', 'typed');
  const log = await session.exportLog();
  const diagnostics = await session.exportDiagnostics();
  const files = [log, diagnostics].flatMap((outcome) => (outcome.ok ? outcome.value : []));
  expect(files.map((file) => file.slice(file.lastIndexOf('.')))).toEqual(['.csv', '.jsonl', '.json']);
  expect(readdirSync(chosenFolder).toSorted()).toEqual(
    files.map((file) => file.slice(chosenFolder.length + 1)).toSorted(),
  );
  for (const file of files) expect(readFileSync(file, 'utf8')).not.toContain(sandbox.demo.token);
});

test('nothing is written where nobody chooses a folder', async () => {
  const { session } = await scanning(await temporarySandbox(), { chosenFolder: null });
  expect(await session.exportLog()).toEqual({ ok: true, value: [] });
  expect(await session.chooseBackupFolder()).toEqual({ ok: true, value: null });
  expect(statusOf(session).backup).toEqual({ folder: null, at: null, problem: null });
});

test('copies go to the chosen folder, until somebody stops them', async () => {
  const chosenFolder = temporaryFolder();
  const { session } = await scanning(await temporarySandbox(), { chosenFolder });
  await session.chooseBackupFolder();
  expect(statusOf(session).backup).toMatchObject({ folder: chosenFolder });
  await session.scan('b', 'typed');
  await session.close();
  // One when it was chosen and one at the end, which have one name within a second.
  const copies = readdirSync(chosenFolder);
  expect(copies.length).toBeGreaterThan(0);
  expect(copies.filter((name) => !/^gatehouse-.*\.sqlite$/u.test(name))).toEqual([]);
});

test('a damaged journal: what can be read goes on, the old file is kept, and somebody is told until they say they know', async () => {
  const folder = temporaryFolder();
  const sandbox = await temporarySandbox();
  const tokens = memoryTokens();
  const before = await scanning(sandbox, { folder, tokens });
  await before.session.scan('b', 'typed');
  await before.session.close();
  const data = join(folder, 'sellers', sandbox.demo.sellerId);
  writeFileSync(join(data, 'journal.sqlite'), 'this is no database, whatever its name says'.repeat(200));

  const { session } = app({ folder, tokens });
  await session.start();
  const { notices } = statusOf(session);
  const codes = notices.map(({ problem }) => problem.code);
  expect(codes).toContain('journal_recovered');
  const aside = readdirSync(data).find((name) => /^journal\.damaged-.*\.sqlite$/u.test(name));
  expect(notices[0]?.problem.detail).toContain(join(data, aside ?? 'nothing was set aside'));
  expect(await session.scan('c', 'typed')).toEqual({ ok: true, value: null });
  for (const { id } of notices) session.dismissNotice(id);
  expect(statusOf(session).notices).toEqual([]);
});

test('an event is deleted only when all its scans are sent; the log keeps its numbers', async () => {
  const sandbox = await temporarySandbox();
  const { eventId } = sandbox.demo;
  const { session } = await scanning(sandbox);
  sandbox.control.addFault({ fault: { kind: 'reset' } });
  await session.scan('b', 'typed');
  expect(session.keptEvents()).toMatchObject({ ok: true, value: [{ id: eventId, scans: 1, unsent: 1 }] });
  expect(await session.purgeEvent(eventId)).toMatchObject({ ok: false, problem: { code: 'unsent_scans' } });
  expect(viewOf(session, 'scanning').station.recent).toHaveLength(1);

  sandbox.control.clearFaults();
  session.syncNow();
  await expect.poll(() => statusOf(session).unsent).toBe(0);
  expect(await session.purgeEvent(eventId)).toEqual({ ok: true, value: null });
  expect(viewOf(session, 'chooseEvent')).toMatchObject({ chosen: [] });
  await session.chooseEvents([eventId]);
  expect(viewOf(session, 'scanning').station).toMatchObject({ recent: [], occupancy: { in: 0, out: 0, inside: 0 } });
  await session.scan('c', 'typed');
  expect(viewOf(session, 'scanning').station.recent).toMatchObject([{ seq: 2, barcode: 'c' }]);
});

test('an older copy of the whole folder is noticed, since the marks lie beside it', async () => {
  const folder = temporaryFolder();
  const sandbox = await temporarySandbox();
  const tokens = memoryTokens();
  const { session } = await scanning(sandbox, { folder, tokens });
  await session.scan('b', 'typed');
  await session.close();
  expect(existsSync(join(`${folder}.marks`, `${sandbox.demo.sellerId}.json`))).toBe(true);
  rmSync(join(folder, 'sellers'), { recursive: true });
  const again = app({ folder, tokens });
  await again.session.start();
  await expect.poll(() => again.session.view().phase).toBe('scanning');
  expect(statusOf(again.session).notices).toMatchObject([
    { problem: { code: 'journal_missing', detail: '1 scan in it' } },
  ]);
});
