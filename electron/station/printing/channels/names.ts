import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { callbackify } from 'node:util';

/**
 * Finds the addresses of printers. The system looks up two names at a time and cannot be stopped: where a name server does not answer,
 * printers that are asked for again and again would keep vivenu's name waiting. So there is one look-up at a time, and one for all who
 * ask for the same name.
 */
export function createNames(findAll = findInSystem): LookupFunction {
  const underWay = new Map<string, Promise<readonly LookupAddress[]>>();
  let last: Promise<unknown> = Promise.resolve();

  function addressesOf(host: string): Promise<readonly LookupAddress[]> {
    const known = underWay.get(host);
    if (known !== undefined) return known;
    const found = last.then(() => findAll(host)).finally(() => underWay.delete(host));
    last = found.catch(() => undefined);
    underWay.set(host, found);
    return found;
  }

  const find = callbackify(addressesOf);
  return (host, { all }, callback) =>
    find(host, (error, addresses) => {
      const first = addresses?.[0];
      if (error !== null || all === true) callback(error, [...(addresses ?? [])]);
      else callback(null, first?.address ?? '', first?.family);
    });
}

const findInSystem = (host: string): Promise<readonly LookupAddress[]> =>
  new Promise((resolve, reject) => {
    lookup(host, { all: true }, (error, addresses) => (error === null ? resolve(addresses) : reject(error)));
  });
