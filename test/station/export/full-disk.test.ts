import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupState } from '#shared/view.ts';
import { expect, test } from 'vitest';
import { createBackup } from '../../../electron/station/backup/backup.ts';
import { exportLog } from '../../../electron/station/export/export-log.ts';
import { currentIdentity } from '../../../electron/station/ledger/identity.ts';
import { mountTmpfs, noTmpfs } from '../../faults/mount.ts';
import { createStage, type Stage } from '../../faults/stage.ts';
import { memoryLog, noWaiting, temporaryFolder, temporaryLedger, type TestLedger } from '../support.ts';
import { doorOn } from './door.ts';

const whyNot = noTmpfs();

/** A file system of a megabyte, of which a few kilobytes are left. */
function fullStick(stage: Stage): string {
  const stick = mountTmpfs(stage, 1);
  writeFileSync(join(stick, 'holiday.jpg'), Buffer.alloc(1_020_000));
  return stick;
}

/** What the station says after it tried to copy its log to the stick. */
async function stateAfterCopy({ journal }: TestLedger, localFolder: string, stick: string): Promise<BackupState> {
  const backup = createBackup({
    journal,
    folder: () => stick,
    localFolder,
    stationId: () => currentIdentity(journal).id,
    now: () => 0,
    waiting: noWaiting(),
    log: memoryLog(),
    onChange: () => undefined,
  });
  backup.poke();
  await backup.now();
  return backup.state();
}

test('a full stick: no half file, a word to whoever waits, and scanning goes on', async (context) => {
  context.skip(whyNot !== null, whyNot ?? '');
  const [local, stick] = [temporaryFolder(), fullStick(createStage(context))];
  const ledger = temporaryLedger(local);
  const door = doorOn(ledger);
  for (let count = 0; count < 200; count++) await door.scan(`GUEST-${count}`);

  for (const format of ['csv', 'jsonl'] as const) {
    const file = join(stick, `log.${format}`);
    const problem = { code: 'export_failed', detail: `${file}: ENOSPC` };
    expect(await exportLog({ journal: ledger.journal, file, format })).toEqual({ ok: false, problem });
  }
  const state = await stateAfterCopy(ledger, local, stick);
  expect(state.problem).toEqual({ code: 'backup_failed', detail: `${stick}: ENOSPC` });

  expect(readdirSync(stick)).toEqual(['holiday.jpg']);
  expect(await door.scan('GUEST-LATE')).toMatchObject({ seq: 201 });
});

test('a station whose own disk is nearly full builds no copy there', async (context) => {
  context.skip(whyNot !== null, whyNot ?? '');
  const [local, stick] = [fullStick(createStage(context)), temporaryFolder()];
  const ledger = temporaryLedger();
  const state = await stateAfterCopy(ledger, local, stick);
  expect(state.problem?.detail).toBe(`${stick}: this computer’s disk is nearly full`);
  expect([readdirSync(local), readdirSync(stick)]).toEqual([['holiday.jpg'], []]);
});
