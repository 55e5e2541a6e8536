import { mappedObjectSchema, type MappedObject, type SeatImport, type SeatLineFault } from '#shared/seating.ts';
import { csvRecords } from './csv-records.ts';
import { isObjectId } from './object-id.ts';
import { inSlices } from './slices.ts';

export interface ReadSeats extends Pick<SeatImport, 'skipped' | 'moreSkipped'> {
  readonly objects: ReadonlyMap<string, MappedObject>;
}

const columns = ['objectId', 'kind', 'area', 'row', 'seat', 'capacity'] as const;
type Column = (typeof columns)[number];
type Row = Readonly<Record<Column, string>>;

/** More faults nobody reads. */
const NAMED_FAULTS = 100;
const { area: placeSchema, capacity: capacitySchema } = mappedObjectSchema.shape;

/** Bytes as a spreadsheet saves them: UTF-8, or UTF-16 with its mark. Null where they are neither: no letter is guessed. */
export function decodeSeats(bytes: Uint8Array): string | null {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The objects of an event from a CSV file; null where its first line does not name the columns. */
export async function readSeats(text: string): Promise<ReadSeats | null> {
  const records = csvRecords(text.replace(/^\uFEFF/u, ''));
  const header = records.next().value?.fields ?? null;
  const width = header?.length ?? 0;
  const places = header === null ? null : placesOf(header);
  if (places === null) return null;
  const objects = new Map<string, MappedObject>();
  const faults: { line: number; why: SeatLineFault }[] = [];
  await inSlices(records, ({ line, fields }) => {
    const read = fields !== null && fields.length === width ? readRow(rowOf(fields, places), objects) : 'columns';
    if (typeof read === 'string') faults.push({ line, why: read });
    else objects.set(read.objectId, read);
  });
  const skipped = faults.slice(0, NAMED_FAULTS);
  return { objects, skipped, moreSkipped: faults.length - skipped.length };
}

/** Where each column stands. The id and the kind have to be there, and none twice. */
function placesOf(header: readonly string[]): ReadonlyMap<Column, number> | null {
  const names = header.map((name) => name.trim().toLowerCase());
  const places = new Map<Column, number>();
  for (const column of columns) {
    const place = names.indexOf(column.toLowerCase());
    if (place !== names.lastIndexOf(column.toLowerCase())) return null;
    if (place !== -1) places.set(column, place);
  }
  return places.has('objectId') && places.has('kind') ? places : null;
}

function rowOf(fields: readonly string[], places: ReadonlyMap<Column, number>): Row {
  const of = (column: Column): string => fields[places.get(column) ?? -1]?.trim() ?? '';
  return {
    objectId: of('objectId'),
    kind: of('kind').toLowerCase(),
    area: of('area'),
    row: of('row'),
    seat: of('seat'),
    capacity: of('capacity'),
  };
}

function readRow(row: Row, objects: ReadonlyMap<string, MappedObject>): MappedObject | SeatLineFault {
  const { objectId, kind } = row;
  if (!isObjectId(objectId)) return 'noId';
  if (objects.has(objectId)) return 'twice';
  if (kind !== 'seat' && kind !== 'area') return 'kind';
  const place = readPlace(row);
  if (place === null) return 'place';
  // A seat holds one, whatever the file says.
  const capacity = kind === 'seat' ? null : readCapacity(row.capacity);
  return capacity === 'wrong' ? 'capacity' : { objectId, kind, ...place, capacity };
}

/** A seat has some place, an area neither row nor seat. */
function readPlace({ kind, area, row, seat }: Row): Pick<MappedObject, 'area' | 'row' | 'seat'> | null {
  const isFit = kind === 'area' ? row === '' && seat === '' : [area, row, seat].some((part) => part !== '');
  const parts = { area: area || null, row: row || null, seat: seat || null };
  return isFit && Object.values(parts).every((part) => placeSchema.safeParse(part).success) ? parts : null;
}

function readCapacity(text: string): number | null | 'wrong' {
  if (text === '') return null;
  const capacity = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  return capacitySchema.safeParse(capacity).success ? capacity : 'wrong';
}
