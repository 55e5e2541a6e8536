import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { captureHeader, captureLine } from '../../../electron/station/scanners/capture.ts';
import { bytesOf, encodeKnown } from '../scanners/hid/support.ts';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { barcodeOf, headless, received } from './process.ts';

const layoutA = encodeKnown('A');
const header = captureHeader({
  vendorId: 0x0c2e,
  productId: 0x0b61,
  usagePage: 0x8c,
  usage: 0x02,
  reportDescriptor: null,
});

/** Codes at their moments (ms); of a code with three values only so many reports. */
function recording(folder: string, codes: readonly (readonly [string, number, number?])[]): string {
  const lines = codes.flatMap(([barcode, atMs, reports]) =>
    layoutA(bytesOf(barcode), ']Q1')
      .slice(0, reports)
      .map((report) => captureLine(report, atMs)),
  );
  const file = join(folder, 'scanner.jsonl');
  writeFileSync(file, [header, ...lines, ''].join('\n'));
  return file;
}

describe('--replay', () => {
  test('scans what a recorded scanner sent, in the time of the recording, then reads its input', async () => {
    const [sandbox, folder] = [await temporarySandbox(), temporaryFolder()];
    const [standing, vip] = [barcodeOf(sandbox, /Standing/u), barcodeOf(sandbox, /VIP/u)];
    const file = recording(folder, [
      [standing, 0],
      // The same within the repeat window, and well after it.
      [standing, 1_000],
      [standing, 60_000],
      // Its end is missing; the next code comes a second later.
      ['x'.repeat(150), 70_000, 2],
      [vip, 71_000],
    ]);
    const station = headless(sandbox, join(folder, 'data'), { replay: file });
    station.send('{"cmd":"occupancy"}');
    const { answers, stderr, code } = await station.end();
    expect(answers.map(({ type, barcode, result, seq }) => [type, barcode, result, seq])).toEqual([
      ['ready', undefined, undefined, undefined],
      ['verdict', standing, 'in', 1],
      ['verdict', standing, 'in', 1],
      ['verdict', standing, 'repeat', 2],
      ['verdict', vip, 'in', 3],
      ['occupancy', undefined, undefined, undefined],
      ['bye', undefined, undefined, undefined],
    ]);
    expect([code, received(sandbox).length]).toEqual([0, 3]);
    expect(stderr).toContain('did not come whole (2 pieces)');
  });

  test.each([
    ['no file', null, 'ENOENT'],
    ['no recording', '{"hello":"world"}\n', 'This is no recording of a scanner'],
    ['a keyboard', header.replace('140', '1').replace('"usage":2', '"usage":6'), '0x01:0x06'],
  ])('%s: says so, and scans nothing', async (_, text, words) => {
    const [sandbox, folder] = [await temporarySandbox(), temporaryFolder()];
    const file = join(folder, 'scanner.jsonl');
    if (text !== null) writeFileSync(file, text);
    const { answers, stderr, code } = await headless(sandbox, join(folder, 'data'), { replay: file }).end();
    expect([answers, code]).toEqual([[], 1]);
    expect(stderr).toContain(words);
  });
});
