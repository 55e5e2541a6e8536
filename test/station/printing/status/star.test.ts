import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markAfter, starReadiness, starStatus } from '../../../../electron/station/printing/status/star.ts';

/** An automatic status of nine bytes, which newer models send. */
const block = (given: Record<number, number> = {}): Uint8Array =>
  Uint8Array.from([0x23, 0x06, 0, 0, 0, 0, 0, 0, 0], (byte, index) => given[index] ?? byte);

const read = (bytes: Uint8Array, from = 0) => {
  const status = starStatus(bytes, from);
  if (status === null) throw new Error('not understood');
  return status;
};

describe('the automatic status of a Star printer', () => {
  test.each([
    { given: {}, is: 'ready', code: undefined },
    { given: { 2: 0x28 }, is: 'notReady', code: 'cover_open' },
    { given: { 2: 0x08, 5: 0x0c }, is: 'notReady', code: 'paper_out' },
    { given: { 5: 0x04 }, is: 'attention', code: 'paper_low' },
    { given: { 2: 0x08, 3: 0x08 }, is: 'notReady', code: 'printer_error' },
    { given: { 2: 0x08, 3: 0x20 }, is: 'notReady', code: 'printer_error' },
    { given: { 3: 0x04 }, is: 'notReady', code: 'printer_error' },
    { given: { 3: 0x40 }, is: 'notReady', code: 'printer_error' },
    { given: { 2: 0x08 }, is: 'notReady', code: 'printer_error' },
    { given: { 2: 0x48 }, is: 'notReady', code: 'printer_paused' },
    { given: { 2: 0x28, 3: 0x08, 5: 0x0c }, is: 'notReady', code: 'cover_open' },
    // The compulsion switch (a cash drawer), and bits that not all models have.
    { given: { 2: 0x04, 4: 0x6e, 5: 0x02, 6: 0x6e }, is: 'ready', code: undefined },
  ])('$given: $is $code', ({ given, is, code }) => {
    const readiness = starReadiness(read(block(given)));
    expect([readiness.is, readiness.problem?.code]).toEqual([is, code]);
  });

  test.each([
    { header: 0x0f, length: 7 },
    { header: 0x21, length: 8 },
    { header: 0x23, length: 9 },
    { header: 0x25, length: 10 },
    { header: 0x2f, length: 15 },
  ])('has $length bytes where it begins with $header', ({ header, length }) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index === 0 ? header : 0));
    expect(starStatus(bytes, 0)).not.toBe(null);
    expect(starStatus(bytes.subarray(0, length - 1), 0)).toBe(null);
  });

  test.each([0, 1, 7, 8, 21, 31])('counts %i', (done) => {
    expect(read(block({ 7: ((done & 0x18) << 2) | ((done & 0x07) << 1) })).done).toBe(done);
  });

  test('counts on no model that sends seven bytes', () => {
    expect(read(Uint8Array.of(0x0f, 0x02, 0x02, 0, 0, 0, 0))).toMatchObject({ done: null, isDone: true });
  });

  test('the newest counts, and only one since the question', () => {
    const received = Buffer.concat([Uint8Array.of(0x11, 0x00, 0xff), block({ 2: 0x20 }), block()]);
    expect(read(received).isCoverOpen).toBe(false);
    expect(starStatus(received, 3)).not.toBe(null);
    expect(starStatus(received, 4)?.isCoverOpen).toBe(false);
    expect(starStatus(received, 13)).toBe(null);
  });
});

describe('the mark after a job', () => {
  test('is another number than now, and than that of the job before', () => {
    fc.assert(
      fc.property(fc.nat(31), fc.nat(1_000), (now, turn) => {
        const counting = (done: number) => ({ ...read(block()), done });
        const mark = markAfter(counting(now), turn);
        const reached = Array.from({ length: 32 }, (_, done) => done).filter((done) => mark.isReached(counting(done)));
        expect(reached).toEqual([mark.bytes.filter((byte) => byte === 0x17).length]);
        expect(reached).not.toContain(now);
        expect(reached).not.toContain(0);
        const later = markAfter(counting(now), turn + 1);
        expect(later.isReached(counting(reached[0] ?? -1))).toBe(false);
      }),
    );
  });
});
