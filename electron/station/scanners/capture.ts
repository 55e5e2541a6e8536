import { failure, success, type Outcome } from '#shared/problem.ts';
import { z } from 'zod';

/**
 * The recording of a scanner for support (docs/scanners.md): lines of JSON. The first says what the scanner is; then come
 * its reports (USB) or the bytes of its port (serial), each with its moment.
 */
export type Capture = HidCapture | SerialCapture;

export interface HidCapture {
  readonly kind: 'hid';
  readonly vendorId: number;
  readonly productId: number;
  readonly usagePage: number;
  readonly usage: number;
  /** Null: the system does not give it. */
  readonly reportDescriptor: Uint8Array | null;
  readonly received: readonly Received[];
  /** Numbers of lines that were not understood; the first line is 1. */
  readonly skipped: readonly number[];
}

interface SerialCapture {
  readonly kind: 'serial';
  readonly path: string;
  readonly baudRate: number;
  readonly received: readonly Received[];
  readonly skipped: readonly number[];
}

/** A report, its id first where there is one, or bytes of a serial port. */
export interface Received {
  readonly bytes: Uint8Array;
  /** Counts from any moment. */
  readonly atMs: number;
}

function bytesOfHex(text: string): Uint8Array | null {
  const digits = text.replace(/[\s:]/gu, '');
  if (digits.length % 2 !== 0 || !/^[0-9a-f]*$/iu.test(digits)) return null;
  return Uint8Array.from(digits.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
}

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const hex = z.string().transform((text, context) => {
  const bytes = bytesOfHex(text);
  if (bytes !== null) return bytes;
  context.addIssue('not hexadecimal bytes');
  return z.NEVER;
});
const twoBytes = z.int().min(0).max(0xffff);
const atMs = z.number();

const hidHeader = z.object({
  vendorId: twoBytes,
  productId: twoBytes,
  usagePage: twoBytes,
  usage: twoBytes,
  reportDescriptor: hex.nullable().default(null),
});
const serialHeader = z.object({ path: z.string(), baudRate: z.int().positive() });
const hidLine = z.object({ report: hex, atMs }).transform(({ report, atMs: at }) => ({ bytes: report, atMs: at }));
const serialLine = z.object({ bytes: hex, atMs });

type HidHeader = z.infer<typeof hidHeader>;

export const captureHeader = ({ vendorId, productId, usagePage, usage, reportDescriptor }: HidHeader): string =>
  JSON.stringify({
    vendorId,
    productId,
    usagePage,
    usage,
    reportDescriptor: reportDescriptor === null ? null : hexOf(reportDescriptor),
  });

export const captureLine = (report: Uint8Array, at: number): string =>
  JSON.stringify({ report: hexOf(report), atMs: at });

export const serialCaptureHeader = ({ path, baudRate }: z.infer<typeof serialHeader>): string =>
  JSON.stringify({ path, baudRate });

export const serialCaptureLine = (bytes: Uint8Array, at: number): string =>
  JSON.stringify({ bytes: hexOf(bytes), atMs: at });

interface Line {
  readonly number: number;
  /** Undefined where the line is not JSON. */
  readonly value: unknown;
}

function linesOf(text: string): readonly Line[] {
  const lines = text.replace(/^\uFEFF/u, '').split('\n');
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [{ number: index + 1, value: jsonOf(line) }]));
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Reads a recording, also one that somebody cut or edited: a line that is not understood is left out. */
export function readCapture(text: string): Outcome<Capture> {
  const [first, ...lines] = linesOf(text);
  if (first === undefined) return failure('capture_unreadable', 'it is empty');
  if (isSerial(first.value)) {
    const header = serialHeader.safeParse(first.value);
    return header.success
      ? success({ kind: 'serial', ...header.data, ...receivedIn(lines, serialLine) })
      : wrong(first, header.error);
  }
  const header = hidHeader.safeParse(first.value);
  return header.success
    ? success({ kind: 'hid', ...header.data, ...receivedIn(lines, hidLine) })
    : wrong(first, header.error);
}

const isSerial = (header: unknown): boolean => typeof header === 'object' && header !== null && 'baudRate' in header;

function wrong({ number, value }: Line, error: z.ZodError): ReturnType<typeof failure> {
  const [issue] = error.issues;
  const where = issue === undefined || issue.path.length === 0 ? '' : `${issue.path.join('.')}: `;
  return failure(
    'capture_unreadable',
    `line ${number}: ${value === undefined ? 'not JSON' : `${where}${issue?.message}`}`,
  );
}

function receivedIn(lines: readonly Line[], schema: z.ZodType<Received>): Pick<Capture, 'received' | 'skipped'> {
  const received: Received[] = [];
  const skipped: number[] = [];
  for (const { number, value } of lines) {
    const line = schema.safeParse(value);
    if (line.success) received.push(line.data);
    else skipped.push(number);
  }
  return { received, skipped };
}
