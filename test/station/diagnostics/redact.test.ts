import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapTexts, maskBarcodes, redact } from '../../../electron/station/diagnostics/redact.ts';

describe('redact', () => {
  test.each([
    ['token: abc-123', 'token: █'],
    ['"token":"abc 123","x":1', '"token":█","x":1'],
    [String.raw`{\"token\":\"abc\"}`, String.raw`{\"token\":█"}`],
    ['x-access-token=abc', 'x-access-token=█'],
    ['Authorization: Bearer abc.def', 'Authorization: █'],
    ['sent Bearer abc', 'sent Bearer █'],
    ['sent Basic dXNlcjpwYXNz', 'sent Basic █'],
    ['Cookie: a=b; c=d\nnext', 'Cookie: █\nnext'],
    ['GET /x?token=abc&top=25', 'GET /x?token=█&top=25'],
    ['GET /x?a=1&apiKey=abc#f', 'GET /x?a=1&apiKey=█'],
    ['?key=abc&password=def', '?key=█&password=█'],
    ['client_secret: s', 'client_secret: █'],
    ['was eyJhbGciOi.eyJzdWIi.c2ln here', 'was █ here'],
    ['was key_live_1234 here', 'was █ here'],
    ['the server does not accept this token', 'the server does not accept this token'],
    ['basic rules', 'basic rules'],
    ['6a3b1c00d7e8f90112233401', '6a3b1c00d7e8f90112233401'],
  ])('%j becomes %j', (text, expected) => {
    expect(redact(text, [])).toBe(expected);
  });

  test('leaves nothing of a secret, however it is written and wherever it stands', () => {
    const secret = fc
      .oneof(fc.string({ minLength: 6 }), fc.string({ unit: 'binary', minLength: 6 }))
      .filter((each) => each.trim().length >= 6);
    fc.assert(
      fc.property(secret, fc.array(fc.string()), (hidden, around) => {
        const forms = [
          hidden,
          hidden.trim(),
          encodeURIComponent(hidden.toWellFormed()),
          encodeURIComponent(hidden.trim().toWellFormed()),
          Buffer.from(hidden).toString('base64'),
          Buffer.from(hidden.trim()).toString('base64url'),
          JSON.stringify(hidden),
        ];
        const said = redact(forms.flatMap((form, index) => [around[index] ?? '', form]).join(''), [hidden]);
        for (const form of forms) expect(said).not.toContain(form);
      }),
      { numRuns: 1_000 },
    );
  });

  test('covers short ones too, and several that overlap', () => {
    expect(redact('pin 1234, abcdefg', ['1234', 'abcde', 'cdefg'])).toBe('pin █, █');
  });

  test('no secret, or an empty one, changes nothing', () => {
    expect(redact('a b c', ['', ' '])).toBe('a b c');
  });
});

describe('the mask of barcodes', () => {
  test('covers each, with what overlaps, and lets short ones be', () => {
    const mask = maskBarcodes(['ABCDE', 'CDEFG', 'ABCDE-LONG', '1234', '12345']);
    expect(mask('x ABCDEFG y ABCDE-LONG z 1234 12345, ABCD')).toBe('x █ y █ z 1234 █, ABCD');
  });

  test('leaves none, whatever stands around', () => {
    const barcodes = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'b', '"', ' ', '🎟'), minLength: 5, maxLength: 9 }),
      { maxLength: 5 },
    );
    const around = fc.string({ unit: fc.constantFrom('a', 'b', '"', ' ', '🎟'), maxLength: 30 });
    fc.assert(
      fc.property(barcodes, around, around, (known, before, after) => {
        const said = maskBarcodes(known)(before + known.join('') + after);
        for (const barcode of known) expect(said).not.toContain(barcode);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('texts are changed wherever they are; everything else stays', () => {
  const value = { a: ['x', 1, null, { x: 'x' }], b: true };
  expect(mapTexts(value, (text) => `${text}!`)).toEqual({ a: ['x!', 1, null, { x: 'x!' }], b: true });
  expect(
    mapTexts(
      value,
      (text) => text,
      (name) => `${name}!`,
    ),
  ).toEqual({ 'a!': ['x', 1, null, { 'x!': 'x' }], 'b!': true });
});
