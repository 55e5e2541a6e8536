import { open } from 'node:fs/promises';
import { errorMessage } from '#shared/error-message.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { mostSeatsAtOnce, type MappedObject, type SeatImport } from '#shared/seating.ts';
import type { MapFiles, MapParts } from './map-file.ts';
import { finder } from './match.ts';
import { isObjectId } from './object-id.ts';
import { decodeSeats, readSeats, type ReadSeats } from './read-seats.ts';
import { inSlices } from './slices.ts';

/** Which objects an event has: from a file, or one by one. */
export interface Mapping {
  importFile(eventId: string, path: string): Promise<Outcome<SeatImport>>;
  mapSeat(eventId: string, object: MappedObject): Promise<Outcome<null>>;
  unmapSeat(eventId: string, objectId: string): Promise<Outcome<null>>;
  findSeats(eventId: string, text: string): Promise<Outcome<readonly MappedObject[]>>;
}

/** 100,000 lines have some 6 MB. */
const LARGEST_FILE = 32 * 1_024 * 1_024;

export function createMapping(maps: MapFiles): Mapping {
  return {
    async importFile(eventId, path) {
      const text = await readText(path);
      if (!text.ok) return text;
      const read = await readSeats(text.value);
      if (read === null || read.objects.size === 0) return failure('seats_file_invalid');
      let dropped = 0;
      const changed = await maps.change(eventId, ({ objects, tickets }) => {
        dropped = [...objects.keys()].filter((objectId) => !read.objects.has(objectId)).length;
        return success(withoutStale({ objects: read.objects, tickets }));
      });
      return changed.ok ? success(imported(read, dropped)) : changed;
    },

    async mapSeat(eventId, object) {
      if (!isObjectId(object.objectId)) return failure('object_id_invalid');
      return maps.change(eventId, ({ objects, tickets }) =>
        success({ objects: new Map(objects).set(object.objectId, object), tickets }),
      );
    },

    unmapSeat: (eventId, objectId) =>
      maps.change(eventId, ({ objects, tickets }) => {
        const left = new Map(objects);
        left.delete(objectId);
        return success(withoutStale({ objects: left, tickets }));
      }),

    async findSeats(eventId, text) {
      const map = await maps.read(eventId);
      if (!map.ok) return map;
      const isFound = finder(text);
      const found: MappedObject[] = [];
      await inSlices(map.value.objects.values(), (object) => {
        if (isFound(object)) found.push(object);
        return found.length < mostSeatsAtOnce ? undefined : 'enough';
      });
      return success(found);
    },
  };
}

/** A choice among objects goes with its object; where a guest was put stays, mapped or not. */
function withoutStale({ objects, tickets }: MapParts): MapParts {
  const left = [...tickets].filter(([, { objectId, how }]) => how === 'reseated' || objects.has(objectId));
  return { objects, tickets: new Map(left) };
}

async function readText(path: string): Promise<Outcome<string>> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      if (size > LARGEST_FILE) return failure('seats_file_invalid', `${size} bytes`);
      const text = decodeSeats(await file.readFile());
      return text === null ? failure('seats_file_encoding') : success(text);
    } finally {
      await file.close();
    }
  } catch (error) {
    return failure('seats_file_invalid', errorMessage(error));
  }
}

function imported({ objects, skipped, moreSkipped }: ReadSeats, dropped: number): SeatImport {
  const areas = [...objects.values()].filter(({ kind }) => kind === 'area').length;
  return { seats: objects.size - areas, areas, dropped, skipped, moreSkipped };
}
