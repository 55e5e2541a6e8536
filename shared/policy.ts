import { z } from 'zod';

/** Which way a scan goes: `AUTO` is in when outside, and out when inside. */
export const scanDirections = ['IN', 'OUT', 'AUTO'] as const;
export type ScanDirection = (typeof scanDirections)[number];

const moment = z.iso.datetime({ offset: true });
const ids = z.array(z.string());

/** Every key of the policy, as a file or the server may give it: each may be missing, an unknown one is a mistake. */
export const policyChangesSchema = z.strictObject({
  direction: z.enum(scanDirections).exactOptional(),
  reentry: z.enum(['never', 'afterExit', 'unlimited']).exactOptional(),
  /** A ticket's total entries. */
  maxEntries: z.int().min(0).nullable().exactOptional(),
  /** The same barcode again within this time: the same verdict is shown, and nothing is recorded. */
  repeatWindowSeconds: z.number().min(0).exactOptional(),
  /** An exit without a known entry is refused; else it is counted. */
  exitRequiresEntry: z.boolean().exactOptional(),
  admitDetailsRequired: z.boolean().exactOptional(),
  allowedTicketTypeIds: ids.nullable().exactOptional(),
  /** Admitted, with an attention sign. */
  highlightTicketTypeIds: ids.exactOptional(),
  /** The entries (gates, areas) that this station guards. */
  entryIds: ids.nullable().exactOptional(),
  /** A ticket with `entry: []` is unrestricted. */
  emptyEntryMeansAll: z.boolean().exactOptional(),
  /** Entries before are too early. */
  opensAt: moment.nullable().exactOptional(),
  /** Entries after are too late. */
  closesAt: moment.nullable().exactOptional(),
  capacity: z
    .strictObject({ limit: z.int().min(0), onFull: z.enum(['warn', 'refuse']) })
    .nullable()
    .exactOptional(),
  /** An unknown barcode is asked at the server once. */
  liveLookup: z
    .strictObject({ enabled: z.boolean().exactOptional(), timeoutMs: z.int().min(1).max(60_000).exactOptional() })
    .exactOptional(),
});

export type PolicyChanges = z.infer<typeof policyChangesSchema>;

/** How the station decides where the ticket alone does not say. */
export type Policy = Required<Omit<PolicyChanges, 'liveLookup'>> & {
  readonly liveLookup: { readonly enabled: boolean; readonly timeoutMs: number };
};

/** The moment (ms) of an ISO text that the schema has let pass. */
export const momentOf = (iso: string): number => Date.parse(iso);

export const defaultPolicy: Policy = {
  direction: 'IN',
  reentry: 'afterExit',
  maxEntries: null,
  repeatWindowSeconds: 2,
  exitRequiresEntry: false,
  admitDetailsRequired: false,
  allowedTicketTypeIds: null,
  highlightTicketTypeIds: [],
  entryIds: null,
  emptyEntryMeansAll: true,
  opensAt: null,
  closesAt: null,
  capacity: null,
  liveLookup: { enabled: true, timeoutMs: 1_500 },
};

/** The defaults, then what the server gives, then the station's own settings, which win. */
export const composePolicy = (fromServer: PolicyChanges, own: PolicyChanges): Policy => ({
  ...defaultPolicy,
  ...fromServer,
  ...own,
  liveLookup: { ...defaultPolicy.liveLookup, ...fromServer.liveLookup, ...own.liveLookup },
});
