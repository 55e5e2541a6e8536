import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { projectFolder } from '../electron-host/machine.ts';

/** Our part of the Windows installer, run by Wine: which gatehouse.json it takes, and where it puts it. Rights and links are not Wine's to show. */

const wine = '/usr/lib/wine/wine64';
const required = process.env['GATEHOUSE_WINE'] === 'required';
const canRun = process.arch === 'x64' && existsSync(wine) && spawnSync('makensis', ['-VERSION']).error === undefined;

describe.skipIf(!canRun && !required)(
  'the Windows installer at work (Debian’s wine64 runs it, nsis makes it)',
  { timeout: 120_000 },
  () => {
    let folder = '';
    let env: NodeJS.ProcessEnv = {};
    let drive = '';

    const inFolder = (...path: readonly string[]): string => join(folder, ...path);
    const forAll = (): string => join(drive, 'ProgramData/Gatehouse/gatehouse.json');
    const forOne = (): string => join(drive, 'Programs/Gatehouse/gatehouse.json');
    const content = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

    function make(name: string, ...defines: readonly string[]): void {
      const script = join(projectFolder, 'resources/installer/installer.nsh');
      const options = ['-V2', '-WX', `-DSCRIPT=${script}`, `-DOUT=${inFolder('medium', name)}`, ...defines];
      const { status, stdout } = spawnSync('makensis', [...options, join(import.meta.dirname, 'tools/at-work.nsi')], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stdout);
    }

    function run(program: string, ...args: readonly string[]): number | null {
      return spawnSync(wine, [inFolder('medium', program), ...args], { env, timeout: 60_000, stdio: 'ignore' }).status;
    }

    const layBeside = (text: string): void => writeFileSync(inFolder('medium/gatehouse.json'), text);

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'gatehouse-wine-'));
      drive = inFolder('wine/drive_c');
      mkdirSync(inFolder('medium'));
      env = { PATH: process.env['PATH'], HOME: folder, WINEPREFIX: inFolder('wine'), WINEDEBUG: '-all' };
      make('install-it.exe');
      make('remove-it.exe', '-DBUILD_UNINSTALLER');
      // It stays between two programs, which is most of what starting one costs.
      spawnSync('/usr/lib/wine/wineserver', ['--persistent'], { env });
      if (run('install-it.exe') !== 0) throw new Error('Wine does not run it.');
    }, 120_000);

    beforeEach(() => {
      for (const place of [
        join(drive, 'ProgramData/Gatehouse'),
        join(drive, 'Programs'),
        inFolder('medium/gatehouse.json'),
      ]) {
        rmSync(place, { recursive: true, force: true });
      }
    });

    afterAll(() => {
      spawnSync('/usr/lib/wine/wineserver', ['--kill'], { env });
      spawnSync('/usr/lib/wine/wineserver', ['--wait'], { env });
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    });

    test('for all users the file beside it goes to ProgramData, whose folder is made without one too', () => {
      expect(run('install-it.exe', '/allusers')).toBe(0);
      expect([existsSync(join(drive, 'ProgramData/Gatehouse')), content(forAll())]).toEqual([true, null]);
      layBeside('first');
      expect(run('install-it.exe', '/allusers')).toBe(0);
      layBeside('second');
      expect(run('install-it.exe', '/allusers')).toBe(0);
      expect([content(forAll()), content(forOne())]).toEqual(['second', null]);
    });

    test('for one user it goes beside the program, where it outlives a new version', () => {
      layBeside('first');
      expect(run('install-it.exe')).toBe(0);
      expect([content(forAll()), content(forOne())]).toEqual([null, 'first']);
      rmSync(inFolder('medium/gatehouse.json'));
      expect(run('install-it.exe', '--updated')).toBe(0);
      expect(content(forOne())).toBe('first');
    });

    test('an update takes none that lies beside it', () => {
      layBeside('planted');
      expect(run('install-it.exe', '--updated')).toBe(0);
      expect(run('install-it.exe', '--updated', '/allusers')).toBe(0);
      expect([content(forAll()), content(forOne())]).toEqual([null, null]);
    });

    test('where the folder cannot be closed to others nothing is copied, and who installs is told by the number 3', () => {
      const tool = join(drive, 'windows/system32/icacls.exe');
      renameSync(tool, `${tool}.away`);
      layBeside('token');
      expect(run('install-it.exe', '/allusers')).toBe(3);
      renameSync(`${tool}.away`, tool);
      expect(content(forAll())).toBeNull();
    });

    test('the uninstaller refuses to delete anybody’s data', () => {
      mkdirSync(join(drive, 'Programs/Gatehouse'), { recursive: true });
      expect(run('remove-it.exe', '--delete-app-data')).toBe(2);
      expect(existsSync(join(drive, 'Programs/Gatehouse'))).toBe(true);
      expect(run('remove-it.exe')).toBe(0);
      expect(existsSync(join(drive, 'Programs/Gatehouse'))).toBe(false);
    });
  },
);
