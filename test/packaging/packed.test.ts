import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { beforeAll, describe, expect, test } from 'vitest';
import { fontFiles } from '../../electron/station/printing/draw/fonts.ts';
import { projectFolder } from '../electron-host/machine.ts';
import { type Arch, type Platform, thisArch, thisPlatform } from './builder.ts';
import { contentsOf } from './contents.ts';
import { isOwnComputer, nativesOf } from './natives.ts';
import { type PackedApp, packedApp } from './packages.ts';

/** What electron-builder has put into the app of each platform. Electron's own files are not looked at, but for their fuses. */

interface LockedPackage {
  readonly dev?: boolean;
  readonly os?: readonly string[];
}

/** Of package-lock.json: what the app needs to run, without what belongs to one platform only. */
function neededPackages(): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(projectFolder, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  const names = Object.entries(packages)
    .filter(([path, { dev, os }]) => path !== '' && dev !== true && os === undefined)
    .map(([path]) => path.split('node_modules/').at(-1) ?? '');
  return [...new Set(names)];
}

/** C++ headers, for those who compile. */
const forCompilers = 'node-addon-api';

/** The innermost package that a file belongs to. */
const packageOf = (path: string): string | undefined => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1];

const isNative = (path: string): boolean => /\.(?:node|dll|dylib|so|exe|dat)$/u.test(path);

const modules = 'app/node_modules/';

const fuses: Readonly<Record<FuseV1Options, boolean>> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** Only Linux packs for all; the others have their own. For Windows the stand-in is made by makensis. */
const withWindows =
  process.env['GATEHOUSE_NSIS'] === 'required' || spawnSync('makensis', ['-VERSION']).error === undefined;
const all: readonly (readonly [Platform, Arch])[] = [
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['mac', 'arm64'],
  ...(withWindows ? ([['win', 'x64']] as const) : []),
];

describe.each(thisPlatform === 'linux' ? all : ([[thisPlatform, thisArch]] as const))(
  'the package for %s on %s',
  (platform, arch) => {
    let app: PackedApp;
    let paths: readonly string[] = [];
    let inApp: readonly string[] = [];
    beforeAll(() => {
      app = packedApp(platform, arch);
      paths = contentsOf(app).map(({ path }) => path);
      inApp = paths.filter((path) => path.startsWith('app/'));
    }, 120_000);

    const natives = nativesOf(platform, arch);
    const own = isOwnComputer(platform, arch) ? natives.ofOwnComputer : [];

    test('has its platform’s native files, outside of the archive, and no other’s', () => {
      const expected = [...natives.everywhere, ...own].toSorted();
      const folder = `${app.archive}.unpacked/node_modules`;
      const unpacked = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) =>
          join(file.parentPath, file.name)
            .slice(folder.length + 1)
            .replaceAll('\\', '/'),
        );
      // electron-builder unpacks more than that where a package's files are better together.
      expect(unpacked.filter(isNative).toSorted()).toEqual(expected);
      expect(
        inApp
          .filter(isNative)
          .map((path) => path.slice(modules.length))
          .toSorted(),
      ).toEqual(expected);
    });

    test('has every package that the app needs, and none of those for development', () => {
      const ofPlatform = own.map((path) => packageOf(`node_modules/${path}`));
      const expected = new Set<string | undefined>([
        ...neededPackages().filter((name) => name !== forCompilers),
        ...ofPlatform,
      ]);
      expect(new Set(inApp.map(packageOf).filter((name) => name !== undefined))).toEqual(expected);
    });

    test('has the bundles and the templates, and of the project nothing else', () => {
      const ofProject = inApp
        .map((path) => path.slice('app/'.length))
        .filter((path) => !path.startsWith('node_modules/'));
      const expected = ['out', 'resources/templates'].flatMap((place) =>
        readdirSync(join(projectFolder, place), { recursive: true, withFileTypes: true })
          .filter((file) => file.isFile() && !file.name.endsWith('.map'))
          .map((file) =>
            join(file.parentPath, file.name)
              .slice(projectFolder.length + 1)
              .replaceAll('\\', '/'),
          ),
      );
      expect(ofProject.toSorted()).toEqual([...expected, 'package.json'].toSorted());
      expect(inApp.filter((path) => /\.(?:tsx?|map)$|\/(?:tests?|docs?|examples?)\//u.test(path))).toEqual([]);
    });

    test('has the fonts that are drawn with, and one copy of the ZPL renderer', () => {
      const fonts = inApp.filter((path) => path.startsWith(`${modules}@fontsource`) && path.endsWith('.woff2'));
      expect(fonts.map((path) => path.slice(modules.length)).toSorted()).toEqual(fontFiles());
      expect(inApp.filter((path) => /zpl-renderer-js\/dist\/.*js$/u.test(path))).toEqual([
        `${modules}zpl-renderer-js/dist/index.esm.js`,
      ]);
    });

    test.runIf(platform === 'linux')('has the udev rules beside the archive', () => {
      const beside = paths.filter((path) => /^resources\/[^/]+\.rules$/u.test(path));
      expect(beside.toSorted()).toEqual([
        'resources/70-gatehouse-scanners.rules',
        'resources/71-gatehouse-printers.rules',
      ]);
    });

    test('has every fuse set that Electron knows', async () => {
      const {
        version,
        resetAdHocDarwinSignature: _,
        ...wire
      } = await getCurrentFuseWire(platform === 'mac' ? app.program.replace(/\/Contents\/.*$/u, '') : app.program);
      expect(version).toBe('1');
      const named = (index: string): string => FuseV1Options[Number(index)] ?? `unknown fuse ${index}`;
      const read = Object.entries(wire).map(([index, state]) => [named(index), state]);
      expect(Object.fromEntries(read)).toEqual(
        Object.fromEntries(
          Object.entries(fuses).map(([index, on]) => [named(index), on ? FuseState.ENABLE : FuseState.DISABLE]),
        ),
      );
    });
  },
);
