import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionAnswer, escposStatus, realTimeAnswer } from '../../../../electron/station/printing/status/escpos.ts';

const asb = [0x10, 0x00, 0x00, 0x0f];
const openAsb = [0x38, 0x00, 0x0c, 0x00];

describe('of what an ESC/POS printer says', () => {
  test.each([
    { received: [], realTime: null, completion: null },
    { received: [0x12], realTime: 0x12, completion: null },
    { received: [0x00], realTime: null, completion: 0x00 },
    { received: [0x0c], realTime: null, completion: 0x0c },
    // XON and XOFF.
    { received: [0x11, 0x13, 0x1a], realTime: 0x1a, completion: null },
    { received: asb, realTime: null, completion: null },
    { received: [...asb, 0x16], realTime: 0x16, completion: null },
    { received: [...openAsb, ...asb, 0x00, 0x12], realTime: 0x12, completion: 0x00 },
    // Only a part of an automatic status has come.
    { received: [0x10, 0x00, 0x00], realTime: null, completion: null },
    { received: [0x10, 0x12], realTime: 0x12, completion: null },
    { received: [0xff, 0x80, 0x91, 0x72], realTime: 0x72, completion: null },
  ])('$received is understood', ({ received, realTime, completion }) => {
    expect(realTimeAnswer(Uint8Array.from(received), 0)).toBe(realTime);
    expect(completionAnswer(Uint8Array.from(received), 0)).toBe(completion);
  });

  test('only what begins after the question answers it', () => {
    const received = Uint8Array.from([0x00, 0x12, ...asb]);
    for (const from of [2, 3, 4, 5]) {
      expect(realTimeAnswer(received, from)).toBe(null);
      expect(completionAnswer(received, from)).toBe(null);
    }
  });

  test('an automatic status is never taken for the end of a job, wherever it is cut', () => {
    const header = fc.nat(255).map((byte) => (byte & ~0x93) | 0x10);
    const inner = fc.nat(255).map((byte) => byte & ~0x90);
    const block = fc.tuple(header, inner, inner, inner);
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), fc.nat(20), fc.nat(20), (blocks, end, from) => {
        expect(completionAnswer(Uint8Array.from(blocks.flat().slice(0, end)), from)).toBe(null);
      }),
    );
  });
});

describe('the four answers', () => {
  test.each([
    { answers: [null], is: 'notReady', code: 'printer_silent' },
    { answers: [0x12, 0x12, 0x12, 0x12], is: 'ready', code: undefined },
    { answers: [0x12, null, null, null], is: 'ready', code: undefined },
    { answers: [0x1a, 0x16, 0x12, 0x12], is: 'notReady', code: 'cover_open' },
    { answers: [0x1a, 0x32, 0x12, 0x72], is: 'notReady', code: 'paper_out' },
    { answers: [0x1a, 0x12, 0x12, 0x72], is: 'notReady', code: 'paper_out' },
    { answers: [0x12, 0x12, 0x12, 0x1e], is: 'attention', code: 'paper_low' },
    { answers: [0x1a, 0x52, 0x1a, 0x12], is: 'notReady', code: 'printer_error', detail: 'cutter' },
    { answers: [0x1a, 0x52, 0x32, 0x12], is: 'notReady', code: 'printer_error', detail: 'cannot be recovered' },
    { answers: [0x1a, 0x12, 0x52, 0x12], is: 'notReady', code: 'printer_error', detail: 'print head too hot' },
    { answers: [0x32, 0x12, 0x12, 0x12], is: 'notReady', code: 'printer_error' },
    { answers: [0x1a, 0x1a, 0x12, 0x12], is: 'notReady', code: 'printer_paused', detail: 'feed button' },
    { answers: [0x1a, 0x12, 0x12, 0x12], is: 'notReady', code: 'printer_error', detail: 'offline' },
    { answers: [0x1a, 0x12, 0x12, 0x1e], is: 'notReady', code: 'printer_error', detail: 'offline' },
    { answers: [0x1a, 0x36, 0x1a, 0x7e], is: 'notReady', code: 'cover_open' },
  ])('$answers: $is $code', ({ answers, is, code, detail }) => {
    const status = escposStatus(answers);
    expect([status.is, status.problem?.code, status.problem?.detail]).toEqual([is, code, detail]);
  });
});
