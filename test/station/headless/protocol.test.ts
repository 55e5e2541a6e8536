import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../electron/station/headless/arguments.ts';
import { readLines } from '../../../electron/station/headless/lines.ts';
import { readRequest } from '../../../electron/station/headless/protocol.ts';

describe('readRequest', () => {
  const scan = { kind: 'scan', direction: null, at: null };

  test.each([
    ['0012', { ...scan, barcode: '0012' }],
    ['', { ...scan, barcode: '' }],
    [' 12 ', { ...scan, barcode: ' 12 ' }],
    ['"quoted"', { ...scan, barcode: '"quoted"' }],
    ['[1]', { ...scan, barcode: '[1]' }],
    ['{no json', { ...scan, barcode: '{no json' }],
    ['{"barcode":"0012"}', { ...scan, barcode: '0012' }],
    ['{"barcode":"0012","direction":"OUT"}', { ...scan, barcode: '0012', direction: 'OUT' }],
    ['{"barcode":"0012","direction":"AUTO"}', { ...scan, barcode: '0012', direction: 'AUTO' }],
    [' {"barcode":"a\\u0000b","direction":"IN"}', { ...scan, barcode: 'a\u0000b', direction: 'IN' }],
    [
      '{"barcode":"1","at":"2026-07-18T19:42:07.123Z"}',
      { ...scan, barcode: '1', at: Date.parse('2026-07-18T19:42:07.123Z') },
    ],
    ['{"cmd":"occupancy"}', { kind: 'occupancy' }],
    ['{"cmd":"dashboard"}', { kind: 'dashboard' }],
    ['{"cmd":"sync"}', { kind: 'sync' }],
    ['{"cmd":"recount"}', { kind: 'recount' }],
    ['{"cmd":"check","barcode":"1","direction":"IN"}', { kind: 'check', barcode: '1', direction: 'IN', at: null }],
    [
      '{"cmd":"override","barcode":"1","reason":"why"}',
      { kind: 'override', barcode: '1', direction: null, at: null, note: 'why' },
    ],
    ['{"cmd":"undo","seq":7,"reason":"why"}', { kind: 'undo', seq: 7, note: 'why' }],
    ['{"cmd":"undo","seq":7}', { kind: 'undo', seq: 7, note: 'no reason given' }],
    ['{"cmd":"search","text":"mül"}', { kind: 'search', text: 'mül' }],
  ])('%j', (line, request) => {
    expect(readRequest(line)).toEqual(request);
  });

  test.each([
    '{"cmd":"dance"}',
    '{"cmd":7}',
    '{"cmd":"toString"}',
    '{"cmd":"undo"}',
    '{"cmd":"undo","seq":"7"}',
    '{"cmd":"override","barcode":"1"}',
    '{"cmd":"override","barcode":"1","reason":" "}',
    '{"cmd":"search"}',
    '{"cmd":"check"}',
    '{"barcode":12}',
    '{"barcode":"1","direction":"UP"}',
    '{"barcode":"1","at":"yesterday"}',
    '{}',
  ])('%s is answered with an error', (line) => {
    expect(readRequest(line)).toMatchObject({ kind: 'invalid' });
  });
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
      events: ['e'],
      data: 'd',
      policy: null,
      direction: null,
      drainSeconds: 30,
      batchSize: 50,
      backup: null,
      replay: null,
      printing: null,
      templates: null,
    });
    const more = readArguments([
      ...complete,
      '--direction=OUT',
      '--drain-seconds=0.5',
      '--policy=p',
      '--event=f',
      '--event=e',
    ]);
    expect(more).toMatchObject({ direction: 'OUT', drainSeconds: 0.5, policy: 'p', events: ['e', 'f'] });
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
    [[...complete, '--batch-size', '0'], '--batch-size'],
    [[...complete, '--batch-size', '1.5'], '--batch-size'],
    [[...complete, '--password', 'x'], '--password'],
  ])('%j is refused: %s', (args, named) => {
    expect(readArguments(args)).toContain(named);
  });
});
