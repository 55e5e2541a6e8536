import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linesOf, pagesOfPdf } from '../door-list/pdf-text.ts';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { scanning } from './app.ts';

test('the door list goes into the folder that somebody chooses, with who is inside, and says how far it is', async () => {
  const chosenFolder = temporaryFolder();
  const sandbox = await temporarySandbox();
  const { session, progress } = await scanning(sandbox, { chosenFolder });
  const found = await session.search('a');
  if (!found.ok) throw new Error('nothing found');
  const inside = found.value.find(({ ticket }) => ticket.status === 'VALID' && ticket.name !== null)!.ticket;
  await session.scan(inside.barcode, 'typed');
  const saved = await session.saveDoorList();
  if (!saved.ok) throw new Error(saved.problem.code);
  expect(saved.value.map((file) => file.slice(chosenFolder.length + 1))).toEqual(readdirSync(chosenFolder));
  const lines = saved.value.flatMap((file) => pagesOfPdf(readFileSync(file)).flatMap(linesOf));
  expect(lines.find(([name]) => name === inside.name)?.at(-1)).toMatch(/^\d\d:\d\d$/u);
  const last = progress.at(-1);
  expect(last).toMatchObject({ what: 'doorList', done: last?.total });
});

test('no list where nobody chooses a folder, or where no event is open', async () => {
  const { session, progress } = await scanning(await temporarySandbox(), { chosenFolder: null });
  expect(await session.saveDoorList()).toEqual({ ok: true, value: [] });
  expect(progress).toEqual([]);
  await session.close();
  expect(await session.saveDoorList()).toMatchObject({ ok: false, problem: { code: 'ledger_unusable' } });
});

test('the scan log says how far it is, for both of its files', async () => {
  const { session, progress } = await scanning(await temporarySandbox(), { chosenFolder: temporaryFolder() });
  await session.scan('b', 'typed');
  await session.exportLog();
  expect(progress).toEqual([
    { what: 'log', done: 1, total: 2 },
    { what: 'log', done: 2, total: 2 },
  ]);
});
