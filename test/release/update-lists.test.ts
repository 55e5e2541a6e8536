import { createHash, generateKeyPairSync } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { isSigned } from '../../electron/station/updates/signed-list.ts';
import { packagePlan } from '../../resources/release/package-plan.ts';
import { runBuilder } from '../packaging/builder.ts';
import { writeAll } from '../packaging/stand-in/write-all.ts';
import { runScript, temporaryFolder } from './support.ts';

/** From the lists that electron-builder writes to those that a station believes. */

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const publicPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const key = { GATEHOUSE_UPDATE_KEY: pem };

function put(folder: string, name: string, bytes: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  const sha512 = createHash('sha512').update(bytes).digest('base64');
  return `  - url: ${name}\n    sha512: ${sha512}\n    size: ${bytes.length}\n`;
}

/** As electron-builder 26 writes it. */
function list(folder: string, name: string, files: readonly string[], version = '1.2.3'): void {
  const rows = files.map((file) => put(folder, file, `the bytes of ${file}`)).join('');
  const text = `version: ${version}\nfiles:\n${rows}path: ${files[0]}\nreleaseDate: '2026-11-22T20:00:00.000Z'\n`;
  writeFileSync(join(folder, name), text);
}

const readYaml = (file: string): Record<string, unknown> => load(readFileSync(file, 'utf8')) as Record<string, unknown>;

interface Release {
  readonly folder: string;
  readonly publicFile: string;
}

/** What the six computers bring, gathered. */
function gathered(): Release {
  const root = temporaryFolder();
  const from = join(root, 'packages');
  list(join(from, 'linux'), 'latest-linux.yml', ['Gatehouse-1.2.3-linux-x86_64.AppImage']);
  list(join(from, 'linux-arm'), 'latest-linux-arm64.yml', ['Gatehouse-1.2.3-linux-arm64.AppImage']);
  list(join(from, 'windows'), 'latest.yml', ['Gatehouse-1.2.3-win-x64-setup.exe']);
  put(join(from, 'windows'), 'Gatehouse-1.2.3-win-x64.msi', 'no list has it');
  put(join(from, 'windows'), 'builder-debug.yml', 'x64: {}');
  list(join(from, 'windows-arm'), 'latest.yml', ['Gatehouse-1.2.3-win-arm64-setup.exe']);
  list(join(from, 'mac'), 'latest-mac.yml', ['Gatehouse-1.2.3-mac-x64.zip']);
  list(join(from, 'mac-arm'), 'latest-mac.yml', ['Gatehouse-1.2.3-mac-arm64.zip']);
  const folder = join(root, 'release');
  expect(runScript('collect.ts', [from, folder])).toMatchObject({ status: 0, stderr: '' });
  const publicFile = join(root, 'update-key.pem');
  writeFileSync(publicFile, publicPem);
  return { folder, publicFile };
}

test('the packages of all computers come into one folder, and lists of one name become one list', () => {
  const { folder } = gathered();
  expect(readdirSync(folder).toSorted()).toEqual([
    'Gatehouse-1.2.3-linux-arm64.AppImage',
    'Gatehouse-1.2.3-linux-x86_64.AppImage',
    'Gatehouse-1.2.3-mac-arm64.zip',
    'Gatehouse-1.2.3-mac-x64.zip',
    'Gatehouse-1.2.3-win-arm64-setup.exe',
    'Gatehouse-1.2.3-win-x64-setup.exe',
    'Gatehouse-1.2.3-win-x64.msi',
    'latest-linux-arm64.yml',
    'latest-linux.yml',
    'latest-mac.yml',
    'latest.yml',
  ]);
  expect(readYaml(join(folder, 'latest.yml'))['files']).toMatchObject([
    { url: 'Gatehouse-1.2.3-win-x64-setup.exe' },
    { url: 'Gatehouse-1.2.3-win-arm64-setup.exe' },
  ]);
});

test.each<[string, (from: string) => void, string]>([
  ['two versions', (from) => list(join(from, 'b'), 'latest.yml', ['b.exe'], '1.2.4'), 'two versions, 1.2.3 and 1.2.4'],
  ['two files of one name', (from) => list(join(from, 'b'), 'latest.yml', ['a.exe']), 'EEXIST'],
  ['a computer without packages', (from) => mkdirSync(join(from, 'b')), 'no package'],
])('are not gathered: %s', (_name, spoil, words) => {
  const root = temporaryFolder();
  const from = join(root, 'packages');
  list(join(from, 'a'), 'latest.yml', ['a.exe']);
  spoil(from);
  const { status, stderr } = runScript('collect.ts', [from, join(root, 'release')]);
  expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
});

test.each([
  ['PEM', pem],
  ['Base64', Buffer.from(pem).toString('base64')],
])('a key as %s signs each list for its channel, and a station believes it', (_name, text) => {
  const { folder, publicFile } = gathered();
  expect(runScript('sign-updates.ts', [folder, publicFile], { GATEHOUSE_UPDATE_KEY: text })).toMatchObject({
    status: 0,
    stderr: '',
  });
  for (const name of ['latest.yml', 'latest-mac.yml', 'latest-linux.yml', 'latest-linux-arm64.yml']) {
    const signed = readYaml(join(folder, name));
    expect([name, isSigned(signed, 'latest', publicKey), isSigned(signed, 'beta', publicKey)]).toEqual([
      name,
      true,
      false,
    ]);
    expect(signed).toMatchObject({ version: '1.2.3', releaseDate: '2026-11-22T20:00:00.000Z' });
    expect(isSigned({ ...signed, version: '1.2.4' }, 'latest', publicKey)).toBe(false);
  }
});

const otherKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

