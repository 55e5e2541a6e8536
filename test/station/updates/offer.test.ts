import { generateKeyPairSync } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { listName, readOffer, readUpdateServer, type Kind } from '../../../electron/station/updates/offer.ts';
import { keys, listOf, openUpdateServer, type UpdateServer } from './server.ts';

let server: UpdateServer;
beforeAll(async () => {
  server = await openUpdateServer();
});
afterAll(() => server.close());
beforeEach(() => server.files.clear());

const linux: Kind = { platform: 'linux', arch: 'x64' };
const content = Buffer.from('the package');

const ask = (kind = linux, channel = 'latest', url = server.url) =>
  readOffer({ fetch, server: url, channel, kind, publicKey: keys.publicKey, closing: new AbortController().signal });

test('a signed list is an offer', async () => {
  server.files.set('latest-linux.yml', listOf({ content }));
  const offer = await ask();
  expect(offer).toMatchObject({
    ok: true,
    value: { version: '1.5.0', url: `${server.url}Gatehouse-1.5.0.AppImage`, file: { size: content.length } },
  });
});

test('in the form that electron-builder writes', async () => {
  const { version, files, gatehouseSignature } = JSON.parse(listOf({ content }).toString('utf8'));
  const [file] = files;
  const yaml = `version: ${version}\nfiles:\n  - url: ${file.url}\n    sha512: ${file.sha512}\n    size: ${file.size}\npath: ${file.url}\nreleaseDate: '2026-11-22T20:00:00.000Z'\ngatehouseSignature: ${gatehouseSignature}\n`;
  server.files.set('latest-linux.yml', Buffer.from(yaml));
  expect(await ask()).toMatchObject({ ok: true, value: { version: '1.5.0' } });
});

test('of a signed list nothing is kept but what is signed: the rest may be a tower that fills the memory, or have no end', async () => {
  const { version, files, gatehouseSignature } = JSON.parse(listOf({ content }).toString('utf8'));
  const floors = Array.from({ length: 9 }, (_, floor) => `f${floor + 1}: &f${floor + 1} [${`*f${floor},`.repeat(9)}]`);
  const tower = ['f0: &f0 [x,x]', ...floors, 'ring: &ring {again: *ring}'].join('\n');
  const rest = Object.entries({ version, files, gatehouseSignature }).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  );
  server.files.set('latest-linux.yml', Buffer.from([tower, ...rest].join('\n')));
  const offer = await ask();
  expect(offer).toMatchObject({ ok: true, value: { version } });
  expect(JSON.stringify(offer).length).toBeLessThan(2_000);
});

const answer =
  (status: number, headers: Record<string, string> = {}, body = ''): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);
const endless: RequestListener = (_request, response) => {
  response.writeHead(200);
  const more = (): void => void (response.destroyed || (response.write('#'.repeat(65_536)), setImmediate(more)));
  more();
};
const signed = (): Buffer => listOf({ content });
const other = generateKeyPairSync('ed25519').privateKey;

describe('no offer', () => {
  test.each<[string, () => Buffer | RequestListener, string]>([
    ['unsigned', () => listOf({ content, changed: { gatehouseSignature: undefined } }), 'update_unsigned'],
    ['signed with another key', () => listOf({ content, key: other }), 'update_unsigned'],
    ['signed for another channel', () => listOf({ content, channel: 'beta' }), 'update_unsigned'],
    ['a version that was not signed', () => listOf({ content, changed: { version: '9.0.0' } }), 'update_unsigned'],
    ['a page instead', () => Buffer.from('<!doctype html><h1>Sign in</h1>'), 'update_unsigned'],
    ['text that is no YAML', () => Buffer.from('version: [\n\t"'), 'update_unsigned'],
    ['nothing', () => Buffer.alloc(0), 'update_unsigned'],
    ['a tower of anchors', () => Buffer.from('a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n'), 'update_unsigned'],
    ['a list without end', () => endless, 'update_unsigned'],
    ['a redirect to elsewhere', () => answer(302, { location: `${server.url}elsewhere.yml` }), 'update_unreached'],
    ['an error', () => answer(500), 'update_unreached'],
    ['a connection that breaks', () => (request) => void request.socket.destroy(), 'update_unreached'],
    ['a package for another system only', () => listOf({ content, name: 'Gatehouse-1.5.0.exe' }), 'update_none'],
    ['a package for ARM only', () => listOf({ content, name: 'Gatehouse-1.5.0-arm64.AppImage' }), 'update_none'],
  ])('%s', async (_name, make, code) => {
    server.files.set('elsewhere.yml', signed());
    server.files.set('latest-linux.yml', make());
    expect(await ask()).toMatchObject({ ok: false, problem: { code } });
  });

  test('no list, and nobody there', async () => {
    expect(await ask()).toMatchObject({ ok: false, problem: { code: 'update_unreached', detail: '404' } });
    const closed = await openUpdateServer();
    await closed.close();
    expect(await ask(linux, 'latest', closed.url)).toMatchObject({ ok: false, problem: { code: 'update_unreached' } });
  });
});

test.each([
  ['linux', 'x64', 'latest-linux.yml'],
  ['linux', 'arm64', 'latest-linux-arm64.yml'],
  ['darwin', 'arm64', 'latest-mac.yml'],
  ['win32', 'arm64', 'latest.yml'],
])('the list of %s %s', (platform, arch, name) => {
  expect(listName('latest', { platform, arch })).toBe(name);
});

test.each([
  ['win32', 'x64', 'Gatehouse-Setup-1.5.0.exe', true],
  ['win32', 'arm64', 'Gatehouse-Setup-1.5.0.exe', true],
  ['win32', 'x64', 'Gatehouse-1.5.0-arm64.exe', false],
  ['darwin', 'arm64', 'Gatehouse-1.5.0-arm64-mac.zip', true],
  ['darwin', 'x64', 'Gatehouse-1.5.0-arm64-mac.zip', false],
  ['darwin', 'x64', 'Gatehouse-1.5.0-mac.zip', true],
  ['linux', 'arm64', 'Gatehouse-1.5.0.AppImage', false],
  ['linux', 'x64', 'Gatehouse-1.5.0-x86_64.AppImage', true],
  ['sunos', 'x64', 'Gatehouse-1.5.0.AppImage', false],
])('for %s %s, %s: %s', async (platform, arch, name, fits) => {
  server.files.set(listName('latest', { platform, arch }), listOf({ content, name }));
  expect((await ask({ platform, arch })).ok).toBe(fits);
});

test.each([
  ['https://updates.example/gatehouse', 'https://updates.example/gatehouse/'],
  ['https://updates.example', 'https://updates.example/'],
  ['https://updates.example/a//', 'https://updates.example/a/'],
  ['http://127.0.0.1:8080/x', 'http://127.0.0.1:8080/x/'],
  ['http://localhost/', 'http://localhost/'],
  ['http://updates.example/', null],
  ['http://localhost.example/', null],
  ['http://127.0.0.1.example/', null],
  ['https://user:secret@updates.example/', null],
  ['https://updates.example/?x=1', null],
  ['https://updates.example/#x', null],
  ['file:///tmp/', null],
  ['ftp://updates.example/', null],
  ['javascript:alert(1)', null],
  ['updates.example', null],
  ['', null],
])('a server: %s', (text, expected) => {
  expect(readUpdateServer(text)).toBe(expected);
});
