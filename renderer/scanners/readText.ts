import type { ScannerRead } from '#shared/scanners.ts';
import { t } from '../text/texts.ts';
import { formats, type Formats } from '../text/format.ts';
import { visibleBarcode } from '#shared/text/untrusted.ts';
import { shortName } from './deviceText.ts';

const longestText = 96;
const longestPiece = 8_192;
const kept = 30;

/** Newest first, whichever way they came. */
export function mergeReads(...sources: readonly (readonly ScannerRead[])[]): readonly ScannerRead[] {
  return sources
    .flat()
    .toSorted((one, other) => other.at - one.at || other.id - one.id)
    .slice(0, kept);
}

/** Keyboard and camera count for themselves. */
export const readKey = ({ kind, id }: ScannerRead): string => `${kind} ${id}`;

/** A read as the list shows it. */
export interface ReadRow {
  /** The code with everything in it made visible, or what became of it. */
  readonly text: string;
  readonly outcome: ScannerRead['outcome'];
  readonly scanner: string;
  readonly at: string;
  readonly facts: string;
  readonly hints: readonly string[];
  readonly raw: readonly RawPiece[];
}

/** A report or a piece as it came. */
interface RawPiece {
  readonly title: string;
  readonly lines: string;
  /** Text, not groups of bytes: it goes on in the next line where it has to. */
  readonly flows: boolean;
}

export function readRow(read: ScannerRead, format: Formats = formats): ReadRow {
  const { outcome, barcode, scannerName, at } = read;
  return {
    text:
      outcome === 'barcode' && barcode !== null
        ? visibleBarcode(barcode, longestText)
        : t.scanners.reads[outcomeWord(read)],
    outcome,
    scanner: shortName(scannerName),
    at: format.timeWithSeconds(at),
    facts: factsOf(read).join(t.dot),
    hints: hintsOf(read),
    raw: rawOf(read),
  };
}

const outcomeWord = ({ outcome }: ScannerRead): 'incomplete' | 'unreadable' =>
  outcome === 'incomplete' ? 'incomplete' : 'unreadable';

function factsOf({ kind, symbology, aim, encoding, raw, durationMs, gapMs }: ScannerRead): readonly string[] {
  const named = [symbology, aim].filter((word) => word !== null).map((word) => visibleBarcode(word, 40));
  return [
    ...(named.length === 0 ? [] : [named.join(' ')]),
    ...(encoding === null ? [] : [encoding]),
    ...(raw.length === 0 ? [] : [t.scanners.reads.pieces[kind](raw.length), t.scanners.reads.duration(durationMs)]),
    ...(gapMs === null ? [] : [t.scanners.reads.gap(gapMs)]),
  ];
}

/** AIM symbology identifier (ISO/IEC 15424): a bracket, a letter, a letter or digit. */
const aimAtStart = /^\][A-Za-z][0-9A-Za-z]/u;
/** Line ends and tabs have a hint of their own; EOT, GS and RS belong to GS1 and ISO/IEC 15434. */
const wanted = '\t\n\r\u0004\u001D\u001E';
const isStrange = (character: string): boolean => /[\p{Cc}\uFFFD]/u.test(character) && !wanted.includes(character);

/** What may be wrong and can be known from the read alone. */
export function hintsOf({ outcome, barcode, kind, encoding, raw }: ScannerRead): readonly string[] {
  const { hints } = t.scanners.reads;
  if (outcome === 'incomplete') return [kind === 'keyboard' ? hints.incompleteKeyboard : hints.incomplete];
  if (outcome === 'unreadable' || barcode === null) return [hints.unreadable[kind]];
  const aimId = aimAtStart.exec(barcode)?.[0];
  return [
    ...(kind === 'keyboard' && raw.length === 0 ? [hints.typed] : []),
    ...(aimId !== undefined ? [hints.aim(aimId)] : []),
    ...(/[\r\n\t]/u.test(barcode) ? [hints.lineEnd] : []),
    ...(/^ | $/u.test(barcode) ? [hints.spaces] : []),
    ...(encoding === 'Latin-1' ? [hints.latin1] : []),
    ...(Array.from(barcode).some(isStrange) ? [hints.controls] : []),
  ];
}

/** Behind the disclosure; a long code is there in full. */
function rawOf({ kind, raw, barcode }: ScannerRead): readonly RawPiece[] {
  const isLong = barcode !== null && Array.from(barcode).length > longestText;
  const whole = isLong
    ? [{ title: t.scanners.reads.whole, lines: visibleBarcode(barcode, longestPiece), flows: true }]
    : [];
  if (raw.length === 0) return whole;
  if (kind === 'keyboard') {
    return [
      ...whole,
      { title: t.scanners.reads.rawKeys, lines: visibleBarcode(raw.join(' '), longestPiece), flows: true },
    ];
  }
  const pieces = raw.map((piece, index) => ({
    title: t.scanners.reads.piece(index + 1, raw.length, Math.ceil(piece.length / 2)),
    lines: hexLines(piece),
    flows: false,
  }));
  return [...whole, ...pieces];
}

const bytesOfLine = 16;

/** Groups of 16, as in `0010  34 30 30 36 …`: each line begins with the place of its first byte, in hex, too. */
export function hexLines(hex: string): string {
  const lines = hex.slice(0, longestPiece).match(new RegExp(`.{1,${2 * bytesOfLine}}`, 'gsu')) ?? [];
  return lines
    .map((line, index) => {
      const place = (index * bytesOfLine).toString(16).padStart(4, '0');
      return `${place}  ${(line.match(/.{1,2}/gsu) ?? []).join(' ')}`;
    })
    .join('\n');
}
