import { describe, expect, it } from 'vitest';
import { createFormats } from '../../renderer/text/format.ts';
import { cleanName, visibleBarcode } from '#shared/text/untrusted.ts';
import { matches } from '../../renderer/event/filter.ts';
import { isReadableOnTheWay } from '#shared/servers.ts';
import { choiceOf } from '../../renderer/connect/server.ts';

describe('a name from outside', () => {
  it.each([
    ['Zoë Müller', 'Zoë Müller'],
    ['  two\n\tlines\u0000 ', 'two lines'],
    ['\u202Etxt.exe\u202C', 'txt.exe'],
    ['a\u200Bb\uFEFFc', 'abc'],
    ['محمد', 'محمد'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['<b>x</b>', '<b>x</b>'],
    ['lone \uD800', 'lone \uFFFD'],
  ])('%j', (text, expected) => {
    expect(cleanName(text)).toBe(expected);
  });

  it.each([null, '', ' ', '\u0000\u0007', '\u202E\u200B'])('%j is none', (text) => {
    expect(cleanName(text)).toBeNull();
  });

  it('towers of marks are pulled down and endless names cut', () => {
    expect(cleanName(`x${'\u0335'.repeat(90)}`)).toHaveLength(4);
    expect(cleanName('🎫'.repeat(900))).toBe(`${'🎫'.repeat(400)}…`);
  });
});

describe('a barcode from outside', () => {
  it.each([
    ['4006381333931', '4006381333931'],
    ['\u001D]C1\r\n', '‹GS›]C1‹CR›‹LF›'],
    ['\u0000\u007F\u0085', '‹NUL›‹007F›‹0085›'],
    [' a b ', '‹SP›a b‹SP›'],
    ['a\u202Eb\u200Dc', 'a‹202E›b‹200D›c'],
    ['', ''],
  ])('%j', (barcode, expected) => {
    expect(visibleBarcode(barcode)).toBe(expected);
  });

  it('leaves out the middle when it is long', () => {
    expect(visibleBarcode('0123456789abcdef', 9)).toBe('01234…def');
    expect(visibleBarcode('x'.repeat(4_096))).toHaveLength(64);
  });
});

describe('numbers and times', () => {
  const formats = createFormats('en-GB', 'Europe/Berlin');
  const now = Date.parse('2026-07-18T17:58:41Z');
  it('are written in the manner of the system', () => {
    expect(formats.number(18_402)).toBe('18,402');
    expect(createFormats('de-DE').number(18_402)).toBe('18.402');
    expect(formats.time(now)).toBe('19:58');
    expect(formats.timeWithSeconds(now)).toBe('19:58:41');
  });
  it('name the day when it is another one', () => {
    expect(formats.moment(now - 60_000, now)).toBe('19:57');
    expect(formats.moment(now - 86_400_000, now)).toBe('17 Jul, 19:58');
  });
});

describe('the filter of events', () => {
  it.each([
    ['Sommerfest 2026', 'somm 26', true],
    ['Łódź Open Air', 'air łó', true],
    ['Café Müller', 'cafe mull', true],
    ['Theater', 'oper', false],
    ['Theater', '  ', true],
  ])('%s, %s: %s', (name, filter, found) => {
    expect(matches(name, filter)).toBe(found);
  });
});

describe('the server address', () => {
  it.each([
    ['https://vivenu.com', 'production'],
    ['https://vivenu.dev', 'staging'],
    ['http://127.0.0.1:8080', 'custom'],
    ['', 'production'],
  ] as const)('%s is %s', (server, choice) => {
    expect(choiceOf(server)).toBe(choice);
  });

  it.each([
    ['http://10.0.0.5:8080', true],
    ['HTTP://vivenu.com ', true],
    ['http://127.0.0.1.example.com', true],
    ['http://localhost:3000', false],
    ['http://127.1.2.3', false],
    ['http://[::1]:80', false],
    ['https://vivenu.com', false],
    ['http://', false],
    ['vivenu.com', false],
  ])('%s: the token can be read on its way: %s', (address, readable) => {
    expect(isReadableOnTheWay(address)).toBe(readable);
  });
});
