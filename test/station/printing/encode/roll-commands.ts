import type { PrintLanguage } from '#shared/printing.ts';

/**
 * What a printer makes of bytes, in as few words as possible and not by the code that is tested: commands with their parameters, text,
 * and data that come with their length or up to their end.
 */

export interface Command {
  /** `text` is what is printed as it is. */
  readonly name: string;
  readonly parameters: readonly number[];
  readonly data: Uint8Array;
}

/** How many bytes follow, from the command's name and parameters on. */
interface Form {
  readonly name: string;
  readonly opcode: string;
  readonly parameters?: number;
  readonly dataLength?: (parameters: readonly number[], rest: Uint8Array) => number;
}

const word = (low = 0, high = 0): number => low + 256 * high;

const escpos: readonly Form[] = [
  { name: 'initialise', opcode: '1b40' },
  { name: 'one byte letters', opcode: '1c2e' },
  { name: 'font', opcode: '1b4d', parameters: 1 },
  { name: 'country', opcode: '1b52', parameters: 1 },
  { name: 'page', opcode: '1b74', parameters: 1 },
  { name: 'bold', opcode: '1b45', parameters: 1 },
  { name: 'size', opcode: '1d21', parameters: 1 },
  { name: 'align', opcode: '1b61', parameters: 1 },
  {
    name: 'picture',
    opcode: '1d7630',
    parameters: 5,
    dataLength: ([, xl, xh, yl, yh]) => word(xl, xh) * word(yl, yh),
  },
  { name: 'code', opcode: '1d286b', parameters: 2, dataLength: ([low, high]) => word(low, high) },
  { name: 'bar height', opcode: '1d68', parameters: 1 },
  { name: 'bar width', opcode: '1d77', parameters: 1 },
  { name: 'bar text', opcode: '1d48', parameters: 1 },
  { name: 'bars', opcode: '1d6b', parameters: 2, dataLength: ([, length = 0]) => length },
  { name: 'cut', opcode: '1d56', parameters: 2 },
  { name: 'feed', opcode: '0a' },
];

const star: readonly Form[] = [
  { name: 'initialise', opcode: '1b40' },
  { name: 'cancel', opcode: '18' },
  { name: 'country', opcode: '1b52', parameters: 1 },
  { name: 'page', opcode: '1b1d74', parameters: 1 },
  { name: 'bold', opcode: '1b45' },
  { name: 'not bold', opcode: '1b46' },
  { name: 'size', opcode: '1b69', parameters: 2 },
  { name: 'align', opcode: '1b1d61', parameters: 1 },
  { name: 'close lines', opcode: '1b30' },
  { name: 'lines', opcode: '1b7a', parameters: 1 },
  { name: 'picture', opcode: '1b58', parameters: 2, dataLength: ([low, high]) => 3 * word(low, high) },
  { name: 'code setting', opcode: '1b1d7953', parameters: 2 },
  { name: 'code data', opcode: '1b1d7944', parameters: 4, dataLength: ([, , low, high]) => word(low, high) },
  { name: 'code', opcode: '1b1d7950' },
  { name: 'bars', opcode: '1b62', parameters: 4, dataLength: (_, rest) => rest.indexOf(0x1e) + 1 },
  { name: 'cut', opcode: '1b64', parameters: 1 },
  { name: 'feed', opcode: '0a' },
  { name: 'return', opcode: '0d' },
];

/** It throws for every byte below 0x20, and for DEL, that is not a part of these. */
export function commandsOf(bytes: Uint8Array, language: PrintLanguage): readonly Command[] {
  const commands: Command[] = [];
  const forms = language === 'escpos' ? escpos : star;
  for (let at = 0; at < bytes.length;) {
    const rest = Uint8Array.from(bytes.subarray(at));
    const text = rest.findIndex((byte) => byte < 0x20 || byte === 0x7f);
    if (text !== 0) {
      const data = text < 0 ? rest : rest.subarray(0, text);
      commands.push({ name: 'text', parameters: [], data });
      at += data.length;
      continue;
    }
    const hex = Buffer.from(rest.subarray(0, 4)).toString('hex');
    const form = forms.find(({ opcode }) => hex.startsWith(opcode));
    if (form === undefined) throw new Error(`no command: ${hex}`);
    const start = form.opcode.length / 2;
    const end = start + (form.parameters ?? 0);
    const parameters = [...rest.subarray(start, end)];
    const length = form.dataLength?.(parameters, rest.subarray(end)) ?? 0;
    if (end + length > rest.length) throw new Error(`${form.name} is cut short`);
    commands.push({ name: form.name, parameters, data: rest.subarray(end, end + length) });
    at += end + length;
  }
  return commands;
}

/** Without the data: what the printer is told to do. */
export const shapeOf = (commands: readonly Command[]): readonly string[] =>
  commands.map(({ name, parameters }) => [name, ...parameters].join(' '));
