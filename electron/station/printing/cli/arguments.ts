import { parseArgs } from 'node:util';
import { errorMessage } from '#shared/error-message.ts';
import { paperWidths, printResolutions, type Dpi, type PaperWidth } from '#shared/printing.ts';

const formats = ['escpos', 'starprnt', 'starline', 'zpl'] as const;

export interface Arguments {
  /** A name, or the path of a file. */
  readonly template: string;
  /** A JSON file. */
  readonly ticket: string;
  readonly format: (typeof formats)[number];
  readonly dpi: Dpi;
  readonly paperMm: PaperWidth;
  readonly out: string;
  /** Where a picture of it goes; null for none. */
  readonly png: string | null;
  /** Folder of own templates; null for none. */
  readonly templates: string | null;
  readonly duplicate: boolean;
  /** IANA name; undefined: the computer's own. */
  readonly timeZone: string | undefined;
}

export const usage =
  'npm run -s print:render -- --template NAME --ticket FILE.json --format escpos|starprnt|starline|zpl --out FILE [--dpi 203|300] [--paper 58|80] [--png FILE] [--templates DIR] [--duplicate] [--time-zone ZONE]';

/** Reads the command line, or says in a sentence what is wrong with it. */
export function readArguments(args: readonly string[]): Arguments | string {
  let values;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        template: { type: 'string' },
        ticket: { type: 'string' },
        format: { type: 'string' },
        dpi: { type: 'string', default: '203' },
        paper: { type: 'string', default: '80' },
        out: { type: 'string' },
        png: { type: 'string' },
        templates: { type: 'string' },
        duplicate: { type: 'boolean', default: false },
        'time-zone': { type: 'string' },
      },
    }));
  } catch (error) {
    return errorMessage(error);
  }
  const { template = '', ticket = '', out = '', png = null, templates = null, duplicate } = values;
  const missing = Object.entries({ template, ticket, out }).find(([, value]) => value === '');
  if (missing !== undefined) return `--${missing[0]} is missing`;
  if (png === '') return '--png is missing its file';
  if (values.format === undefined) return '--format is missing';
  const format = formats.find((known) => known === values.format);
  if (format === undefined) return `--format is one of ${formats.join(', ')}`;
  const dpi = printResolutions.find((known) => String(known) === values.dpi);
  if (dpi === undefined) return `--dpi is ${printResolutions.join(' or ')}`;
  const paperMm = paperWidths.find((known) => String(known) === values.paper);
  if (paperMm === undefined) return `--paper is ${paperWidths.join(' or ')}`;
  const timeZone = values['time-zone'];
  if (timeZone !== undefined && !isTimeZone(timeZone))
    return '--time-zone is the name of a time zone, as Europe/Berlin';
  return { template, ticket, format, dpi, paperMm, out, png, templates, duplicate, timeZone };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}
