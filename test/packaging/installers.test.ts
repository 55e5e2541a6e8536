import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../electron-host/machine.ts';
import { thisPlatform } from './builder.ts';
import { packedApp } from './packages.ts';

/** What electron-builder.yml says of each system's installers. That its keys exist is checked by electron-builder at every run. */

interface Target {
  readonly target: string;
  readonly arch: string | readonly string[];
}

interface Configuration {
  readonly artifactName: string;
  readonly toolsets: { readonly appimage: string };
  readonly linux: { readonly target: readonly Target[]; readonly extraResources: readonly { readonly from: string }[] };
  readonly deb: {
    readonly afterInstall: string;
    readonly afterRemove: string;
    readonly fpm: readonly string[];
    readonly depends: readonly string[];
  };
  readonly win: Readonly<Record<string, unknown>> & { readonly target: readonly Target[] };
  readonly nsis: Readonly<Record<string, unknown>> & { readonly include: string };
  readonly msi: Readonly<Record<string, unknown>>;
  readonly mac: Readonly<Record<string, unknown>> & {
    readonly target: readonly Target[];
    readonly entitlements: string;
    readonly entitlementsInherit: string;
    readonly extendInfo: Readonly<Record<string, string>>;
  };
}

const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');
const text = read('electron-builder.yml');
const { artifactName, toolsets, linux, deb, win, nsis, msi, mac } = load(text) as Configuration;

const require = createRequire(import.meta.url);
const ofBuilder = createRequire(require.resolve('electron-builder'));
const builder = dirname(ofBuilder.resolve('app-builder-lib/package.json'));

const icon = (name: string): Buffer => readFileSync(join(projectFolder, 'resources/icons', name));

/** The stand-in for Windows is made by it. */
const missingMakensis =
  process.env['GATEHOUSE_NSIS'] !== 'required' && spawnSync('makensis', ['-VERSION']).error !== undefined;

test('every file that the configuration names exists', () => {
  const mapped = deb.fpm.map((mapping) => mapping.split('=')[0] ?? '');
  const copied = linux.extraResources.map(({ from }) => from);
  const named = [
    ...mapped,
    ...copied,
    deb.afterInstall,
    deb.afterRemove,
    nsis.include,
    mac.entitlements,
    mac.entitlementsInherit,
  ];
  expect(named.filter((path) => !existsSync(join(projectFolder, path)))).toEqual([]);
  const icons = [win['icon'], mac['icon'], 'icons/256x256.png'].map((path) =>
    join(projectFolder, 'resources', String(path)),
  );
  expect(icons.filter((path) => !existsSync(path))).toEqual([]);
});

test.for([
  ['Windows', win, { nsis: ['x64', 'arm64'], msi: 'x64' }],
  ['macOS', mac, { dmg: ['x64', 'arm64'], zip: ['x64', 'arm64'] }],
  ['Linux', linux, { AppImage: ['x64', 'arm64'], deb: ['x64', 'arm64'] }],
] as const)('%s has its installers', ([, platform, installers]) => {
  expect(Object.fromEntries(platform.target.map(({ target, arch }) => [target, arch]))).toEqual(installers);
});

test('a file’s name says its version, system and processor', () => {
  for (const name of [artifactName, nsis['artifactName']]) {
    for (const part of ['version', 'os', 'arch']) expect(name).toContain(`\${${part}}`);
  }
});

test('no certificate, key or password is in the configuration', () => {
  expect(text).not.toMatch(/certificate(?:File|Password|Sha1|SubjectName)\s*:|cscLink|cscKeyPassword|-----BEGIN/u);
});

test('the Linux package asks for what electron-builder and the scanners need', () => {
  const { default: FpmTarget } = ofBuilder('app-builder-lib/out/targets/FpmTarget.js') as {
    default: { prototype: { getDefaultDepends(target: string): readonly string[] } };
  };
  const usual = FpmTarget.prototype.getDefaultDepends('deb');
  expect(usual.length).toBeGreaterThan(5);
  expect(deb.depends).toEqual([...usual, 'libusb-1.0-0', 'libudev1', 'udev']);
});

test.for([
  ['after-install.tpl', deb.afterInstall],
  ['after-remove.tpl', deb.afterRemove],
] as const)('%s is electron-builder’s own as it is now, and tells udev after it', ([name, path]) => {
  const usual = readFileSync(join(builder, 'templates/linux', name), 'utf8').trimEnd();
  const ours = read(path);
  expect(ours.slice(0, usual.length)).toBe(usual);
  expect(ours.slice(usual.length)).toMatch(/udevadm control --reload[\s\S]*udevadm trigger/u);
});

test('an AppImage is made with the runtime that does not switch the sandbox off', () => {
  expect(toolsets.appimage).toMatch(/^[1-9]/u);
});

test('Windows: somebody installs for themselves or for all; nothing that the station keeps is deleted; an update is checked for who signed it', () => {
  expect(nsis).toMatchObject({
    oneClick: false,
    perMachine: false,
    allowElevation: true,
    deleteAppDataOnUninstall: false,
  });
  expect(win).toMatchObject({ requestedExecutionLevel: 'asInvoker', verifyUpdateCodeSignature: true });
  expect(msi).toMatchObject({ perMachine: true, upgradeCode: '6A3B2757-38DE-4A55-AABD-22B2E6814FA6' });
});

/** The keys that are set to true. */
const allowed = (path: string): readonly string[] =>
  [...read(path).matchAll(/<key>([\w.-]+)<\/key>\s*<true\/>/gu)].map(([, key = '']) => key);

test('macOS: the hardened runtime, with no more exceptions than compiled JavaScript, the camera and USB', () => {
  expect(mac).toMatchObject({ hardenedRuntime: true, notarize: true, minimumSystemVersion: '13.0' });
  const both = ['com.apple.security.cs.allow-jit', 'com.apple.security.device.camera'];
  expect(allowed(mac.entitlements)).toEqual([...both, 'com.apple.security.device.usb']);
  expect(allowed(mac.entitlementsInherit)).toEqual(both);
});

test('macOS has words for what it asks the person', () => {
  // Without them macOS ends an app that asks.
  expect(mac.extendInfo['NSCameraUsageDescription']).toMatch(/camera/u);
  expect(mac.extendInfo['NSLocalNetworkUsageDescription']).toMatch(/network/u);
});

describe.runIf(thisPlatform === 'linux')('in the packed app', () => {
  test('for macOS are its icon, the oldest system that it runs on, and the words', () => {
    const { resources } = packedApp('mac', 'arm64');
    expect(readFileSync(join(resources, 'icon.icns'))).toEqual(icon('icon.icns'));
    const info = readFileSync(join(resources, '../Info.plist'), 'utf8');
    for (const [key, value] of Object.entries({
      CFBundleIconFile: 'icon.icns',
      CFBundleIdentifier: 'org.gatehouse.station',
      LSApplicationCategoryType: 'public.app-category.utilities',
      LSMinimumSystemVersion: '13.0',
      ...mac.extendInfo,
    })) {
      expect(info).toMatch(new RegExp(`<key>${key}</key>\\s*<string>${RegExp.escape(value)}</string>`, 'u'));
    }
  }, 120_000);

  test.skipIf(missingMakensis)(
    'for Windows is its icon',
    () => {
      expect(readFileSync(packedApp('win', 'x64').program).includes(icon('256x256.png'))).toBe(true);
    },
    120_000,
  );
});
