import { closedSellerId, herbstkonzert, otherSellerId, sellerId } from './catalogue.ts';

export const integrations = ['simplyX', 'axess', 'skidata'] as const;

/** A device that may load and scan tickets. Times are ISO texts, as they go out. */
export interface AccessUser {
  readonly id: string;
  readonly sellerId: string;
  readonly active: boolean;
  readonly name: string;
  readonly token: string;
  readonly accessAllEvents: boolean;
  readonly events: readonly string[];
  readonly lastRequest?: string;
  readonly expires?: string;
  readonly isIntegration?: boolean;
  readonly integration?: (typeof integrations)[number];
  readonly deviceSettings: Readonly<Record<string, unknown>>;
  readonly createdAt: string;
  readonly updatedAt: string;
  /** How often it was changed. */
  readonly version: number;
  /** Fields of vivenu that its documents do not have yet. */
  readonly others: Readonly<Record<string, unknown>>;
}

/** With vivenu's own field names. */
export const wireAccessUser = ({ id, version, others, ...rest }: AccessUser): Record<string, unknown> => ({
  _id: id,
  ...others,
  ...rest,
  __v: version,
});

/** Tokens of the demo. They open nothing but the sandbox. */
export const demoTokens = {
  main: 'gatehouse-demo-2026',
  /** May use the second event only. */
  restricted: 'gatehouse-demo-restricted',
  expired: 'gatehouse-demo-expired',
  inactive: 'gatehouse-demo-inactive',
  otherSeller: 'gatehouse-demo-other-seller',
  /** Its seller has left: the seller is 404. */
  sellerGone: 'gatehouse-demo-seller-gone',
  /** Its end is three days ahead. */
  endsSoon: 'gatehouse-demo-ends-soon',
  /** Of another maker's system. */
  turnstiles: 'gatehouse-demo-turnstiles',
} as const;

export const demoApiKey = 'key_gatehouse_demo_2026';
/** An API key without the right to do anything. */
export const limitedApiKey = 'key_gatehouse_demo_limited';

const DAY = 86_400_000;

export function demoAccessUsers(now: number): AccessUser[] {
  const created = new Date(now - 60 * DAY).toISOString();
  const user = (digit: number, name: string, token: string, rest: Partial<AccessUser> = {}): AccessUser => ({
    id: `6a3b1c66acce55000000000${digit}`,
    sellerId,
    active: true,
    name,
    token,
    accessAllEvents: true,
    events: [],
    deviceSettings: {},
    createdAt: created,
    updatedAt: created,
    version: 0,
    others: {},
    ...rest,
  });
  const settings = {
    scanTypes: ['checkin', 'checkout'],
    enableMultiCheckin: true,
    sound: true,
    ticketSyncInterval: 15,
  };
  return [
    user(1, 'Main gate', demoTokens.main, { deviceSettings: settings }),
    user(2, 'Concert hall', demoTokens.restricted, { accessAllEvents: false, events: [herbstkonzert.id] }),
    user(3, 'Last year', demoTokens.expired, { expires: new Date(now - DAY).toISOString() }),
    user(4, 'Lost phone', demoTokens.inactive, { active: false }),
    user(5, 'Ballroom', demoTokens.otherSeller, { sellerId: otherSellerId }),
    user(6, 'Closed account', demoTokens.sellerGone, { sellerId: closedSellerId }),
    user(7, 'Box office', demoTokens.endsSoon, { expires: new Date(now + 3 * DAY).toISOString() }),
    user(8, 'Turnstiles', demoTokens.turnstiles, { isIntegration: true, integration: 'axess' }),
  ];
}
