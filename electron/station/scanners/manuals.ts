import type { Maker } from '#shared/scanners.ts';

/**
 * Where each maker has the manuals of its scanners: the labels that switch a scanner's mode are in there. Front doors on purpose: deep
 * links do not last. Null where the maker is not known.
 */
export const manualOf: Readonly<Record<Maker, string | null>> = {
  zebra: 'https://www.zebra.com/support',
  honeywell: 'https://sps.honeywell.com/us/en/support',
  datalogic: 'https://www.datalogic.com/eng/support-services-support-downloads.html',
  newland: 'https://www.newland-id.com/',
  opticon: 'https://opticon.com/support/',
  netum: 'https://www.netum.net/pages/barcode-scanner-user-manuals',
  accessIs: 'https://www.access-is.com/',
  other: null,
};
