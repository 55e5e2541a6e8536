import { z } from 'zod';

/** What every fault may carry as well. */
const common = {
  /** The answer, such as it is, waits for so long. */
  delayMs: z.number().int().min(0).exactOptional(),
  /** The request takes effect first, and its answer is lost: the case in which a client must send again. */
  stored: z.boolean().exactOptional(),
};

const headers = z.record(z.string(), z.string());

/** How a server, a proxy or a network lets a client down. `docs/sandbox.md` has the table. */
const fault = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('answer'),
    status: z.number().int().min(200).max(599).default(200),
    /** A text goes out as it is, anything else as JSON; without it a refusal has vivenu's error body. */
    body: z.unknown().optional(),
    headers: headers.exactOptional(),
    ...common,
  }),
  z.strictObject({ kind: z.literal('delay'), ms: z.number().int().min(0) }),
  z.strictObject({ kind: z.literal('hang'), ...common }),
  z.strictObject({ kind: z.literal('reset'), ...common }),
  /** `json`: whole according to its length, but cut. `connection`: the connection ends before the length is reached. */
  z.strictObject({ kind: z.literal('truncate'), at: z.enum(['json', 'connection']).default('json'), ...common }),
  /** `body`: noise declared as JSON. `http`: noise instead of HTTP. */
  z.strictObject({ kind: z.literal('garbage'), at: z.enum(['body', 'http']).default('body'), ...common }),
  z.strictObject({ kind: z.literal('html'), status: z.number().int().min(200).max(599).default(200), ...common }),
  /** The true answer, a byte at a time. */
  z.strictObject({ kind: z.literal('drip'), ms: z.number().int().min(0).default(20), ...common }),
  z.strictObject({
    kind: z.literal('redirect'),
    /** Origin of the other host; the request's path follows it. */
    to: z.url().default('http://other-host.invalid'),
    status: z.union([z.literal(301), z.literal(302), z.literal(303), z.literal(307), z.literal(308)]).default(302),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('oversize'),
    bytes: z
      .number()
      .int()
      .min(1)
      .default(64 * 1_048_576),
    ...common,
  }),
  /** Refuses scan requests that hold one of these barcodes, and lets every other request pass. */
  z.strictObject({
    kind: z.literal('poison'),
    barcodes: z.array(z.string()).min(1),
    status: z.number().int().min(400).max(599).default(400),
    ...common,
  }),
]);

export const faultRule = z.strictObject({
  match: z
    .strictObject({
      method: z.string().exactOptional(),
      /** The beginning of the path; or, with a `*` (anything within a segment) or `**` (anything), the whole path. */
      path: z.string().startsWith('/').exactOptional(),
    })
    .exactOptional(),
  /** So many matching requests pass unharmed first. */
  skip: z.number().int().min(0).exactOptional(),
  /** So many requests are hit; without it, all. */
  times: z.number().int().min(1).exactOptional(),
  fault,
});

export type Fault = z.infer<typeof fault>;
/** A rule as a caller writes it: what has a default may be left out. */
export type FaultRule = z.input<typeof faultRule>;
export type CheckedRule = z.infer<typeof faultRule>;
