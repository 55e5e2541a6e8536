import type { Maker } from '#shared/scanners.ts';

/** Those whose manuals can be opened. */
export type KnownMaker = Exclude<Maker, 'other'>;

/** Names are the same in every language. */
export const makerNames: Readonly<Record<KnownMaker, string>> = {
  zebra: 'Zebra',
  honeywell: 'Honeywell',
  datalogic: 'Datalogic',
  newland: 'Newland',
  opticon: 'Opticon',
  netum: 'Netum',
  accessIs: 'Access-IS',
};
