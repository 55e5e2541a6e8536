import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportSeries, exportSums } from '../../../electron/station/export/dashboard-csv.ts';
import { composeAllSeries, composeDashboard } from '../../../electron/station/statistics/compose.ts';
import type { Report } from '../../../electron/station/statistics/statistics.ts';
import { entry, exit, minute, refusal, tallyOf } from '../statistics/rows.ts';
import { temporaryFolder } from '../support.ts';

const hostile = '=HYPERLINK("http://x";"y"), VIP';
const now = minute(1);
const tally = tallyOf(
  entry('a', minute(0), { entryIds: ['north'] }),
  entry('b', minute(0), { ticketTypeId: 'vip' }),
  exit('a', minute(1), { entryIds: ['north'] }),
  refusal('unknown', minute(1), { ticketTypeId: null }),
);
const sold = [
  { id: 'standing', name: 'Standing', sold: 40 },
  { id: 'vip', name: hostile, sold: 2 },
];
const report: Report = {
  dashboard: composeDashboard(
    tally,
    { period: 'all', group: { kind: 'everyone' } },
    { now, perMinute: 0, capacity: null, sold, entryNames: { north: 'North gate' } },
  ),
  series: composeAllSeries(tally, now, 1_500),
};
const quoted = `"'=HYPERLINK(""http://x"";""y""), VIP"`;

async function written(exported: typeof exportSeries): Promise<readonly string[]> {
  const file = join(temporaryFolder(), 'figures.csv');
  expect(await exported(report, file)).toMatchObject({ ok: true });
  const text = readFileSync(file, 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  return text.slice(1, -2).split('\r\n');
}

test('what happened when: everyone, each ticket type and each entry over the same time', async () => {
  expect(await written(exportSeries)).toEqual([
    'time,minutes,group,id,name,in,out,inside,refused',
    '2026-11-22T19:00:00.000Z,1,everyone,,,2,0,2,0',
    '2026-11-22T19:01:00.000Z,1,everyone,,,0,1,1,1',
    '2026-11-22T19:00:00.000Z,1,"ticket type",standing,Standing,1,0,1,0',
    '2026-11-22T19:01:00.000Z,1,"ticket type",standing,Standing,0,1,0,0',
    `2026-11-22T19:00:00.000Z,1,"ticket type",vip,${quoted},1,0,1,0`,
    `2026-11-22T19:01:00.000Z,1,"ticket type",vip,${quoted},0,0,1,0`,
    '2026-11-22T19:00:00.000Z,1,"ticket type",,,0,0,0,0',
    '2026-11-22T19:01:00.000Z,1,"ticket type",,,0,0,0,1',
    '2026-11-22T19:00:00.000Z,1,entry,north,"North gate",1,0,1,0',
    '2026-11-22T19:01:00.000Z,1,entry,north,"North gate",0,1,0,0',
  ]);
});

test('the sums: everyone, each ticket type against what was sold, each entry, each reason', async () => {
  expect(await written(exportSums)).toEqual([
    'group,id,name,in,out,inside,arrived,sold,refused',
    'everyone,,,2,1,1,2,42,1',
    '"ticket type",standing,Standing,1,1,0,1,40,',
    `"ticket type",vip,${quoted},1,0,1,1,2,`,
    'entry,north,"North gate",1,1,0,1,,',
    'refusal,unknown,,,,,,,1',
  ]);
});

test('where it cannot be written nothing is left, and somebody is told', async () => {
  const noFolder = join(temporaryFolder(), 'a-file');
  writeFileSync(noFolder, '');
  expect(await exportSums(report, join(noFolder, 'figures.csv'))).toMatchObject({
    ok: false,
    problem: { code: 'export_failed' },
  });
});
