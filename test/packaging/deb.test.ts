import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findHeadlessShell, hasDisplay, projectFolder } from '../electron-host/machine.ts';
import { type Arch, archs, runBuilder } from './builder.ts';
import { packedApp } from './packages.ts';

/**
 * The Debian package, built by electron-builder's own steps; the program of fpm, which it would fetch, is tools/fpm.ts. Where
 * GATEHOUSE_INSTALL is "required" it is installed on this computer, started and removed again.
 */

const arch = archs.find((name) => name === process.arch) as Arch;
const debArch = arch === 'x64' ? 'amd64' : arch;
const canBuild = process.platform === 'linux' && run('dpkg-deb', '--version').status === 0;
const mayInstall = process.env['GATEHOUSE_INSTALL'] === 'required';

const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const rules = ['70-gatehouse-scanners.rules', '71-gatehouse-printers.rules'];

function run(program: string, ...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 });
}

function output(program: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = run(program, ...args);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

/** electron-builder adds files of its own to what it makes a package of, so it gets a copy. */
function copyOfPacked(folder: string): string {
  const copy = join(folder, 'app');
  cpSync(packedApp('linux', arch).folder, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function buildDeb(folder: string): string {
  const fpm = join(folder, 'fpm');
  writeFileSync(fpm, `#!/bin/sh\nexec "${process.execPath}" "${join(import.meta.dirname, 'tools/fpm.ts')}" "$@"\n`);
  chmodSync(fpm, 0o755);
  const { status, stdout, stderr } = runBuilder(
    [
      '--linux',
      'deb',
      `--${arch}`,
      `--prepackaged=${copyOfPacked(folder)}`,
      `-c.directories.output=${join(folder, 'made')}`,
    ],
    { CUSTOM_FPM_PATH: fpm, GATEHOUSE_DEB_COMPRESSION: 'none' },
  );
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  const made = readdirSync(join(folder, 'made')).filter((name) => name.endsWith('.deb'));
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string };
  expect(made).toEqual([`Gatehouse-${version}-linux-${debArch}.deb`]);
  return join(folder, 'made', made[0] ?? '');
}

describe.skipIf(!canBuild)('the Debian package (dpkg-deb makes it)', () => {
  let folder = '';
  let deb = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gatehouse-deb-test-'));
    deb = buildDeb(folder);
  }, 120_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('says what it is and what it needs', () => {
    const field = (name: string): string => output('dpkg-deb', '--field', deb, name).trim();
    expect(field('Package')).toBe('gatehouse');
    expect(field('Architecture')).toBe(debArch);
    expect(field('Section')).toBe('utils');
    expect(field('Priority')).toBe('optional');
    expect(field('Maintainer')).toMatch(/^The Gatehouse authors <.+@.+>$/u);
    expect(field('Description')).toMatch(/^Check-in station for events/u);
    expect(field('Depends').split(', ')).toEqual(
      expect.arrayContaining(['libgtk-3-0', 'libnss3', 'libsecret-1-0', 'libusb-1.0-0', 'libudev1', 'udev']),
    );
  });

  test('puts the program into /opt, the rules where udev looks, an icon of each size and an entry into the menu; all of it root’s', () => {
    const lines = output('dpkg-deb', '--contents', deb).trimEnd().split('\n');
    const files = lines.map((line) => {
      const [, mode = '', owner = '', path = ''] = /^(\S+) (\S+) +\d+ \S+ \S+ \.(\S.*?)(?: -> .*)?$/u.exec(line) ?? [];
      return { mode, owner, path };
    });
    expect([...new Set(files.map(({ owner }) => owner))]).toEqual(['root/root']);
    expect(files.filter(({ mode }) => !mode.startsWith('l') && mode.at(8) === 'w')).toEqual([]);
    // Whether Chromium's helper has to be root's is decided when the package is installed.
    expect(files.find(({ path }) => path === '/opt/Gatehouse/chrome-sandbox')?.mode).toBe('-rwxr-xr-x');

    const icons = '/usr/share/icons/hicolor';
    const outside = files.filter(({ mode, path }) => !mode.startsWith('d') && !path.startsWith('/opt/Gatehouse/'));
    expect(outside.map(({ path }) => path).toSorted()).toEqual(
      [
        ...rules.map((name) => `/usr/lib/udev/rules.d/${name}`),
        ...iconSizes.map((size) => `${icons}/${size}x${size}/apps/gatehouse.png`),
        `${icons}/scalable/apps/gatehouse.svg`,
        '/usr/share/applications/gatehouse.desktop',
      ].toSorted(),
    );
    const inside = files.map(({ path }) => path);
    expect(inside).toEqual(expect.arrayContaining(['/opt/Gatehouse/gatehouse', '/opt/Gatehouse/resources/app.asar']));
  });

  test('has scripts that a shell can read, and a menu entry that belongs to the window', () => {
    const control = join(folder, 'control');
    output('dpkg-deb', '--control', deb, control);
    for (const [script, own] of [
      ['postinst', 'after-install.tpl'],
      ['postrm', 'after-remove.tpl'],
    ] as const) {
      output('bash', '-n', join(control, script));
      const text = readFileSync(join(control, script), 'utf8');
      expect(text).not.toContain('${');
      expect(text).toContain('udevadm control --reload');
      expect(text.split('\n').length).toBe(
        readFileSync(join(projectFolder, 'resources/linux', own), 'utf8').split('\n').length,
      );
    }
    const entry = output(
      'sh',
      '-c',
      'dpkg-deb --fsys-tarfile "$0" | tar -xO ./usr/share/applications/gatehouse.desktop',
      deb,
    );
    for (const line of [
      'Name=Gatehouse',
      'Exec=/opt/Gatehouse/gatehouse %U',
      'Icon=gatehouse',
      'StartupWMClass=gatehouse',
      'Categories=Utility;',
      'Terminal=false',
    ]) {
      expect(entry.split('\n')).toContain(line);
    }
  });

  describe.skipIf(!mayInstall)('on this computer (GATEHOUSE_INSTALL=required)', () => {
    const isInstalled = (): boolean => run('dpkg-query', '--show', 'gatehouse').status === 0;

    beforeAll(() => {
      if (isInstalled()) throw new Error('Gatehouse is installed on this computer: the test would remove it.');
    });

    afterAll(() => {
      if (isInstalled()) output('dpkg', '--purge', 'gatehouse');
    });

    test('it is installed, starts in an empty home, ends when it is told to, and is removed; what the station kept stays', async ({
      skip,
    }) => {
      skip(packedApp('linux', arch).realElectron && !hasDisplay(), 'Nothing here starts it');
      output('dpkg', '--install', deb);
      // Over the version before.
      output('dpkg', '--install', deb);
      const owned = output('dpkg', '--listfiles', 'gatehouse')
        .split('\n')
        .filter((path) => path !== '' && !lstatSync(path).isDirectory());
      expect(owned.length).toBeGreaterThan(100);
      expect(output('readlink', '--canonicalize', '/usr/bin/gatehouse').trim()).toBe('/opt/Gatehouse/gatehouse');
      for (const name of rules) {
        expect(readFileSync(join('/usr/lib/udev/rules.d', name))).toEqual(
          readFileSync(join(projectFolder, 'resources/linux', name)),
        );
      }

      const home = mkdtempSync(join(folder, 'home-'));
      const app = start(home);
      const ended = once(app, 'exit');
      await said(app, /DevTools listening/u);
      app.kill('SIGTERM');
      expect(await ended).toEqual([0, null]);
      const kept = join(home, '.config/Gatehouse');
      expect(readdirSync(kept).length).toBeGreaterThan(0);

      output('dpkg', '--purge', 'gatehouse');
      const places = [
        '/opt/Gatehouse',
        '/usr/bin/gatehouse',
        '/etc/apparmor.d/gatehouse',
        '/etc/alternatives/gatehouse',
      ];
      expect([...owned, ...places].filter((path) => existsSync(path))).toEqual([]);
      expect(readdirSync(kept).length).toBeGreaterThan(0);
    }, 60_000);
  });
});

/** As a menu would start it; nothing of the project is in its environment. */
function start(home: string): ChildProcess {
  const chromium = findHeadlessShell();
  // Chromium's own sandbox does not run as root; the preview host sees to that itself.
  const asRoot = packedApp('linux', arch).realElectron && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return spawn('/usr/bin/gatehouse', ['--remote-debugging-port=0', ...asRoot], {
    cwd: home,
    env: {
      HOME: home,
      PATH: '/usr/bin:/bin',
      LANG: 'C.UTF-8',
      ...(chromium === undefined ? {} : { CHROME_PATH: chromium }),
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
}

async function said(app: ChildProcess, words: RegExp): Promise<void> {
  const { stderr } = app;
  if (!stderr) throw new Error('Its output is not read.');
  for await (const text of createInterface(stderr)) if (words.test(text)) return;
  throw new Error('It ended before it was there.');
}
