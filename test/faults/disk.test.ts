import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compare, createAcknowledged, readLog } from './compare.ts';
import { startStation, until, validBarcodes, type Line } from './harness.ts';
import { makeReadOnly, makeWritable, mountTmpfs, noTmpfs } from './mount.ts';
import { buildShim, noShim } from './shim/shim.ts';
import { createStage } from './stage.ts';
import { describeWhere } from './where.ts';

const notRecorded = { type: 'error', message: expect.stringContaining('cannot record scans') };

/** Writes until nothing more fits, and gives the file. */
function fill(folder: string, name: string): string {
  const file = join(folder, name);
  for (const size of [1_048_576, 4_096]) {
    try {
      for (;;) appendFileSync(file, Buffer.alloc(size));
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    }
  }
  return file;
}

describeWhere('a disk with faults', noShim, () => {
  const cases = [
    ['EIO when it writes', 'EIO', ['write']],
    ['EIO when it flushes', 'EIO', ['sync']],
    ['ENOSPC when it writes', 'ENOSPC', ['write', 'truncate']],
    ['a file system that has become read-only', 'EROFS', ['write', 'truncate', 'open', 'sync']],
  ] as const;

  test.concurrent.for(cases)(
    '%s: no verdict without a record, and scanning goes on when it heals',
    async ([, error, which], context) => {
      const stage = createStage(context);
      const [sandbox, data, shim] = [await stage.sandbox(), stage.folder(), buildShim(stage)];
      const barcodes = validBarcodes(sandbox);
      const acknowledged = createAcknowledged();
      const station = startStation(stage, sandbox, { data, env: shim.env });
      await station.ready();
      shim.fail(error, 'journal.sqlite', which, 0);
      for (const barcode of barcodes.slice(0, 5)) expect(await station.ask(barcode)).toMatchObject({ result: 'in' });
      // A shim that nobody calls would prove nothing.
      const before = shim.counts();
      expect(before.seen).toBeGreaterThan(0);

      shim.fail(error, 'journal.sqlite', which);
      for (const barcode of barcodes.slice(5, 10)) expect(await station.ask(barcode)).toEqual(notRecorded);
      expect(shim.counts().failed).toBeGreaterThan(before.failed);
      expect(await station.status()).toMatchObject({ recordProblem: { code: 'cannot_record' } });

      shim.heal();
      for (const barcode of barcodes.slice(5, 15)) expect(await station.ask(barcode)).toMatchObject({ result: 'in' });
      expect(await station.status()).toMatchObject({ recordProblem: null });
      const { lines, code } = await station.end();
      acknowledged.note(lines);
      expect([lines.at(-1), code]).toEqual([{ type: 'bye', unsent: 0 }, 0]);
      expect(compare(acknowledged, readLog(data), sandbox.control.scans()).wrong).toEqual([]);
      expect(acknowledged.bySeq.size).toBe(15);
    },
  );

  test.concurrent('now and then a call fails: each line is a record or an error', async (context) => {
    const stage = createStage(context);
    const [sandbox, data, shim] = [await stage.sandbox(), stage.folder(), buildShim(stage)];
    const acknowledged = createAcknowledged();
    const station = startStation(stage, sandbox, { data, env: shim.env });
    await station.ready();
    const barcodes = validBarcodes(sandbox).slice(0, 120);
    for (const [index, barcode] of barcodes.entries()) {
      if (index % 6 === 0)
        shim.fail(index % 12 === 0 ? 'EIO' : 'ENOSPC', 'journal.sqlite', ['write', 'sync'], 1 + (index % 4));
      station.send(barcode);
      if (index % 6 === 5) await station.answered();
    }
    shim.heal();
    await station.answered();
    const { lines } = await station.end();
    acknowledged.note(lines);
    const errors = lines.filter(({ type }) => type === 'error');
    expect(errors.length).toBeGreaterThan(0);
    for (const line of errors) expect(line).toEqual(notRecorded);
    expect(acknowledged.bySeq.size).toBe(barcodes.length - errors.length);
    expect(compare(acknowledged, readLog(data), sandbox.control.scans()).wrong).toEqual([]);
  });
});

