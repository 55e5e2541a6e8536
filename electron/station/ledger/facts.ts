import type { Hint } from '#shared/verdict.ts';
import { foldBarcode } from '../admission/barcode.ts';
import type { Facts } from '../admission/decide.ts';
import { occupancyOf } from './occupancy.ts';
import type { ReadableCatalogue } from './databases.ts';
import type { Ledger } from './open.ts';
import { presenceOf, subjectOf } from './presence.ts';
import { barcodesLike, ticketsByBarcode } from './tickets.ts';

/** What the station knows about a barcode, for the chosen events. */
export function readFacts({ catalogue, journal }: Ledger, barcode: string, eventIds: readonly string[]): Facts {
  const candidates = ticketsByBarcode(catalogue, barcode).map((ticket) => ({
    ticket,
    presence: presenceOf(journal, subjectOf(journal, barcode, ticket)),
  }));
  return {
    eventIds,
    candidates,
    hint: candidates.length > 0 ? null : readHint(catalogue, barcode),
    inside: occupancyOf(journal, eventIds).inside,
  };
}

function readHint(catalogue: ReadableCatalogue, barcode: string): Hint | null {
  const neighbours = barcodesLike(catalogue, foldBarcode(barcode));
  if (neighbours.length === 0) return null;
  const composed = barcode.normalize('NFC');
  return neighbours.some((neighbour) => neighbour.normalize('NFC') === composed) ? 'composition' : 'case';
}