test.each<[string, (folder: string) => void, NodeJS.ProcessEnv, string]>([
  [
    'a package that was changed',
    (folder) => put(folder, 'Gatehouse-1.2.3-mac-x64.zip', 'evil'),
    key,
    'is not the file',
  ],
  ['a package that is missing', (folder) => rmSync(join(folder, 'Gatehouse-1.2.3-mac-x64.zip')), key, 'ENOENT'],
  [
    'no list',
    (folder) => readdirSync(folder).forEach((name) => name.endsWith('.yml') && rmSync(join(folder, name))),
    key,
    'no list',
  ],
  ['no key', () => {}, {}, 'GATEHOUSE_UPDATE_KEY is empty'],
  ['no key, as GitHub says it', () => {}, { GATEHOUSE_UPDATE_KEY: '' }, 'GATEHOUSE_UPDATE_KEY is empty'],
  ['no key, but words', () => {}, { GATEHOUSE_UPDATE_KEY: 'opensesame' }, 'cannot be read'],
  ['somebody else’s key', () => {}, { GATEHOUSE_UPDATE_KEY: otherKey }, 'does not belong to'],
])('nothing is signed where there is %s', (_name, spoil, env, words) => {
  const { folder, publicFile } = gathered();
  spoil(folder);
  const { status, stdout, stderr } = runScript('sign-updates.ts', [folder, publicFile], env);
  expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
  expect(
    readdirSync(folder).filter((name) => readFileSync(join(folder, name), 'utf8').includes('gatehouseSig')),
  ).toEqual([]);
  const secrets = Object.values(env).filter((text) => text !== undefined && text !== '');
  expect(secrets.filter((text) => (stdout + stderr).includes(text?.split('\n')[1] ?? text ?? ''))).toEqual([]);
});

test('a signed release is offered on a venue’s channel, and an unsigned one is not', () => {
  const { folder, publicFile } = gathered();
  const promote = ['opera-house', 'latest', publicFile];
  expect(runScript('promote.ts', [folder, ...promote], key)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('not signed for latest') as string,
  });
  expect(existsSync(join(folder, 'opera-house.yml'))).toBe(false);

  runScript('sign-updates.ts', [folder, publicFile], key);
  expect(runScript('promote.ts', [folder, ...promote], key)).toMatchObject({ status: 0, stderr: '' });
  for (const name of [
    'opera-house.yml',
    'opera-house-mac.yml',
    'opera-house-linux.yml',
    'opera-house-linux-arm64.yml',
  ]) {
    const venueList = readYaml(join(folder, name));
    expect([name, isSigned(venueList, 'opera-house', publicKey), isSigned(venueList, 'latest', publicKey)]).toEqual([
      name,
      true,
      false,
    ]);
  }
  expect(runScript('promote.ts', [folder, 'Opera House', 'latest', publicFile], key).status).toBe(1);
});

test('a key is made once: the public half for the program, the private one for its owner’s eyes', () => {
  const root = temporaryFolder();
  const [privateFile, publicFile] = [join(root, 'private.pem'), join(root, 'update-key.pem')];
  const made = runScript('make-update-key.ts', [privateFile, publicFile]);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  // Windows has no such numbers.
  expect(process.platform === 'win32' ? 0o600 : statSync(privateFile).mode & 0o777).toBe(0o600);
  const secret = readFileSync(privateFile, 'utf8');
  expect(made.stdout).not.toContain(secret.split('\n')[1]);

  expect(runScript('make-update-key.ts', [join(root, 'another.pem'), publicFile]).status).toBe(1);
  expect(existsSync(join(root, 'another.pem'))).toBe(false);
  expect(readFileSync(privateFile, 'utf8')).toBe(secret);

  const { folder } = gathered();
  expect(runScript('sign-updates.ts', [folder, publicFile], { GATEHOUSE_UPDATE_KEY: secret }).status).toBe(0);
});

// Where its tools can be scripts; the AppImage is then no program, and all the same a file that a list is made for.
test.runIf(process.platform === 'linux')(
  'a list that electron-builder has written is signed, and believed',
  () => {
    const root = temporaryFolder();
    writeAll(root, {
      'app/gatehouse': '',
      'tools/mksquashfs': '#!/bin/sh\n: > "$2"\n',
      'tools/desktop-file-validate': '',
      'tools/runtimes/runtime-x64': 'Stand-in\n',
      'tools/lib/x64/.keep': '',
    });
    chmodSync(join(root, 'tools/mksquashfs'), 0o755);
    const { args } = packagePlan('linux', 'x64', { GATEHOUSE_UPDATE_SERVER: 'https://example.org/gatehouse' });
    const made = join(root, 'made');
    const { status, stdout, stderr } = runBuilder(
      [
        '--linux',
        'AppImage',
        '--x64',
        ...args.filter((arg) => arg.startsWith('-c.')),
        `--prepackaged=${join(root, 'app')}`,
        `-c.directories.output=${made}`,
      ],
      { APPIMAGE_TOOLS_PATH: join(root, 'tools') },
    );
    expect(status, `${stdout}${stderr}`).toBe(0);
    const publicFile = join(root, 'update-key.pem');
    writeFileSync(publicFile, publicPem);
    expect(runScript('sign-updates.ts', [made, publicFile], key)).toMatchObject({ status: 0, stderr: '' });
    const signed = readYaml(join(made, 'latest-linux.yml'));
    expect(isSigned(signed, 'latest', publicKey)).toBe(true);
    expect(signed['files']).toMatchObject([
      { url: expect.stringMatching(/^Gatehouse-.*-linux-x86_64\.AppImage$/u) as string },
    ]);
  },
  120_000,
);
