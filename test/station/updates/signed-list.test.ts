import { createHash, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSigned, readSigned, signatureField, signatureOf } from '../../../electron/station/updates/signed-list.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519');
const sha512 = (text: string): string => createHash('sha512').update(text).digest('base64');

const files = [
  { url: 'Gatehouse-1.2.0.AppImage', sha512: sha512('one'), size: 120_000_000, blockMapSize: 130_000 },
  { url: 'gatehouse_1.2.0_amd64.deb', sha512: sha512('two'), size: 90_000_000 },
];
const list = {
  version: '1.2.0',
  files,
  path: 'Gatehouse-1.2.0.AppImage',
  sha512: sha512('one'),
  releaseDate: '2026-11-22T20:00:00.000Z',
};
const signed = { ...list, [signatureField]: signatureOf(list, 'latest', privateKey) };

test('a list that was signed for the channel is signed', () => {
  expect(isSigned(signed, 'latest', publicKey)).toBe(true);
  expect(readSigned(signed, 'latest', publicKey)?.files).toEqual([
    { url: files[0]?.url, sha512: files[0]?.sha512, size: 120_000_000, isAdminRightsRequired: false },
    { url: files[1]?.url, sha512: files[1]?.sha512, size: 90_000_000, isAdminRightsRequired: false },
  ]);
});

test('the order of files and what is said beside them do not matter', () => {
  expect(isSigned({ ...signed, files: files.toReversed(), releaseDate: 'later', path: 'x' }, 'latest', publicKey)).toBe(
    true,
  );
});

const [first, second] = files;
const longer = { ...files[0], size: 120_000_001 };
test.each<[string, unknown, string?]>([
  ['another channel', signed, 'beta'],
  ['a newer version', { ...signed, version: '1.3.0' }],
  ['another package', { ...signed, files: [{ ...first, sha512: sha512('three') }, second] }],
  ['another name', { ...signed, files: [{ ...first, url: 'Gatehouse-1.2.1.AppImage' }, second] }],
  ['another size', { ...signed, files: [longer, second] }],
  ['an administrator more', { ...signed, files: [{ ...first, isAdminRightsRequired: true }, second] }],
  ['a file more', { ...signed, files: [...files, { ...first, url: 'more.exe' }] }],
  ['a file less', { ...signed, files: [first] }],
  ['a file twice', { ...signed, files: [first, ...files] }],
  ['no files', { ...signed, files: [] }],
  ['files that are none', { ...signed, files: { 0: first, length: 1 } }],
  ['null for a file', { ...signed, files: [null] }],
  ['a path for a name', { ...signed, files: [{ ...first, url: '../Gatehouse-1.2.0.AppImage' }, second] }],
  ['a version that is a number', { ...signed, version: 1.2 }],
  ['a size as text', { ...signed, files: [{ ...first, size: '120000000' }, second] }],
  ['no version', { ...signed, version: undefined }],
  ['no signature', list],
  ['an empty signature', { ...signed, [signatureField]: '' }],
  ['a list of signatures', { ...signed, [signatureField]: [signed[signatureField]] }],
  ['a signature of something else', { ...signed, [signatureField]: Buffer.alloc(64).toString('base64') }],
  ['a signature that is too short', { ...signed, [signatureField]: Buffer.alloc(63).toString('base64') }],
  ['no list: nothing', null],
  ['no list: text', 'version: 1.2.0'],
  ['no list: a page', '<!doctype html>'],
  ['no list: a list', [signed]],
])('not signed: %s', (_name, hostile, channel = 'latest') => {
  expect(isSigned(hostile, channel, publicKey)).toBe(false);
});

test('not signed: with another key, or a key of another kind', () => {
  expect(isSigned(signed, 'latest', other.publicKey)).toBe(false);
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  expect(isSigned(signed, 'latest', rsa.publicKey)).toBe(false);
  expect(() => signatureOf(list, 'latest', rsa.privateKey)).toThrow('not an Ed25519 key');
});

describe('what cannot be signed', () => {
  test.each([
    ['a version that is none', { ...list, version: 'v1.2.0' }, 'latest'],
    ['a package elsewhere', { ...list, files: [{ ...first, url: 'https://elsewhere.example/a.exe' }] }, 'latest'],
    ['a package without a size', { ...list, files: [{ ...first, size: undefined }] }, 'latest'],
    ['a channel that is none', list, '../latest'],
  ])('%s', (_name, unfit, channel) => {
    expect(() => signatureOf(unfit, channel, privateKey)).toThrow(z);
  });
});
const z = /invalid|expected/iu;

test('any change of a signed value breaks the signature', () => {
  const name = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._+-]{0,20}$/u);
  const file = fc.record({
    url: name,
    sha512: fc.string().map(sha512),
    size: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    isAdminRightsRequired: fc.boolean(),
  });
  const anyList = fc.record({
    version: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((parts) => parts.join('.')),
    files: fc.array(file, { minLength: 1, maxLength: 3 }),
  });
  const anyChannel = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/u);
  const sorted = ({ version, files: all }: { version: string; files: readonly unknown[] }, channel: string): string =>
    JSON.stringify([channel, version, all.map((one) => JSON.stringify(one)).toSorted()]);
  fc.assert(
    fc.property(
      anyList,
      anyChannel,
      anyList,
      anyChannel,
      fc.integer({ min: 0, max: 4 }),
      (one, channel, two, elsewhere, which) => {
        const signature = signatureOf(one, channel, privateKey);
        const [a] = one.files;
        const [b] = two.files;
        const changed = [
          { ...one, version: two.version },
          { ...one, files: two.files },
          { ...one, files: [{ ...a, size: b?.size }, ...one.files.slice(1)] },
          { ...one, files: [{ ...a, url: b?.url }, ...one.files.slice(1)] },
          one,
        ][which] as typeof one;
        const at = which === 4 ? elsewhere : channel;
        const same = sorted(changed, at) === sorted(one, channel);
        expect(isSigned({ ...changed, [signatureField]: signature }, at, publicKey)).toBe(same);
      },
    ),
  );
});
