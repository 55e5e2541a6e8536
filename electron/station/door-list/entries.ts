import { absent, type Presence, type Ticket } from '#shared/domain.ts';
import type { Language } from '#shared/language.ts';
import type { Policy } from '#shared/policy.ts';
import type { Reason } from '#shared/verdict.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { decide } from '../admission/decide.ts';

/** One line of the door list. */
export interface Entry {
  /** Cleaned; null where the ticket has none. */
  readonly name: string | null;
  /** The ticket's own name. */
  readonly ticket: string | null;
  /** What the guest has to prove. */
  readonly discount: string | null;
  readonly area: string | null;
  readonly row: string | null;
  readonly seat: string | null;
  readonly barcode: string;
  /** Ticked beforehand: the guest is inside, or may not come in once more. */
  readonly ticked: boolean;
  /** Where the ticket stands; null where it never came in. */
  readonly presence: Pick<Presence, 'inside' | 'lastAt'> | null;
}

interface Listed {
  /** By name; those without a name last. */
  readonly entries: readonly Entry[];
  /** Tickets that this station would not admit, whatever the hour. */
  readonly leftOut: number;
}

interface Given {
  readonly tickets: Iterable<Ticket>;
  readonly presenceOf: (ticket: Ticket) => Presence | null;
  readonly eventIds: readonly string[];
  readonly policy: Policy;
  readonly language: Language;
  /** The moment of the list. */
  readonly at: number;
}

/** The paper says which ticket counts at this door; when it opens, and when it is full, staff see for themselves. */
const onPaper = (policy: Policy): Policy => ({ ...policy, opensAt: null, closesAt: null, capacity: null });

const usedUp: readonly Reason[] = ['already_in', 'no_reentry', 'max_entries'];

export function listEntries({ tickets, presenceOf, eventIds, policy, language, at }: Given): Listed {
  const rules = onPaper(policy);
  const entries: Entry[] = [];
  let leftOut = 0;
  for (const ticket of tickets) {
    const presence = presenceOf(ticket);
    const scan = { barcode: ticket.barcode, direction: 'IN', source: 'manual', at } as const;
    const candidates = [{ ticket, presence: presence ?? absent }];
    const { reason } = decide(scan, { eventIds, candidates, hint: null, inside: 0 }, rules);
    const isUsedUp = reason !== null && usedUp.includes(reason);
    if (reason === null || isUsedUp) entries.push(entryOf(ticket, presence, isUsedUp));
    else leftOut++;
  }
  return { entries: sortByName(entries, language), leftOut };
}

function entryOf(ticket: Ticket, presence: Presence | null, isUsedUp: boolean): Entry {
  return {
    name: cleanName(ticket.name),
    ticket: cleanName(ticket.ticketName),
    discount: cleanName(ticket.discount),
    area: cleanName(ticket.area),
    row: cleanName(ticket.row),
    seat: cleanName(ticket.seat),
    barcode: ticket.barcode,
    ticked: isUsedUp || presence?.inside === true,
    presence: presence === null ? null : { inside: presence.inside, lastAt: presence.lastAt },
  };
}

const signsInFront = /^[\p{P}\p{S}\p{Z}]+/u;

/** What a name is looked up by: ’t Hooft stands under T. */
export const sortKey = (name: string): string => {
  const key = name.replace(signsInFront, '');
  return key === '' ? name : key;
};

/** As the language orders names, whatever their case and accents; always the same order of the same tickets. */
function sortByName(entries: readonly Entry[], language: Language): readonly Entry[] {
  const names = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const keyed = entries.map((entry) => ({ entry, key: entry.name === null ? null : sortKey(entry.name) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) {
      if (a.key !== b.key) return a.key === null ? 1 : -1;
    } else {
      const byName = names.compare(a.key, b.key) || compare(a.key, b.key);
      if (byName !== 0) return byName;
    }
    return compare(a.entry.barcode, b.entry.barcode);
  });
  return keyed.map(({ entry }) => entry);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
