import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../electron-host/machine.ts';
import { temporaryFolder } from '../station/support.ts';

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

it.skipIf(!hasSystemd)('the unit of the documentation is one that systemd understands', () => {
  const page = readFileSync(join(projectFolder, 'docs/kiosk.md'), 'utf8');
  const [, unit = ''] = /```ini\n(?<unit>.*?)```/su.exec(page) ?? [];
  expect(unit).toContain('ExecStart=/opt/Gatehouse/gatehouse\n');
  const file = join(temporaryFolder(), 'gatehouse.service');
  // It looks whether the program is there.
  writeFileSync(file, unit.replace('/opt/Gatehouse/gatehouse', process.execPath));
  const verified = spawnSync('systemd-analyze', ['verify', '--user', '--man=no', file], { encoding: 'utf8' });
  expect([verified.stdout, verified.stderr.split('\n').filter((line) => line.includes('gatehouse.service'))]).toEqual([
    '',
    [],
  ]);
});
