import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CdpSession } from './cdp.ts';

/**
 * The printers of the computer, of which the host has only the names that it is given. What is printed becomes a PDF of the paper that
 * was asked for, with what was asked for beside it.
 */

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What is used of Electron's WebContentsPrintOptions. */
export interface PrintRequest {
  readonly silent?: boolean;
  readonly printBackground?: boolean;
  readonly deviceName?: string;
  readonly margins?: { readonly marginType?: string };
  readonly copies?: number;
  readonly pageSize?: string | Size;
}

/** Electron's limit, in microns; it prints on A4 where no size is named. */
const SMALLEST = 352;
const A4: Size = { width: 210_000, height: 297_000 };
const MICRONS_PER_INCH = 25_400;

const known: ReadonlySet<string> = new Set([
  'silent',
  'printBackground',
  'deviceName',
  'margins',
  'copies',
  'pageSize',
] satisfies (keyof PrintRequest)[]);

/** One a line, or with a bar between them. */
const names = (): readonly string[] =>
  (process.env['GATEHOUSE_HOST_PRINTERS'] ?? '').split(/[\n|]/).filter((name) => name !== '');

export const installedPrinters = (): object[] =>
  names().map((name) => ({ name, displayName: name, description: 'of the preview host', options: {} }));

/** Throws where Electron would; gives what prints, and says why it did not: nothing where it did. */
export function preparePrint(request: PrintRequest): (page: CdpSession) => Promise<string> {
  const size = sizeOf(request.pageSize);
  const unknown = Object.keys(request).find((name) => !known.has(name));
  if (unknown !== undefined) throw new Error(`The preview host does not print with ${unknown}`);
  if (request.silent !== true) throw new Error('The preview host has no dialog for printing');
  if (request.margins?.marginType !== 'none') throw new Error('The preview host prints without margins only');
  return (page) => print(page, request, size);
}

function sizeOf(asked: PrintRequest['pageSize']): Size {
  if (asked === undefined || asked === 'A4') return A4;
  if (typeof asked === 'string') throw new Error(`The preview host does not know the paper ${asked}`);
  if (!(asked.width > SMALLEST && asked.height > SMALLEST)) {
    throw new RangeError('height and width properties must be minimum 352 microns.');
  }
  return asked;
}

async function print(page: CdpSession, request: PrintRequest, size: Size): Promise<string> {
  const [first] = names();
  if (first === undefined) return 'No printers available on the network';
  const deviceName = request.deviceName ?? first;
  if (!names().includes(deviceName)) return 'Invalid deviceName provided';
  const folder = process.env['GATEHOUSE_HOST_PRINTS'];
  if (folder === undefined) {
    process.stderr.write('Prints have no place to go: GATEHOUSE_HOST_PRINTS names no folder\n');
    return 'Print job failed';
  }
  const { data } = await page.send<{ data: string }>('Page.printToPDF', {
    paperWidth: size.width / MICRONS_PER_INCH,
    paperHeight: size.height / MICRONS_PER_INCH,
    marginTop: 0,
    marginBottom: 0,
    marginLeft: 0,
    marginRight: 0,
    printBackground: request.printBackground === true,
    preferCSSPageSize: false,
  });
  mkdirSync(folder, { recursive: true });
  const number = readdirSync(folder).filter((name) => name.endsWith('.pdf')).length + 1;
  const file = join(folder, String(number).padStart(3, '0'));
  // First what belongs to it: who sees the PDF may read both.
  writeFileSync(`${file}.json`, JSON.stringify({ deviceName, pageSize: size, copies: request.copies ?? 1 }));
  writeFileSync(`${file}.pdf`, Buffer.from(data, 'base64'));
  return '';
}
