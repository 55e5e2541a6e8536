import { mappedObjectSchema, type MappedObject, type ObjectKind } from '#shared/seating.ts';

/** An object of the map as it is typed. */
export interface MapDraft {
  readonly objectId: string;
  readonly kind: ObjectKind;
  readonly area: string;
  readonly row: string;
  readonly seat: string;
  readonly capacity: string;
}

export const draftOf = (mapped: MappedObject | null): MapDraft => ({
  objectId: mapped?.objectId ?? '',
  kind: mapped?.kind ?? 'seat',
  area: mapped?.area ?? '',
  row: mapped?.row ?? '',
  seat: mapped?.seat ?? '',
  capacity: mapped?.capacity === null || mapped === null ? '' : `${mapped.capacity}`,
});

/** Null as long as it is not one. */
export function objectOf({ objectId, kind, area, row, seat, capacity }: MapDraft): MappedObject | null {
  const place = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  const isArea = kind === 'area';
  const parsed = mappedObjectSchema.safeParse({
    objectId: objectId.trim(),
    kind,
    area: place(area),
    row: isArea ? null : place(row),
    seat: isArea ? null : place(seat),
    capacity: isArea && capacity.trim() !== '' ? Number(capacity.trim()) : null,
  });
  return parsed.success ? parsed.data : null;
}

/** Whether this can be how many an area holds. */
export const isCapacity = (text: string): boolean => /^\d{0,7}$/u.test(text.trim());
