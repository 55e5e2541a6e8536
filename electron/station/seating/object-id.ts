import { objectId } from '#shared/seating.ts';
import { pathSegment } from '../vivenu/address.ts';

/** Whether it can be an object's id, and an address can carry it. */
export const isObjectId = (id: string): boolean => objectId.safeParse(id).success && pathSegment(id) !== null;
