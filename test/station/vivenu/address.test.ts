import { describe, expect, test } from 'vitest';
import { readServer, readToken } from '../../../electron/station/vivenu/address.ts';

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
