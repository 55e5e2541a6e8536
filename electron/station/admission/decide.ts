import type { Direction, Presence, Scan, Ticket } from '#shared/domain.ts';
import { momentOf, type Policy } from '#shared/policy.ts';
import type { AttentionSign, Decision, Hint, Reason } from '#shared/verdict.ts';
import { isReadable } from './barcode.ts';

/** A ticket that carries the scanned barcode, and where it stands. */
interface Candidate {
  readonly ticket: Ticket;
  readonly presence: Presence;
}

/** All that a decision may rest on besides the scan and the policy. */
export interface Facts {
  /** The chosen events. */
  readonly eventIds: readonly string[];
  /** Every ticket that the station knows with exactly this barcode, of any event. */
  readonly candidates: readonly Candidate[];
  /** A known barcode that is not this one, but nearly. */
  readonly hint: Hint | null;
  /** People inside, in all chosen events together. */
  readonly inside: number;
}

/**
 * The decision at the door. The rules stand in the order in which they are asked; the first that applies wins. What is not
 * known never admits; and a person may always leave: on the way out nothing counts but which ticket it is.
 */
export function decide(scan: Scan, facts: Facts, policy: Policy): Decision {
  const asked = scan.direction === 'OUT' ? 'OUT' : 'IN';
  if (!isReadable(scan.barcode)) return refuse('unreadable', asked);
  if (facts.candidates.length === 0) return { ...refuse('unknown', asked), hint: facts.hint };

  const ours = stillListed(facts.candidates.filter(({ ticket }) => facts.eventIds.includes(ticket.eventId)));
  if (ours.length > 1) return refuse('ambiguous', asked);
  const [candidate] = ours;
  if (candidate === undefined) return refuse('wrong_event', asked, facts.candidates[0]);

  const leaves = scan.direction === 'OUT' || (scan.direction === 'AUTO' && candidate.presence.inside);
  const rules = leaves ? exitRules : entryRules;
  const question: Question = { ...candidate, at: scan.at, inside: facts.inside, policy };
  for (const rule of rules) {
    const reason = rule(question);
    if (reason !== null) return refuse(reason, leaves ? 'OUT' : 'IN', candidate);
  }
  return leaves ? admit('out', candidate, []) : admit('in', candidate, attentionOf(question));
}

/** A barcode that vivenu gave to another ticket belongs to that one. */
function stillListed(candidates: readonly Candidate[]): readonly Candidate[] {
  const listed = candidates.filter(({ ticket }) => ticket.goneAt === null);
  return listed.length > 0 ? listed : candidates;
}

interface Question extends Candidate {
  /** The moment of the scan. */
  readonly at: number;
  readonly inside: number;
  readonly policy: Policy;
}

/** Says why not, or nothing. */
type Rule = (question: Question) => Reason | null;

/** To vivenu this barcode is unknown by now. Who came in with it may leave. */
const listed: Rule = ({ ticket }) => (ticket.goneAt === null ? null : 'unknown');

const status: Rule = ({ ticket, policy }) => {
  switch (ticket.status) {
    case 'VALID':
      return null;
    case 'INVALID':
      return 'status_invalid';
    case 'RESERVED':
      return 'status_reserved';
    case 'BLANK':
      return 'status_blank';
    case 'DETAILSREQUIRED':
      return policy.admitDetailsRequired ? null : 'details_required';
    default:
      return 'status_unknown';
  }
};

const ticketType: Rule = ({ ticket, policy: { allowedTicketTypeIds } }) =>
  allowedTicketTypeIds === null || includes(allowedTicketTypeIds, ticket.ticketTypeId)
    ? null
    : 'ticket_type_not_allowed';

/** A ticket without the field may use every entry. */
const entry: Rule = ({ ticket, policy: { entryIds, emptyEntryMeansAll } }) => {
  if (entryIds === null || ticket.entry === null) return null;
  if (ticket.entry.length === 0) return emptyEntryMeansAll ? null : 'entry_not_allowed';
  return ticket.entry.some((id) => entryIds.includes(id)) ? null : 'entry_not_allowed';
};

const opening: Rule = ({ at, policy: { opensAt } }) =>
  opensAt !== null && at < momentOf(opensAt) ? 'too_early' : null;

const closing: Rule = ({ at, policy: { closesAt } }) =>
  closesAt !== null && at > momentOf(closesAt) ? 'too_late' : null;

const alreadyIn: Rule = ({ presence, policy }) =>
  presence.inside && policy.reentry !== 'unlimited' ? 'already_in' : null;

const reentry: Rule = ({ presence, policy }) =>
  presence.entries > 0 && policy.reentry === 'never' ? 'no_reentry' : null;

const entriesLeft: Rule = ({ presence, policy: { maxEntries } }) =>
  maxEntries !== null && presence.entries >= maxEntries ? 'max_entries' : null;

const capacity: Rule = (question) =>
  question.policy.capacity?.onFull === 'refuse' && isFull(question) ? 'capacity_full' : null;

const wasInside: Rule = ({ presence, policy }) => (policy.exitRequiresEntry && !presence.inside ? 'not_inside' : null);

const entryRules: readonly Rule[] = [
  listed,
  status,
  ticketType,
  entry,
  opening,
  closing,
  alreadyIn,
  reentry,
  entriesLeft,
  capacity,
];

const exitRules: readonly Rule[] = [wasInside];

/** Whoever is inside already takes no further place. */
function isFull({ presence, inside, policy }: Question): boolean {
  return policy.capacity !== null && !presence.inside && inside >= policy.capacity.limit;
}

function attentionOf(question: Question): readonly AttentionSign[] {
  const { ticket, policy } = question;
  const signs: readonly (readonly [AttentionSign, boolean])[] = [
    ['highlight', includes(policy.highlightTicketTypeIds, ticket.ticketTypeId)],
    ['details_required', ticket.status === 'DETAILSREQUIRED'],
    ['capacity', isFull(question)],
  ];
  return signs.filter(([, applies]) => applies).map(([sign]) => sign);
}

const includes = (list: readonly string[], id: string | null): boolean => id !== null && list.includes(id);

function admit(result: 'in' | 'out', { ticket }: Candidate, attention: readonly AttentionSign[]): Decision {
  const direction = result === 'in' ? 'IN' : 'OUT';
  return { result, reason: null, ticketId: ticket.id, direction, attention, hint: null };
}

function refuse(reason: Reason, direction: Direction, candidate?: Candidate): Decision {
  const result = reason === 'already_in' ? 'repeat' : 'refused';
  return { result, reason, ticketId: candidate?.ticket.id ?? null, direction, attention: [], hint: null };
}
