import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { describe, expect, test } from 'vitest';
import { shippedRules, toolRules } from '../../resources/release/licence-lists.ts';
import { isPermitted, licenceFaults, unusedExceptions } from '../../resources/release/licence-policy.ts';
import { shippedPackages } from '../../resources/release/shipped-packages.ts';
import { projectFolder } from '../electron-host/machine.ts';
import { type Arch, thisPlatform } from '../packaging/builder.ts';
import { packedApp } from '../packaging/packages.ts';
import { runScript, temporaryFolder } from './support.ts';

test.each([
  ['MIT', true],
  ['GPL-3.0-only', false],
  ['MIT OR GPL-3.0-only', true],
  ['(GPL-3.0-only OR MIT)', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only AND MIT OR ISC', true],
  ['GPL-3.0-only AND (MIT OR ISC)', false],
  ['(MIT AND (ISC OR GPL-2.0-only))', true],
  ['Apache-2.0 WITH LLVM-exception', false],
  ['SEE LICENSE IN licence.txt', false],
  ['UNLICENSED', false],
  ['', false],
  ['(MIT', false],
  ['MIT)', false],
  ['MIT OR', false],
  ['OR', false],
  ['MIT ISC', false],
  ['mit', false],
])('%s: %s', (expression, permitted) => {
  expect(isPermitted(expression, ['MIT', 'ISC', 'Apache-2.0'])).toBe(permitted);
});

test('an exception is for one version, and is missed when nothing needs it any longer', () => {
  const rules = { allowed: ['MIT'], exceptions: [{ package: 'a', version: '1.0.0', reason: 'looked at' }] };
  const a = { name: 'a', version: '1.0.0', licence: null };
  expect(licenceFaults([a], rules)).toEqual([]);
  expect(licenceFaults([{ ...a, version: '1.0.1' }], rules)).toEqual([
    'a 1.0.1: the licence "none" is not on the list',
  ]);
  expect(unusedExceptions([], rules)).toEqual(['a 1.0.0: an exception that nothing needs']);
});

test('what ships is held to more than the tools are, and no list has a licence that binds others', () => {
  expect(toolRules.allowed).toEqual(expect.arrayContaining([...shippedRules.allowed]));
  expect(toolRules.allowed.filter((licence) => /GPL|SSPL|BUSL|UNLICENSED/u.test(licence))).toEqual([]);
  expect(shippedRules.allowed).not.toContain('MPL-2.0');
});

interface Given {
  readonly dev?: boolean;
  readonly license?: string;
  readonly bundled?: boolean;
  readonly text?: string;
}

/** A project with one package beside Electron. */
function project({ bundled = false, text, ...entry }: Given): string {
  const root = temporaryFolder();
  const put = (file: string, words: string): void => {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), words);
  };
  const packages = {
    '': { name: 'project' },
    'node_modules/electron': { version: '45.0.0', dev: true, license: 'MIT' },
    'node_modules/thing': { version: '1.0.0', ...entry },
  };
  put('package-lock.json', JSON.stringify({ packages }));
  put('node_modules/electron/LICENSE', 'Copyright (c) Electron contributors');
  put('node_modules/thing/package.json', '{"name":"thing","version":"1.0.0"}');
  if (text !== undefined) put('node_modules/thing/LICENSE', text);
  const thing = [{ name: 'thing', version: '1.0.0', folder: 'node_modules/thing' }];
  for (const bundle of ['main', 'preload', 'renderer', 'worker']) {
    put(`build/bundled/${bundle}.json`, JSON.stringify(bundled && bundle === 'renderer' ? thing : []));
  }
  return root;
}

describe('a build', () => {
  const mit: Given = { license: 'MIT', text: 'Copyright (c) a thing' };
  test.each<[string, Given, number, string]>([
    ['a dependency under the MIT licence', mit, 0, ''],
    [
      'a dependency under the GPL',
      { ...mit, license: 'GPL-3.0-or-later' },
      1,
      'thing 1.0.0: the licence "GPL-3.0-or-later"',
    ],
    ['a tool under the GPL, which stays here', { ...mit, dev: true, license: 'GPL-3.0-or-later' }, 0, ''],
    [
      'the same tool, of which something is bundled',
      { ...mit, dev: true, bundled: true, license: 'GPL-3.0-or-later' },
      1,
      'GPL',
    ],
    ['a dependency without a licence', { text: 'hello' }, 1, 'the licence "none"'],
    ['a dependency without a text', { license: 'MIT' }, 1, 'thing 1.0.0: no licence text'],
  ])('%s', (_name, given, status, words) => {
    const root = project(given);
    const ran = runScript('licences.ts', [root]);
    expect([ran.status, ran.stderr]).toEqual([status, expect.stringContaining(words)]);
  });

  test('writes the text of what ships, and of nothing else', () => {
    const textOf = (given: Given): string => {
      const root = project(given);
      runScript('licences.ts', [root]);
      return readFileSync(join(root, 'build/THIRD-PARTY-LICENSES.txt'), 'utf8');
    };
    for (const text of [textOf(mit), textOf({ ...mit, dev: true, bundled: true })]) {
      expect(text).toContain('thing 1.0.0\nLicence: MIT\n\nCopyright (c) a thing');
      expect(text).toContain('Copyright (c) Electron contributors');
    }
    expect(textOf({ ...mit, dev: true })).not.toContain('a thing');
  });

  test('the check of the tools is red for a tool under the GPL', () => {
    const { status, stderr } = runScript('check-licences.ts', [project({ dev: true, license: 'GPL-2.0-only' })]);
    expect([status, stderr]).toEqual([1, expect.stringContaining('thing 1.0.0: the licence "GPL-2.0-only"')]);
  });
});

test('this project: all that the lock file names is on the lists', () => {
  expect(runScript('check-licences.ts', [])).toMatchObject({ status: 0, stderr: '' });
});

test('this package: whatever of others is in it, is in the list of what ships, and has its text beside the app', () => {
  const { archive, resources } = packedApp(thisPlatform, process.arch as Arch);
  const read = (path: string): { name?: string; version?: string } =>
    JSON.parse(extractFile(archive, path.slice(1)).toString('utf8')) as { name?: string; version?: string };
  // electron-builder puts some of them into other folders than npm does.
  const packed = listPackage(archive, { isPack: false })
    .filter((path) => /node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+[\\/]package\.json$/u.test(path))
    .map(read)
    .map(({ name, version }) => `${name} ${version}`);
  const shipped = shippedPackages(projectFolder);
  const known = new Set(shipped.map(({ name, version }) => `${name} ${version}`));
  expect(packed.length).toBeGreaterThan(30);
  expect(packed.filter((name) => !known.has(name))).toEqual([]);
  const bundled = shipped.filter(({ how }) => how === 'bundled').map(({ name }) => name);
  // Of the window, its worker and the main process: none is a dependency that npm would call one of production.
  expect(bundled).toEqual(
    expect.arrayContaining(['react', '@fontsource-variable/inter', 'zxing-wasm', 'birpc', 'zod']),
  );

  const text = readFileSync(join(resources, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  expect(shipped.filter(({ name, version }) => !text.includes(`\n${name} ${version}\n`))).toEqual([]);
  expect(text).toContain('SIL OPEN FONT LICENSE');
}, 120_000);
