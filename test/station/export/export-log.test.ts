import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportLog, type ExportFormat } from '../../../electron/station/export/export-log.ts';
import { exportNames } from '../../../electron/station/export/names.ts';
import { beginIdentity, currentIdentity } from '../../../electron/station/ledger/identity.ts';
import { markRejected, markSent, nextBatch } from '../../../electron/station/ledger/outbox.ts';
import { purgeEvent } from '../../../electron/station/ledger/purge.ts';
import { storeTickets } from '../../../electron/station/ledger/tickets.ts';
import { temporaryFolder, temporaryLedger, ticket, type TestLedger } from '../support.ts';
import { doorOn } from './door.ts';

interface Line {
  readonly station: string;
  readonly seq: number;
  readonly hash: string;
  readonly previous: string;
  readonly chained: boolean;
  readonly purged: boolean;
  readonly upload: string;
  readonly serverSaid: string | null;
  readonly scan: { readonly barcode: string; readonly result: string; readonly undoes: number | null } | null;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

async function exported(ledger: TestLedger, format: ExportFormat): Promise<string> {
  const file = join(temporaryFolder(), 'log');
  const outcome = await exportLog({ journal: ledger.journal, file, format });
  const text = readFileSync(file, 'utf8');
  const rows = text.split('\n').length - (format === 'csv' ? 2 : 1);
  expect(outcome).toEqual({ ok: true, value: rows });
  return text;
}

async function jsonLines(ledger: TestLedger): Promise<Line[]> {
  const lines = (await exported(ledger, 'jsonl')).split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Line);
}

/** Admitted, repeated, refused, unreadable, overridden, taken back; with texts that are hard to write. */
async function anEvening(ledger: TestLedger): Promise<void> {
  storeTickets(ledger.writable, [
    ticket({ id: '1', barcode: 'ONE' }),
    ticket({ id: '2', barcode: 'ZWEI "2" \u2028,"scan":{}' }),
  ]);
  const door = doorOn(ledger);
  await door.scan('ONE');
  await door.scan('ONE');
  await door.scan('=unknown;"x"\\');
  await door.scan('a\nb');
  await door.scan('ZWEI "2" \u2028,"scan":{}');
  door.override({ barcode: 'VIP', direction: 'IN', source: 'typed' }, 'box office, "scan": yes');
  door.undo(1, 'wrong person');
}

