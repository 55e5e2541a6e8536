import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fontFiles } from '../../electron/station/printing/draw/fonts.ts';

/** What electron-builder puts into the app, with a stand-in for Electron: its own files are not looked at. */

const project = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const ofBuilder = createRequire(require.resolve('electron-builder/package.json'));
const ofLibrary = createRequire(ofBuilder.resolve('app-builder-lib'));

interface Configuration {
  readonly deb: { readonly fpm: readonly string[]; readonly depends: readonly string[] };
  readonly linux: { readonly extraResources: readonly { readonly from: string }[] };
  readonly mac: {
    readonly entitlements: string;
    readonly entitlementsInherit: string;
    readonly extendInfo: Readonly<Record<string, string>>;
  };
}

const { load } = ofLibrary('js-yaml') as { load: (text: string) => Configuration };
const { deb, linux, mac } = load(readFileSync(join(project, 'electron-builder.yml'), 'utf8'));

const { listPackage } = ofLibrary('@electron/asar') as { listPackage: (archive: string, options: object) => string[] };

/** As much of Electron's folder as electron-builder asks for; the fuses that it sets stand in `electron`. */
function standIn(folder: string): string {
  const electron = join(folder, 'electron-dist');
  mkdirSync(join(electron, 'locales'), { recursive: true });
  writeFileSync(join(electron, 'locales/en-US.pak'), '');
  const fuses = Buffer.from([1, 9, ...Buffer.from('101100011')]);
  writeFileSync(join(electron, 'electron'), Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), fuses]));
  chmodSync(join(electron, 'electron'), 0o755);
  return electron;
}

function pack(folder: string, arch: 'x64' | 'arm64'): void {
  const cli = join(require.resolve('electron-builder/package.json'), '..', 'cli.js');
  const options = [
    `-c.electronDist=${standIn(folder)}`,
    `-c.directories.output=${join(folder, 'packed')}`,
    // It looks for the program's first file, which is there only after a build.
    '-c.extraMetadata.main=package.json',
  ];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, '--linux', 'dir', `--${arch}`, '--publish', 'never', ...options],
    { cwd: project, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
}

/** npm installs these for the computer it runs on alone. */
const installed = { canvas: '@napi-rs/canvas-linux', printers: '@printers/printers-linux' };

test.for([
  ['x64', 'linux-unpacked', 'glibc'],
  ['arm64', 'linux-arm64-unpacked', 'armv8.glibc'],
] as const)(
  'the package for %s has this platform’s native files, unpacked, no other’s, the udev rule, the templates, and the fonts that are drawn with',
  ([arch, name, serial], { onTestFinished }) => {
    const folder = mkdtempSync(join(tmpdir(), 'gatehouse-packed-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    pack(folder, arch);
    const resources = join(folder, 'packed', name, 'resources');
    const found = readdirSync(resources, { recursive: true, encoding: 'utf8' });
    const modules = 'app.asar.unpacked/node_modules';
    const ofThisComputer = [
      `${modules}/${installed.canvas}-${arch}-gnu/skia.linux-${arch}-gnu.node`,
      `${modules}/${installed.printers}-${arch}-gnu/printers.linux-${arch}-gnu.node`,
    ];
    expect(found.filter((path) => path.endsWith('.node')).toSorted()).toEqual([
      ...(arch === process.arch ? ofThisComputer : []),
      `${modules}/@serialport/bindings-cpp/prebuilds/linux-${arch}/@serialport+bindings-cpp.${serial}.node`,
      `${modules}/better-sqlite3/prebuilds/linux-${arch}.node`,
      `${modules}/node-hid/prebuilds/HID-linux-${arch}/node-napi-v4.node`,
      `${modules}/node-hid/prebuilds/HID_hidraw-linux-${arch}/node-napi-v4.node`,
    ]);
    expect(found).toEqual(expect.arrayContaining(['70-gatehouse-scanners.rules', '71-gatehouse-printers.rules']));

    const packed = listPackage(join(resources, 'app.asar'), {});
    const inside = (place: string): string[] => packed.filter((path) => path.startsWith(`/${place}`));
    expect(
      packed.filter((path) => !/^\/(node_modules|out|resources\/templates|resources$|package\.json$)/u.test(path)),
    ).toEqual([]);
    expect(inside('resources/templates/')).toEqual(
      readdirSync(join(project, 'resources/templates')).map((file) => `/resources/templates/${file}`),
    );
    expect(
      inside('node_modules/@fontsource')
        .filter((path) => path.endsWith('.woff2'))
        .map((path) => path.slice('/node_modules/'.length))
        .toSorted(),
    ).toEqual(fontFiles());
    expect(inside('node_modules/zpl-renderer-js/dist/').filter((path) => path.endsWith('.js'))).toEqual([
      '/node_modules/zpl-renderer-js/dist/index.esm.js',
    ]);
  },
);

test('every file that the configuration names exists', () => {
  const mapped = deb.fpm.map((mapping) => mapping.split('=')[0] ?? '');
  const named = [...mapped, ...linux.extraResources.map(({ from }) => from), mac.entitlements, mac.entitlementsInherit];
  expect(named.filter((path) => !existsSync(join(project, path)))).toEqual([]);
});

test('the Linux package puts the udev rules where udev looks, and asks for what electron-builder and the scanners need', () => {
  const rules = ['70-gatehouse-scanners.rules', '71-gatehouse-printers.rules'];
  expect(deb.fpm).toEqual(rules.map((name) => `resources/linux/${name}=/usr/lib/udev/rules.d/${name}`));
  const { default: FpmTarget } = ofLibrary('app-builder-lib/out/targets/FpmTarget.js') as {
    default: { prototype: { getDefaultDepends(target: string): readonly string[] } };
  };
  const usual = FpmTarget.prototype.getDefaultDepends('deb');
  expect(usual.length).toBeGreaterThan(5);
  expect(deb.depends).toEqual([...usual, 'libusb-1.0-0', 'libudev1', 'udev']);
});

test('macOS lets the app ask for the camera, and has words for it', () => {
  expect(readFileSync(join(project, mac.entitlements), 'utf8')).toMatch(
    /<key>com\.apple\.security\.device\.camera<\/key>\s*<true\/>/u,
  );
  // Without them macOS ends an app that asks.
  expect(mac.extendInfo['NSCameraUsageDescription']).toMatch(/camera/u);
});
