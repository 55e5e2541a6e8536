import type { EventSummary } from '#shared/domain.ts';
import type { DemoBarcode } from '#shared/view.ts';
import { demoApiKey, demoTokens, limitedApiKey } from './world/access-users.ts';
import { demoCards } from './world/cards.ts';
import { crewEvening, herbstkonzert, seatingEventId, sellerId, sommerfest } from './world/catalogue.ts';

/** What one needs to know to use the demo. It is the same on every start. */
export interface DemoInfo {
  /** Of an access user that may use all events. */
  readonly token: string;
  readonly apiKey: string;
  /** One that may do nothing. */
  readonly limitedApiKey: string;
  readonly sellerId: string;
  /** The first event: the one with the tickets. */
  readonly eventId: string;
  readonly otherEventId: string;
  readonly emptyEventId: string;
  /** The first event's id on the seating server. */
  readonly seatingEventId: string;
  readonly events: readonly EventSummary[];
  /** Tokens with which something is wrong or different. */
  readonly otherTokens: Readonly<Record<Exclude<keyof typeof demoTokens, 'main'>, string>>;
  /** To try on the station's screen; the page has more. */
  readonly barcodes: readonly DemoBarcode[];
}

export function demoInfo(): DemoInfo {
  const { main, ...otherTokens } = demoTokens;
  return {
    token: main,
    apiKey: demoApiKey,
    limitedApiKey,
    sellerId,
    eventId: sommerfest.id,
    otherEventId: herbstkonzert.id,
    emptyEventId: crewEvening.id,
    seatingEventId,
    events: [sommerfest, herbstkonzert, crewEvening].map(({ id, name }) => ({ id, name })),
    otherTokens,
    barcodes: demoCards
      .filter((card) => card.onScreen)
      .map(({ barcode, label, result }) => ({ barcode, label, result })),
  };
}
