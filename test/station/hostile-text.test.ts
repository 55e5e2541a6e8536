import { expect, test, vi } from 'vitest';
import { isReadableOnTheWay } from '#shared/servers.ts';
import { cleanName, visibleBarcode } from '#shared/text/untrusted.ts';
import { pathIn } from '../../electron/shell/protocol.ts';
import { maskBarcodes, redact } from '../../electron/station/diagnostics/redact.ts';
import { csvRecords } from '../../electron/station/seating/csv-records.ts';
import { parseSetup } from '../../electron/station/setup/parse.ts';
import { isVersion } from '../../electron/station/updates/version.ts';
import { readServer } from '../../electron/station/vivenu/address.ts';
import { parseAddress } from '../../renderer/printing/address.ts';

vi.mock('electron', () => ({ protocol: {} }));

/** Expressions that look for text in text may take for ever, where somebody writes the text on purpose. */

const LONG = 100_000;
const SHORT_MOMENT_MS = 2_000;

const pieces = [
  'a',
  '-',
  'a-',
  'a.',
  '.',
  ':',
  '::',
  '1.',
  '"',
  '""',
  '"a',
  ',"',
  '/a',
  '\\"',
  ' ',
  '=',
  'token',
  'key:',
  'basic ',
  'eyJa.',
  '\u202e',
  '{',
];
const texts = pieces.flatMap((piece) => ['', '!', '\n'].map((end) => piece.repeat(LONG / piece.length) + end));

const readers: readonly (readonly [string, (text: string) => unknown])[] = [
  ['a path', (text) => pathIn(`app://gatehouse/${text}`)],
  ['a line of the log', (text) => redact(text.slice(0, 10_000), ['secret'])],
  ['a masked line', (text) => maskBarcodes(['BARCODE-1'])(text)],
  ['a list of seats', (text) => [...csvRecords(text)].length],
  ['a name', (text) => cleanName(text)],
  ['a barcode', (text) => visibleBarcode(text)],
  ['a printer’s address', (text) => parseAddress(text)],
  ['a server', (text) => [readServer(text), isReadableOnTheWay(text)]],
  ['a version', (text) => isVersion(text)],
  ['a set-up', (text) => parseSetup(text)],
];

test.for(readers)('%s: a long hostile text takes no longer than a short moment', ([, read]) => {
  for (const text of texts) {
    const begun = performance.now();
    read(text);
    expect([text.slice(0, 9), performance.now() - begun < SHORT_MOMENT_MS]).toEqual([text.slice(0, 9), true]);
  }
});
