import type { MappedObject, ObjectStatus, SeatView } from '#shared/seating.ts';

export const seat = (objectId: string, given: Partial<MappedObject> = {}): MappedObject => ({
  objectId,
  kind: 'seat',
  area: 'Block A',
  row: '1',
  seat: '1',
  capacity: null,
  ...given,
});

export const area = (objectId: string, given: Partial<MappedObject> = {}): MappedObject =>
  seat(objectId, { kind: 'area', area: 'Lawn', row: null, seat: null, capacity: 100, ...given });

export const seatIs = (objectId: string, status: string): ObjectStatus => ({
  objectId,
  kind: 'seat',
  status,
  booked: null,
});

export const areaIs = (objectId: string, booked: number | null): ObjectStatus => ({
  objectId,
  kind: 'area',
  status: 'forsale',
  booked,
});

export const viewOf = (status: ObjectStatus): SeatView => ({
  objectId: status.objectId,
  mapped: null,
  status,
  problem: null,
});

export const unread = (objectId: string): SeatView => ({
  objectId,
  mapped: null,
  status: null,
  problem: { code: 'offline' },
});

/** How many turns others had since then, on the one thread of all. */
export function countTurns(): () => number {
  let turns = 0;
  let isCounting = true;
  const count = (): void => {
    turns++;
    if (isCounting) setImmediate(count);
  };
  setImmediate(count);
  return () => {
    isCounting = false;
    return turns;
  };
}