describe('the export of the log', () => {
  test('has a line a scan, each with a hash that covers it and the one before', async () => {
    const ledger = temporaryLedger();
    await anEvening(ledger);
    const lines = (await exported(ledger, 'jsonl')).split('\n').slice(0, -1);
    let previous = sha256(`gatehouse station ${currentIdentity(ledger.journal).id}`);
    for (const line of lines) {
      const scan = line.slice(line.indexOf(',"scan":') + 8, -1);
      expect(JSON.parse(line)).toMatchObject({
        previous,
        hash: sha256(`${previous}\n${scan}`),
        chained: true,
        purged: false,
      });
      previous = (JSON.parse(line) as Line).hash;
    }
    const read = lines.map((line) => JSON.parse(line) as Line);
    expect(read.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(read.map(({ scan }) => scan?.result)).toEqual(['in', 'repeat', 'refused', 'refused', 'in', 'in', 'undo']);
    expect(read[2]?.scan?.barcode).toBe('=unknown;"x"\\');
    expect(read[6]?.scan?.undoes).toBe(1);
  });

  test('says what became of each upload', async () => {
    const ledger = temporaryLedger();
    await anEvening(ledger);
    const batch = nextBatch(ledger.journal, 1, 0)!;
    markRejected(ledger.journal, batch.id, '[0].barcode: "no"');
    markSent(ledger.journal, nextBatch(ledger.journal, 1, 0)!.id);
    nextBatch(ledger.journal, 1, 0);
    const lines = await jsonLines(ledger);
    expect(lines.map(({ upload }) => upload).toSorted()).toEqual(
      ['in_flight', 'none', 'none', 'rejected', 'sent', 'waiting', 'withdrawn'].toSorted(),
    );
    expect(lines.find(({ upload }) => upload === 'rejected')?.serverSaid).toBe('[0].barcode: "no"');
    const csv = await exported(ledger, 'csv');
    expect(csv).toContain('"[0].barcode: ""no"""');
    expect(csv.split('\r\n')).toHaveLength(9);
  });

  test('of more than a page has every scan once; those that come meanwhile wait for the next', async () => {
    const ledger = temporaryLedger();
    const door = doorOn(ledger);
    for (let count = 0; count < 1_203; count++) await door.scan(`GUEST-${count}`);
    const file = join(temporaryFolder(), 'log.jsonl');
    const exporting = exportLog({ journal: ledger.journal, file, format: 'jsonl' });
    let ended = false;
    void exporting.then(() => (ended = true));
    let scannedMeanwhile = 0;
    while (!ended) {
      await door.scan(`LATE-${scannedMeanwhile++}`);
      await new Promise(setImmediate);
    }
    expect(scannedMeanwhile).toBeGreaterThan(2);
    const outcome = await exporting;
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    const seqs = lines.map((line) => (JSON.parse(line) as Line).seq);
    expect(seqs).toEqual(Array.from({ length: lines.length }, (_, index) => index + 1));
    expect(outcome).toEqual({ ok: true, value: lines.length });
    // The first look at the end of the log comes a moment after the call.
    expect(lines.length).toBeGreaterThanOrEqual(1_203);
    expect(lines.length).toBeLessThan(1_203 + scannedMeanwhile);
  });

  test('an empty log is a header, or nothing', async () => {
    const ledger = temporaryLedger();
    expect(await exported(ledger, 'jsonl')).toBe('');
    expect((await exported(ledger, 'csv')).split('\r\n')).toHaveLength(2);
  });

  test.each([
    ['a folder that is missing', (folder: string) => join(folder, 'gone', 'log.csv'), 'ENOENT'],
    ['a file as a folder', (folder: string) => join(folder, 'file', 'log.csv'), 'ENOTDIR'],
    ['a folder as the file', (folder: string) => join(folder, 'taken'), 'EISDIR'],
  ])('%s is told with its place, and nothing is left', async (_what, fileIn, code) => {
    const [ledger, folder] = [temporaryLedger(), temporaryFolder()];
    writeFileSync(join(folder, 'file'), '');
    mkdirSync(join(folder, 'taken'));
    const before = readdirSync(folder);
    const file = fileIn(folder);
    const outcome = await exportLog({ journal: ledger.journal, file, format: 'csv' });
    expect(outcome).toEqual({ ok: false, problem: { code: 'export_failed', detail: `${file}: ${code}` } });
    expect(readdirSync(folder)).toEqual(before);
  });

  test('file names can be written everywhere', () => {
    expect(exportNames('1f0c9a52-aaaa-bbbb', Date.parse('2026-11-22T19:42:07.999Z'))).toEqual({
      csv: 'gatehouse-scans-1f0c9a52-2026-11-22T19-42-07Z.csv',
      jsonl: 'gatehouse-scans-1f0c9a52-2026-11-22T19-42-07Z.jsonl',
      diagnostics: 'gatehouse-diagnostics-1f0c9a52-2026-11-22T19-42-07Z.json',
    });
  });
});

const document = readFileSync(new URL('../../../docs/export.md', import.meta.url), 'utf8');
const scriptIn = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'u').exec(document)?.[1] ?? '';

/** What a script of the document says to a file. */
function run(command: string, script: string, name: string, lines: readonly string[]): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), script);
  writeFileSync(join(folder, 'log.jsonl'), lines.map((line) => `${line}\n`).join(''));
  try {
    return execFileSync(command, [name, 'log.jsonl'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch (error) {
    return String((error as { readonly stderr: unknown }).stderr);
  }
}

function isThere(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe.each([
  ['Node', process.execPath, 'js', 'check.cjs'],
  ['Python', 'python3', 'python', 'check.py'],
])('the script for %s in the document', (_what, command, language, name) => {
  test('finds a log whole, also after a purge and a new station id, and notices each change', async ({ skip }) => {
    skip(!isThere(command), `there is no ${command} on this machine`);
    const ledger = temporaryLedger();
    await anEvening(ledger);
    await doorOn(ledger, ['other']).scan('OTHER-EVENT');
    ledger.journal.prepare("update outbox set state = 'sent'").run();
    expect(purgeEvent(ledger.journal, ledger.writable, 'other').ok).toBe(true);
    await doorOn(ledger).scan('AFTER');
    beginIdentity(ledger.journal, 20, 0);
    await doorOn(ledger).scan('NEW-STATION');
    await doorOn(ledger).scan('NEW-STATION');
    const lines = (await exported(ledger, 'jsonl')).split('\n').slice(0, -1);
    expect(lines).toHaveLength(11);
    expect(lines.filter((line) => (JSON.parse(line) as Line).purged)).toHaveLength(1);
    const said = (given: readonly string[]): string => run(command, scriptIn(language), name, given);
    expect(said(lines)).toBe('11');
    expect(said(lines.with(2, lines[2]!.replace('unknown', 'Unknown')))).toContain('the chain breaks at scan 3');
    expect(said(lines.toSpliced(4, 1))).toContain('the chain breaks at scan 6');
    expect(said(lines.toSpliced(7, 1))).toContain('the chain breaks at scan 9');
    expect(said(lines.toSpliced(0, 1))).toContain('the chain breaks at scan 2');
    expect(said([...lines.slice(0, 3), lines[4]!, lines[3]!, ...lines.slice(5)])).toContain(
      'the chain breaks at scan 5',
    );
  });
});
