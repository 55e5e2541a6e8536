import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../electron/station/headless/arguments.ts';
import { readLines } from '../../../electron/station/headless/lines.ts';
import { readRequest } from '../../../electron/station/headless/protocol.ts';

describe('readRequest', () => {
  test.each([
    ['0012', { kind: 'scan', barcode: '0012', direction: null }],
    ['', { kind: 'scan', barcode: '', direction: null }],
    [' 12 ', { kind: 'scan', barcode: ' 12 ', direction: null }],
    ['"quoted"', { kind: 'scan', barcode: '"quoted"', direction: null }],
    ['[1]', { kind: 'scan', barcode: '[1]', direction: null }],
    ['{no json', { kind: 'scan', barcode: '{no json', direction: null }],
    ['{"barcode":"0012"}', { kind: 'scan', barcode: '0012', direction: null }],
    ['{"barcode":"0012","direction":"OUT"}', { kind: 'scan', barcode: '0012', direction: 'OUT' }],
    [' {"barcode":"a\\u0000b","direction":"IN"}', { kind: 'scan', barcode: 'a\u0000b', direction: 'IN' }],
    ['{"cmd":"occupancy"}', { kind: 'occupancy' }],
    ['{"cmd":"sync"}', { kind: 'sync' }],
  ])('%j', (line, request) => {
    expect(readRequest(line)).toEqual(request);
  });

  test.each(['{"cmd":"dance"}', '{"cmd":7}', '{"barcode":12}', '{"barcode":"1","direction":"UP"}', '{}'])(
    '%s is answered with an error',
    (line) => {
      expect(readRequest(line)).toMatchObject({ kind: 'invalid' });
    },
  );
});

describe('readLines', () => {
  async function split(...chunks: string[]): Promise<string[]> {
    const stream = (async function* () {
      yield* chunks;
    })();
    return Array.fromAsync(readLines(stream));
  }

  test.each([
    ['whole lines', ['a\nb\n'], ['a', 'b']],
    ['a last line without an end', ['a\nb'], ['a', 'b']],
    ['CR before LF', ['a\r\n', 'b\r', '\n'], ['a', 'b']],
    ['an empty line', ['a\n\nb\n'], ['a', '', 'b']],
    ['pieces', ['a', 'b', 'c\nd', '\n'], ['abc', 'd']],
    ['a lone CR and Unicode’s line ends stay in their line', ['a\rb\u2028c\u0085d\n'], ['a\rb\u2028c\u0085d']],
    ['nothing', [], []],
  ])('%s', async (_what, chunks, lines) => {
    expect(await split(...chunks)).toEqual(lines);
  });

  test('however it is cut, the lines are the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string()), async (chunks) => {
        expect(await split(...chunks)).toEqual(await split(chunks.join('')));
      }),
    );
  });

  test('a line without end does not fill the memory', async () => {
    const [line] = await split(...Array.from({ length: 100 }, () => 'x'.repeat(10_000)));
    expect(line).toHaveLength(65_536);
  });
});

describe('readArguments', () => {
  const complete = ['--server', 'http://localhost:1', '--token', 't', '--event', 'e', '--data', 'd'];

  test('has defaults', () => {
    expect(readArguments(complete)).toEqual({
      server: 'http://localhost:1',
      token: 't',
      event: 'e',
      data: 'd',
      direction: 'IN',
      drainSeconds: 30,
    });
    expect(readArguments([...complete, '--direction=OUT', '--drain-seconds=0.5'])).toMatchObject({
      direction: 'OUT',
      drainSeconds: 0.5,
    });
  });

  test.each([
    [[], '--server'],
    [complete.slice(2), '--server'],
    [[...complete.slice(0, 2), ...complete.slice(4)], '--token'],
    [[...complete.slice(0, 4), ...complete.slice(6)], '--event'],
    [complete.slice(0, 6), '--data'],
    [[...complete, '--direction', 'in'], '--direction'],
    [[...complete, '--drain-seconds', 'soon'], '--drain-seconds'],
    [[...complete, '--drain-seconds', '-1'], '--drain-seconds'],
    [[...complete, '--password', 'x'], '--password'],
  ])('%j is refused: %s', (args, named) => {
    expect(readArguments(args)).toContain(named);
  });
});
