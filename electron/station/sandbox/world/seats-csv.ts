import type { SeatingObject, SeatingPlan } from './seating.ts';

const COLUMNS = 'objectId,kind,area,row,seat,capacity';

const field = (value: string | number | null): string => {
  const text = String(value ?? '');
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const line = (objectId: string, object: SeatingObject): string => {
  const { area, row, seat } = object.place;
  const isArea = object.kind === 'ga';
  const cells = [objectId, isArea ? 'area' : 'seat', area, row, seat, isArea ? object.capacity : null];
  return cells.map(field).join(',');
};

/** The plan's objects with their places, as a station imports them. */
export const seatsCsv = (plan: SeatingPlan): string =>
  [COLUMNS, ...[...plan.objects].map(([objectId, object]) => line(objectId, object)), ''].join('\r\n');
