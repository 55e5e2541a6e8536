import { z } from 'zod';
import type { AcceptedAdvisory } from './advisories.ts';

/** What `npm audit --json` says, and what becomes of it. Pure. */

const severity = z.enum(['info', 'low', 'moderate', 'high', 'critical']);

const advisory = z.object({
  title: z.string(),
  url: z.string(),
  severity,
});

/** npm's report of version 2. `via` also names packages that are concerned through others; those have entries of their own. */
const report = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({ via: z.array(z.union([z.string(), advisory])), nodes: z.array(z.string()) }),
  ),
});

export interface Finding {
  readonly id: string;
  readonly package: string;
  readonly title: string;
  readonly severity: z.infer<typeof severity>;
  readonly ships: boolean;
  /** `red` fails the check; `accepted` is on the list; `told` is of a tool, or not serious. */
  readonly verdict: 'red' | 'accepted' | 'told';
}

/** null: this is no report, and so nobody knows. */
export function findings(
  output: string,
  shippedFolders: ReadonlySet<string>,
  accepted: readonly AcceptedAdvisory[],
  today: string,
): Finding[] | null {
  const read = report.safeParse(parse(output));
  if (!read.success) return null;
  const holds = (id: string): boolean => accepted.some((entry) => entry.id === id && today <= entry.until);
  return Object.entries(read.data.vulnerabilities).flatMap(([name, { via, nodes }]) => {
    const ships = nodes.some((folder) => shippedFolders.has(folder));
    return via
      .filter((cause) => typeof cause !== 'string')
      .map((cause) => {
        const id = cause.url.slice(cause.url.lastIndexOf('/') + 1);
        const isSerious = cause.severity === 'high' || cause.severity === 'critical';
        const verdict = !ships || !isSerious ? 'told' : holds(id) ? 'accepted' : 'red';
        return { id, package: name, title: cause.title, severity: cause.severity, ships, verdict } as const;
      });
  });
}

/** Entries that say less than they claim: their day is over. */
export const expired = (accepted: readonly AcceptedAdvisory[], today: string): readonly AcceptedAdvisory[] =>
  accepted.filter(({ until }) => until < today);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