describeWhere('a small disk', noTmpfs, () => {
  test.concurrent(
    'full while scanning: the reserve lets scans through, then nobody is admitted, then room is made',
    async (context) => {
      const stage = createStage(context);
      const [sandbox, disk] = [await stage.sandbox({ tickets: 2_000 }), mountTmpfs(stage, 96)];
      const data = join(disk, 'data');
      const acknowledged = createAcknowledged();
      const station = startStation(stage, sandbox, { data });
      await station.ready();
      const passages = validBarcodes(sandbox).flatMap((barcode) => [
        barcode,
        JSON.stringify({ barcode, direction: 'OUT' }),
      ]);
      const scans = passages.values();
      const scan = async (): Promise<Line> => {
        const next = scans.next();
        if (next.done === true) throw new Error('all tickets are used up');
        const answer = await station.ask(next.value);
        const isAdmitted = answer['type'] === 'verdict';
        expect(answer).toEqual(isAdmitted ? answer : notRecorded);
        return answer;
      };
      await scan();
      await until(() => existsSync(join(data, 'reserve.bin')));

      const fillers = [fill(disk, 'filler')];
      await until(async () => {
        for (let count = 0; count < 20; count += 1) await scan();
        const { recordProblem } = await station.status();
        expect(['disk_nearly_full', undefined]).toContain(recordProblem?.code);
        return recordProblem !== null;
      });
      for (let count = 0; count < 100; count += 1) expect(await scan()).toMatchObject({ type: 'verdict' });
      // Whoever has filled the disk takes the reserve's room too.
      fillers.push(fill(disk, 'more'));
      // The log that is moved into the file at such a moment makes room for a few more.
      let last = await scan();
      for (let refused = 0; refused < 2;) {
        last = await scan();
        refused = last['type'] === 'verdict' ? 0 : refused + 1;
      }
      expect(last).toEqual(notRecorded);
      expect((await station.status()).recordProblem?.code).toBe('cannot_record');

      for (const filler of fillers) rmSync(filler);
      for (let count = 0; count < 20; count += 1) expect(await scan()).toMatchObject({ type: 'verdict' });
      await until(async () => (await station.status()).recordProblem === null);
      const { lines, code } = await station.end();
      acknowledged.note(lines);
      expect([lines.at(-1), code]).toEqual([{ type: 'bye', unsent: 0 }, 0]);
      expect(compare(acknowledged, readLog(data), sandbox.control.scans()).wrong).toEqual([]);
    },
  );

  test.concurrent('full before the start, or read-only: it says so or scans, and loses nothing', async (context) => {
    const stage = createStage(context);
    const [sandbox, disk] = [await stage.sandbox(), mountTmpfs(stage, 96)];
    const data = join(disk, 'data');
    const acknowledged = createAcknowledged();
    const barcodes = validBarcodes(sandbox);
    const first = startStation(stage, sandbox, { data });
    await first.ready();
    await first.ask(barcodes[0] ?? '');
    acknowledged.note((await first.end()).lines);

    makeReadOnly(disk);
    const second = startStation(stage, sandbox, { data });
    const refused = await second.end();
    expect([refused.lines, refused.code]).toEqual([[], 1]);
    expect(refused.stderr).toContain('The station cannot open its own data');

    makeWritable(disk);
    const filler = fill(disk, 'filler');
    const third = startStation(stage, sandbox, { data });
    third.send(...barcodes.slice(1, 4));
    const full = await third.end();
    acknowledged.note(full.lines);
    const answers = full.lines.filter(({ type }) => type === 'verdict' || type === 'error');
    expect(answers.length === 3 || full.code === 1).toBe(true);

    rmSync(filler);
    const fourth = startStation(stage, sandbox, { data });
    await fourth.ready();
    expect(await fourth.ask(barcodes[5] ?? '')).toMatchObject({ result: 'in' });
    acknowledged.note((await fourth.end()).lines);
    expect(compare(acknowledged, readLog(data), sandbox.control.scans()).wrong).toEqual([]);
  });
});

test.concurrent('a second station on the same folder is refused, and the first goes on', async (context) => {
  const stage = createStage(context);
  const [sandbox, data] = [await stage.sandbox(), stage.folder()];
  const acknowledged = createAcknowledged();
  const barcodes = validBarcodes(sandbox);
  const first = startStation(stage, sandbox, { data });
  await first.ready();
  await first.ask(barcodes[0] ?? '');
  const second = await startStation(stage, sandbox, { data }).end();
  expect([second.lines, second.code]).toEqual([[], 1]);
  expect(second.stderr).toContain('Another Gatehouse is using these data');
  expect(await first.ask(barcodes[1] ?? '')).toMatchObject({ result: 'in', seq: 2 });
  acknowledged.note((await first.end()).lines);
  expect(compare(acknowledged, readLog(data), sandbox.control.scans()).wrong).toEqual([]);
});
