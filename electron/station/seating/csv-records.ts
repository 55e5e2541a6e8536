/** A line of a CSV file, or several where a field has line breaks. */
export interface CsvRecord {
  /** Where it begins, from 1. */
  readonly line: number;
  /** Null where it cannot be taken apart: its quotes do not fit. */
  readonly fields: readonly string[] | null;
}

const separators = [',', ';', '\t'] as const;
type Separator = (typeof separators)[number];

/** One field, quoted (RFC 4180) or plain, and what ends it. */
const fieldOf: Readonly<Record<Separator, RegExp>> = {
  ',': /(?:"([^"]*(?:""[^"]*)*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/uy,
  ';': /(?:"([^"]*(?:""[^"]*)*)"|([^";\r\n]*))(;|\r\n|\n|\r|$)/uy,
  '\t': /(?:"([^"]*(?:""[^"]*)*)"|([^"\t\r\n]*))(\t|\r\n|\n|\r|$)/uy,
};
const LINE_BREAK = /\r\n|\n|\r/u;

/** The records of a file whose columns are separated by what separates its first line. Blank lines are left out. */
export function* csvRecords(text: string): Generator<CsvRecord> {
  const separator = separatorOf(text);
  let [place, line] = [0, 1];
  while (place < text.length) {
    const fields = fieldsAt(text, place, separator);
    const end = fields.end ?? endOfLine(text, place);
    const isBlank = fields.end !== null && fields.values.every((value) => value.trim() === '');
    if (!isBlank) yield { line, fields: fields.end === null ? null : fields.values };
    line += text.slice(place, end).split(LINE_BREAK).length - 1;
    place = end;
  }
}

/** `end` is null where the fields cannot be read. */
function fieldsAt(text: string, from: number, separator: Separator): { values: string[]; end: number | null } {
  const field = fieldOf[separator];
  const values: string[] = [];
  field.lastIndex = from;
  for (;;) {
    const found = field.exec(text);
    if (found === null) return { values, end: null };
    const [, quoted, plain = '', ending] = found;
    values.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (ending !== separator) return { values, end: field.lastIndex };
  }
}

function separatorOf(text: string): Separator {
  const first = text.slice(0, endOfLine(text, 0));
  const [most] = separators.toSorted((a, b) => first.split(b).length - first.split(a).length);
  return most ?? ',';
}

function endOfLine(text: string, from: number): number {
  const found = LINE_BREAK.exec(text.slice(from, from + LONGEST_LINE));
  return found === null ? Math.min(text.length, from + LONGEST_LINE) : from + found.index + found[0].length;
}

/** What is longer is no line of seats. */
const LONGEST_LINE = 65_536;
