import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../electron-host/machine.ts';
import { builderModule, readConfiguration } from './configuration.ts';

/** electron-builder.yml by itself; what comes of it is looked at in the packages. */

const configuration = readConfiguration();
const { asarUnpack, deb, linux, mac } = configuration;

const { validateConfiguration } = builderModule('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration: (configuration: object, debug: { isEnabled: boolean }) => Promise<void>;
};
const check = (given: object): Promise<void> => validateConfiguration(structuredClone(given), { isEnabled: false });

test('electron-builder’s own schema knows every name in it, and finds a wrong one', async () => {
  await check(configuration);
  await expect(check({ ...configuration, electronFuse: {} })).rejects.toThrow('electronFuse');
  await expect(check({ ...configuration, deb: { ...deb, depend: [] } })).rejects.toThrow('configuration.deb');
});

test('every file that the configuration names exists', () => {
  const mapped = deb.fpm.map((mapping) => mapping.split('=')[0] ?? '');
  const named = [...mapped, ...linux.extraResources.map(({ from }) => from), mac.entitlements, mac.entitlementsInherit];
  expect(named.filter((path) => !existsSync(join(projectFolder, path)))).toEqual([]);
});

test('the Linux package puts the udev rules where udev looks, and asks for what electron-builder and the scanners need', () => {
  const rules = ['70-gatehouse-scanners.rules', '71-gatehouse-printers.rules'];
  expect(deb.fpm).toEqual(
    expect.arrayContaining(rules.map((name) => `resources/linux/${name}=/usr/lib/udev/rules.d/${name}`)),
  );
  const { default: FpmTarget } = builderModule('app-builder-lib/out/targets/FpmTarget.js') as {
    default: { prototype: { getDefaultDepends(target: string): readonly string[] } };
  };
  const usual = FpmTarget.prototype.getDefaultDepends('deb');
  expect(usual.length).toBeGreaterThan(5);
  expect(deb.depends).toEqual([...usual, 'libusb-1.0-0', 'libudev1', 'udev']);
});

test('macOS lets the app ask for the camera, and has words for it', () => {
  expect(readFileSync(join(projectFolder, mac.entitlements), 'utf8')).toMatch(
    /<key>com\.apple\.security\.device\.camera<\/key>\s*<true\/>/u,
  );
  // Without them macOS ends an app that asks.
  expect(mac.extendInfo['NSCameraUsageDescription']).toMatch(/camera/u);
});

test('what native code opens by itself is not in the archive, which only Electron reads', () => {
  expect(asarUnpack).toEqual(expect.arrayContaining(['**/*.node', '**/icudtl.dat']));
});
