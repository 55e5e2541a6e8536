import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  pathSegment,
  readApiKey,
  readSeatingServer,
  readServer,
  readToken,
} from '../../../electron/station/vivenu/address.ts';

describe('readServer', () => {
  test.each([
    ['vivenu.com', 'https://vivenu.com'],
    ['  https://vivenu.dev/ \n', 'https://vivenu.dev'],
    ['https://vivenu.com/api/accessusers?x=1', 'https://vivenu.com'],
    ['http://127.0.0.1:4555', 'http://127.0.0.1:4555'],
    ['HTTPS://VIVENU.COM', 'https://vivenu.com'],
    ['localhost:8080', 'https://localhost:8080'],
  ])('%s', (typed, origin) => {
    expect(readServer(typed)).toEqual({ ok: true, value: origin });
  });

  test.each([
    '',
    '   ',
    'ftp://vivenu.com',
    'file:///etc/passwd',
    'https://',
    'http://user:secret@vivenu.com',
    'https://a b',
    'javascript:alert(1)',
  ])('%j is no server', (typed) => {
    expect(readServer(typed)).toEqual({ ok: false, problem: { code: 'server_invalid' } });
  });
});

describe('readToken', () => {
  test.each([
    ['abc.DEF-123_=', 'abc.DEF-123_='],
    [' abc\r\n', 'abc'],
    ['\tabc ', 'abc'],
  ])('%j', (given, token) => {
    expect(readToken(given)).toEqual({ ok: true, value: token });
  });

  test.each([
    ['', 'token_missing'],
    [' \n', 'token_missing'],
    ['ab cd', 'token_malformed'],
    ['ab\ncd', 'token_malformed'],
    ['tökén', 'token_malformed'],
    ['ab\u0000', 'token_malformed'],
  ])('%j is refused: %s', (given, code) => {
    expect(readToken(given)).toEqual({ ok: false, problem: { code } });
  });
});

describe('readApiKey', () => {
  test('without the white space around it', () => {
    expect(readApiKey(' key_abc\n')).toEqual({ ok: true, value: 'key_abc' });
  });

  test.each(['', '  ', 'ab cd', 'kéy', 'a\u0000'])('%j is none', (given) => {
    expect(readApiKey(given)).toEqual({ ok: false, problem: { code: 'key_malformed' } });
  });
});

describe('readSeatingServer', () => {
  test.each([
    ['seatmap.vivenu.com/api', 'https://seatmap.vivenu.com/api'],
    [' https://seatmap.vivenu.dev/api// ', 'https://seatmap.vivenu.dev/api'],
    ['http://127.0.0.1:4555/a/b', 'http://127.0.0.1:4555/a/b'],
    ['https://seatmap.vivenu.com', 'https://seatmap.vivenu.com'],
  ])('%s', (typed, server) => {
    expect(readSeatingServer(typed)).toEqual({ ok: true, value: server });
  });

  test.each(['', 'ftp://a/api', 'https://a/api?x=1', 'https://a/api#x', 'https://user:secret@a/api', 'https://a b/'])(
    '%j is no server',
    (typed) => {
      expect(readSeatingServer(typed)).toEqual({ ok: false, problem: { code: 'server_invalid' } });
    },
  );
});

describe('pathSegment', () => {
  test.each(['', '.', '..', 'a\ud800'])('%j fits into no address', (text) => {
    expect(pathSegment(text)).toBeNull();
  });

  test('anything else arrives as one segment, as it is', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('%2e', '%2E%2e', '.%2e', '../v2', 'a/b', '\\..', '?', '#', ' ', '\n', '...'),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const segment = pathSegment(text);
        if (segment === null) return;
        const { pathname } = new URL(`https://server.invalid/before/${segment}/after`);
        const parts = pathname.split('/');
        expect([parts.length, parts[1], parts[3]]).toEqual([4, 'before', 'after']);
        expect(decodeURIComponent(parts[2] ?? '')).toBe(text);
      }),
    );
  });
});
