import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSerialFramer, LONGEST_CODE } from '../../../../electron/station/scanners/serial/frame.ts';
import type { ScannerEvent } from '../../../../electron/station/scanners/scanner-event.ts';

const bytesOf = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const codesOf = (events: readonly ScannerEvent[]): readonly string[] =>
  events.map(({ outcome, barcode }) => barcode ?? `(${outcome})`);

const barcodesOf = (events: readonly ScannerEvent[]): readonly string[] =>
  events.flatMap(({ barcode }) => barcode ?? []);

/** Whether its bytes are among these, as UTF-8 or as Latin-1. */
const wasSent = (barcode: string, sent: string): boolean =>
  sent.includes(textOf(Buffer.from(barcode, 'utf8'))) || sent.includes(barcode);

/** All that a framer makes of these pieces, each 10 ms after the one before, and of the silence behind them. */
function read(pieces: readonly (string | Uint8Array)[], baudRate = 9_600): readonly ScannerEvent[] {
  const framer = createSerialFramer(baudRate);
  const events = pieces.flatMap((piece, index) =>
    framer.bytes(typeof piece === 'string' ? bytesOf(piece) : piece, index * 10),
  );
  return [...events, ...framer.expire(1_000_000)];
}

describe('a code ends', () => {
  test.each<[string, string[], string[]]>([
    ['at CR', ['ABC\r'], ['ABC']],
    ['at LF', ['ABC\n'], ['ABC']],
    ['at CR LF, once', ['ABC\r\n'], ['ABC']],
    ['at CR LF in two pieces, once', ['ABC\r', '\n'], ['ABC']],
    ['at LF CR, once', ['ABC\n\rDEF\n\r'], ['ABC', 'DEF']],
    ['at ETX', ['ABC\u0003'], ['ABC']],
    ['at ETX CR LF, once', ['\u0002ABC\u0003\r\n'], ['ABC']],
    ['in silence', ['ABC'], ['ABC']],
    ['at each of its ends in one piece', ['A1\rB2\r\nC3\u0003'], ['A1', 'B2', 'C3']],
    ['after many pieces', 'TICKET-0815\r'.split(''), ['TICKET-0815']],
    ['without STX', ['\u0002ABC\u0003\u0002DEF\u0003'], ['ABC', 'DEF']],
    ['without the NULs of a line that was plugged in', ['\0', '\0\0ABC\r'], ['ABC']],
    ['with STX inside: only the first place is the frame’s', ['A\u0002B\r'], ['A\u0002B']],
    ['with the GS of GS1', ['\u001d010951\u001d21XY\r'], ['\u001d010951\u001d21XY']],
    ['with the TAB behind it, which is taken off later', ['ABC\t'], ['ABC\t']],
    ['with spaces', [' A B \r'], [' A B ']],
    ['and empty ones are none', ['\r\n\r\n\u0002\u0003\0\r'], []],
    ['and nothing but control characters is none', ['\t\r\u001b\u0007\r'], ['(unreadable)', '(unreadable)']],
  ])('%s', (_, pieces, codes) => {
    expect(codesOf(read(pieces))).toEqual(codes);
  });
});

test.each<[string, Uint8Array, string, string]>([
  ['UTF-8', new TextEncoder().encode('Jörg-ü€🎫\r'), 'Jörg-ü€🎫', 'UTF-8'],
  ['Latin-1', Uint8Array.from([0x4a, 0xf6, 0x72, 0x67, 0x0d]), 'Jörg', 'Latin-1'],
])('%s, also where a character comes in two pieces', (_, bytes, barcode, encoding) => {
  for (let cut = 0; cut <= bytes.length; cut += 1) {
    expect(read([bytes.slice(0, cut), bytes.slice(cut)])).toMatchObject([{ outcome: 'barcode', barcode, encoding }]);
  }
});

test('an AIM identifier in front is understood, and stays', () => {
  expect(read([']Q1TICKET\r', ']zzz', 'TICKET\r', ']Z9', '\r', 'A]Q1\r'])).toMatchObject([
    { barcode: ']Q1TICKET', aim: ']Q1', symbology: 'QR Code' },
    { barcode: ']zzzTICKET', aim: ']zz', symbology: 'Aztec' },
    { barcode: ']Z9', aim: ']Z9', symbology: null },
    { barcode: 'A]Q1', aim: null, symbology: null },
  ]);
});

