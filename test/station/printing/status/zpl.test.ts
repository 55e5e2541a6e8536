import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostStatus, isIdle, zplStatus } from '../../../../electron/station/printing/status/zpl.ts';

/** As Zebra's programming guide shows it. */
function answer(first: Record<number, number> = {}, second: Record<number, number> = {}): Uint8Array {
  const one = ['030', '0', '0', '1245', '000', '0', '0', '0', '000', '0', '0', '0'];
  const two = ['001', '0', '0', '0', '0', '2', '6', '0', '00000000', '1', '000'];
  for (const [index, value] of Object.entries(first)) one[Number(index)] = String(value);
  for (const [index, value] of Object.entries(second)) two[Number(index)] = String(value);
  const strings = [one.join(','), two.join(','), '1234,0'];
  return Buffer.from(strings.map((string) => `\u0002${string}\u0003\r\n`).join(''));
}

describe('~HS', () => {
  test.each([
    { what: 'nothing', first: {}, second: {}, is: 'ready', code: undefined, idle: true },
    { what: 'paper out', first: { 1: 1 }, second: {}, is: 'notReady', code: 'paper_out', idle: false },
    { what: 'pause', first: { 2: 1 }, second: {}, is: 'notReady', code: 'printer_paused', idle: false },
    { what: 'formats waiting', first: { 4: 2 }, second: {}, is: 'ready', code: undefined, idle: false },
    { what: 'memory full', first: { 5: 1 }, second: {}, is: 'notReady', code: 'printer_error', idle: false },
    { what: 'diagnostics', first: { 6: 1 }, second: {}, is: 'notReady', code: 'printer_error', idle: false },
    { what: 'a part of a format', first: { 7: 1 }, second: {}, is: 'ready', code: undefined, idle: false },
    { what: 'too cold', first: { 10: 1 }, second: {}, is: 'ready', code: undefined, idle: true },
    { what: 'too hot', first: { 11: 1 }, second: {}, is: 'notReady', code: 'printer_error', idle: false },
    { what: 'head up', first: {}, second: { 2: 1 }, is: 'notReady', code: 'head_open', idle: false },
    { what: 'ribbon out', first: {}, second: { 3: 1 }, is: 'notReady', code: 'ribbon_out', idle: false },
    { what: 'labels remaining', first: {}, second: { 8: 3 }, is: 'ready', code: undefined, idle: false },
    { what: 'a label to take off', first: {}, second: { 7: 1 }, is: 'ready', code: undefined, idle: true },
    { what: 'several', first: { 1: 1, 2: 1 }, second: { 2: 1, 3: 1 }, is: 'notReady', code: 'head_open', idle: false },
  ])('says $what', ({ first, second, is, code, idle }) => {
    const status = hostStatus(answer(first, second), 0);
    if (status === null) throw new Error('not understood');
    expect([zplStatus(status).is, zplStatus(status).problem?.code, isIdle(status)]).toEqual([is, code, idle]);
  });

  test('counts once it is whole, whatever is around it', () => {
    const whole = answer({ 1: 1 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(whole.length), (noise, end) => {
        // A torn answer before it does not matter.
        const clean = noise.filter((byte) => byte > 0x03);
        const received = Buffer.concat([whole.subarray(0, 20), clean, whole.subarray(0, end)]);
        const isWhole = end >= Buffer.from(whole).lastIndexOf(0x03) + 1;
        expect(hostStatus(received, 0) !== null).toBe(isWhole);
      }),
    );
  });

  test('the newest counts, and only one since the question', () => {
    const received = Buffer.concat([answer({ 1: 1 }), answer({ 2: 1 })]);
    expect(hostStatus(received, 0)).toMatchObject({ isPaperOut: false, isPaused: true });
    expect(hostStatus(received, received.length / 2)).toMatchObject({ isPaused: true });
    expect(hostStatus(received, received.length / 2 + 1)).toBe(null);
  });
});