test('a reading tells its pieces and its times', () => {
  const framer = createSerialFramer(9_600);
  expect(framer.bytes(bytesOf('\u0002AB'), 10)).toEqual([]);
  expect(framer.bytes(bytesOf('C\rX'), 25)).toEqual([
    {
      outcome: 'barcode',
      barcode: 'ABC',
      raw: [bytesOf('\u0002AB'), bytesOf('C\r')],
      symbology: null,
      aim: null,
      encoding: 'UTF-8',
      durationMs: 15,
      endedAtMs: 25,
    },
  ]);
  expect(framer.bytes(bytesOf('Y\n'), 31)).toMatchObject([
    { barcode: 'XY', raw: [bytesOf('X'), bytesOf('Y\n')], durationMs: 6, endedAtMs: 31 },
  ]);
});

test('the pieces are copies: a reader may use its buffer again', () => {
  const framer = createSerialFramer(9_600);
  const buffer = bytesOf('AB');
  framer.bytes(buffer, 0);
  buffer.fill(0x58);
  expect(framer.bytes(bytesOf('\r'), 1)).toMatchObject([{ barcode: 'AB', raw: [bytesOf('AB'), bytesOf('\r')] }]);
});

describe('silence', () => {
  test.each([
    [115_200, 100],
    [9_600, 100],
    [2_400, 134],
    [1_200, 267],
  ])('at %i baud ends a code after %i ms, not before', (baudRate, silence) => {
    const framer = createSerialFramer(baudRate);
    expect(framer.pendingUntilMs()).toBeNull();
    framer.bytes(bytesOf('AB'), 0);
    framer.bytes(bytesOf('C'), 50);
    expect(framer.pendingUntilMs()).toBe(50 + silence);
    expect(framer.expire(50 + silence - 1)).toEqual([]);
    expect(framer.expire(50 + silence)).toMatchObject([{ outcome: 'barcode', barcode: 'ABC', endedAtMs: 50 }]);
    expect(framer.pendingUntilMs()).toBeNull();
    expect(framer.expire(1_000_000)).toEqual([]);
  });

  test('does not count while nobody listened', () => {
    const framer = createSerialFramer(9_600);
    framer.bytes(bytesOf('AB'), 0);
    framer.heldUp(500);
    expect(framer.expire(500)).toEqual([]);
    expect(framer.bytes(bytesOf('C'), 510)).toEqual([]);
    expect(framer.expire(610)).toMatchObject([{ barcode: 'ABC', durationMs: 510 }]);
  });

  test('of a scanner that sends ends is not begun anew each time nobody listened: it is given time to come in', () => {
    const framer = createSerialFramer(9_600);
    framer.bytes(bytesOf('ONE\r'), 0);
    framer.bytes(bytesOf('TW'), 10);
    framer.heldUp(500);
    expect(framer.pendingUntilMs()).toBe(1_010);
    framer.heldUp(1_000);
    expect(framer.pendingUntilMs()).toBe(1_100);
  });

  test('gives a code up where the scanner has sent ends, and waits longer for it', () => {
    const framer = createSerialFramer(9_600);
    framer.bytes(bytesOf('ONE\r'), 0);
    framer.bytes(bytesOf('TW'), 10);
    expect(framer.expire(1_009)).toEqual([]);
    expect(codesOf(framer.bytes(bytesOf('O\r'), 1_009))).toEqual(['TWO']);
    framer.bytes(bytesOf('THR'), 2_000);
    expect(framer.expire(3_000)).toMatchObject([
      { outcome: 'incomplete', barcode: null, encoding: null, raw: [bytesOf('THR')], endedAtMs: 3_000 },
    ]);
  });

  test('is believed again at the second code without an end: somebody may have set the scanner so', () => {
    const framer = createSerialFramer(9_600);
    framer.bytes(bytesOf('ONE\r'), 0);
    framer.bytes(bytesOf('TWO'), 10);
    expect(codesOf(framer.expire(1_010))).toEqual(['(incomplete)']);
    framer.bytes(bytesOf('TWO'), 2_000);
    expect(codesOf(framer.expire(2_100))).toEqual(['TWO']);
  });
});

test('a cable that is pulled in the middle leaves no barcode, neither then nor with the next one', () => {
  const framer = createSerialFramer(9_600);
  expect(framer.reset(0)).toEqual([]);
  framer.bytes(bytesOf('TICK'), 0);
  expect(framer.reset(5)).toMatchObject([{ outcome: 'incomplete', barcode: null, raw: [bytesOf('TICK')] }]);
  expect(framer.reset(6)).toEqual([]);
  expect(framer.expire(1_000_000)).toEqual([]);
  expect(codesOf(framer.bytes(bytesOf('WHOLE\r'), 7))).toEqual(['WHOLE']);
});

test('a code that never ends is one incomplete reading, and the next one is whole', () => {
  const full = 'x'.repeat(LONGEST_CODE);
  expect(codesOf(read([full, '\r']))).toEqual([full]);
  expect(codesOf(read([`${full}y`, 'z'.repeat(1_000_000), '\rNEXT\r']))).toEqual(['(incomplete)', 'NEXT']);
  expect(codesOf(read([`${full}y`]))).toEqual(['(incomplete)']);
});

describe('always', () => {
  const line = fc.string({
    unit: fc.constantFrom('A', 'B', '0', ']', 'Q', ' ', '\t', '\u001d', '\u00fc'),
    minLength: 1,
    maxLength: 30,
  });
  const end = fc.constantFrom('\r', '\n', '\r\n', '\u0003', '\u0003\r\n');
  const stream = fc.array(fc.tuple(fc.constantFrom('', '\u0002'), line, end), { maxLength: 12 });

  const cutAt = (bytes: Uint8Array, cuts: readonly number[]): readonly Uint8Array[] => {
    const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
    return places.slice(1).map((place, index) => bytes.slice(places[index], place));
  };

  test('where the bytes are cut changes nothing', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat()), (lines, cuts) => {
        const whole = bytesOf(lines.flat().join(''));
        expect(codesOf(read(cutAt(whole, cuts)))).toEqual(codesOf(read([whole])));
      }),
    );
  });

  test('each code comes, in order, as it was sent', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat()), (lines, cuts) => {
        const sent = lines.map(([, text]) => (/^[\s\p{Cc}]*$/u.test(text) ? '(unreadable)' : text));
        expect(codesOf(read(cutAt(bytesOf(lines.flat().join('')), cuts)))).toEqual(sent);
      }),
    );
  });

  test('a barcode is one of the codes that were sent whole, whenever the cable was pulled', () => {
    fc.assert(
      fc.property(stream, fc.nat(), fc.array(fc.nat()), (lines, pulled, cuts) => {
        const bytes = bytesOf(lines.flat().join(''));
        const framer = createSerialFramer(9_600);
        const before = cutAt(bytes.slice(0, pulled % (bytes.length + 1)), cuts);
        const events = [...before.flatMap((piece) => framer.bytes(piece, 0)), ...framer.reset(1)];
        const sent = new Set(lines.map(([, text]) => text));
        expect(barcodesOf(events).filter((barcode) => !sent.has(barcode))).toEqual([]);
      }),
    );
  });

  const act = fc.oneof(
    fc.record({ bytes: fc.uint8Array({ maxLength: 200 }), repeat: fc.constantFrom(1, 1, 1, 1_000) }),
    fc.constantFrom('expire', 'reset', 'heldUp', 'pendingUntilMs'),
  );

  test('whatever comes, nothing throws, nothing grows without bound, and no barcode has bytes that were not sent in a row', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(act, fc.nat(2_000)), { maxLength: 40 }), (acts) => {
        const framer = createSerialFramer(9_600);
        let now = 0;
        let sent = '';
        for (const [what, pause] of acts) {
          now += pause;
          const events: ScannerEvent[] = [];
          if (typeof what === 'object') {
            const piece = Buffer.alloc(what.bytes.length * what.repeat, what.bytes);
            sent += textOf(piece);
            events.push(...framer.bytes(piece, now));
          } else if (what === 'heldUp') framer.heldUp(now);
          else if (what === 'pendingUntilMs') framer.pendingUntilMs();
          else events.push(...framer[what](now));
          expect(events.filter(({ outcome, barcode }) => (barcode === null) === (outcome === 'barcode'))).toEqual([]);
          expect(events.filter(({ raw }) => raw.length > 64)).toEqual([]);
          const barcodes = barcodesOf(events);
          expect(barcodes.filter((barcode) => barcode.length > LONGEST_CODE)).toEqual([]);
          expect(barcodes.filter((barcode) => !wasSent(barcode, sent))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
