import { absent, type FoundTicket, type Ticket } from '#shared/domain.ts';
import type { Reason, Verdict } from '#shared/verdict.ts';

export const at = new Date(2026, 6, 18, 19, 58, 41).getTime();
const minutes = (n: number): number => n * 60_000;

const ticket = (name: string | null, more: Partial<Ticket> = {}): Ticket => ({
  id: `t-${name}`,
  barcode: '4006381333931',
  eventId: 'e1',
  name,
  ticketTypeId: 'tt',
  ticketName: 'Standing',
  priceCategory: null,
  discount: null,
  area: null,
  row: null,
  seat: null,
  status: 'VALID',
  entry: null,
  updatedAt: null,
  goneAt: null,
  ...more,
});

const verdict = (result: Verdict['result'], held: Ticket | null, more: Partial<Verdict> = {}): Verdict => ({
  seq: 1403,
  result,
  reason: null,
  ticketId: held?.id ?? null,
  barcode: held?.barcode ?? '4006381333931',
  direction: result === 'out' ? 'OUT' : 'IN',
  source: 'wedge',
  at,
  ticket: held,
  entries: held === null ? 0 : 1,
  firstEntryAt: held === null ? null : at,
  attention: [],
  hint: null,
  dataAsOf: at - minutes(16),
  override: null,
  beforeRestartAt: null,
  undone: false,
  ...more,
});

const refused = (reason: Reason, held: Ticket | null, more: Partial<Verdict> = {}): Verdict =>
  verdict('refused', held, { reason, entries: 0, firstEntryAt: null, ...more });

const seated = { ticketName: 'Seated', priceCategory: 'Adult', area: 'Block A', row: '3', seat: '14' };
const endless = 'Maximiliane-Friederike von und zu Hohenstein-Wolkenburg '.repeat(6);
const tower = `Z${'\u0310\u0321\u0334'.repeat(30)}alg${'\u0356'.repeat(40)}o`;

export const verdicts: Readonly<Record<string, Verdict>> = {
  in: verdict('in', ticket('Zoë Müller', { ...seated, ticketName: 'VIP weekend' })),
  in2: verdict('in', ticket('Paul Schneider', { discount: 'Early bird' }), {
    entries: 2,
    firstEntryAt: at - minutes(18),
  }),
  nameless: verdict('in', ticket(null, { ticketName: 'Day ticket Saturday' })),
  repeat: verdict('repeat', ticket('Łukasz Żółć'), { reason: 'already_in', firstEntryAt: at - minutes(18) }),
  repeatSeated: verdict('repeat', ticket(endless, { ...seated, discount: 'Early bird' }), {
    reason: 'already_in',
    entries: 3,
    firstEntryAt: at - minutes(118),
  }),
  beforeRestart: verdict('repeat', ticket('Łukasz Żółć', seated), {
    reason: 'already_in',
    firstEntryAt: at - 94_000,
    beforeRestartAt: at - 94_000,
  }),
  beforeRestartLong: verdict('repeat', ticket(endless, { ...seated, discount: 'Early bird' }), {
    reason: 'already_in',
    entries: 3,
    firstEntryAt: at - minutes(118),
    beforeRestartAt: at - 94_000,
  }),
  beforeRestartOut: refused('not_inside', ticket('Emma Wolf'), { direction: 'OUT', beforeRestartAt: at - 94_000 }),
  beforeRestartUsed: refused('max_entries', ticket('Emil Roth', { ...seated, discount: 'Student' }), {
    entries: 3,
    firstEntryAt: at - minutes(200),
    beforeRestartAt: at - 94_000,
  }),
  out: verdict('out', ticket('Siobhán O’Brien', { ...seated, row: '1', seat: '7' }), {
    firstEntryAt: at - minutes(72),
  }),
  cancelled: refused('status_invalid', ticket('Jürgen Groß', { ...seated, ticketName: 'Early bird', row: '11' })),
  unknown: refused('unknown', null),
  hostileBarcode: refused('unknown', null, { barcode: `\u0000\u001d ]C1${'ABC\u202Edef0O1l'.repeat(30)}\t\r\n ` }),
  unreadable: refused('unreadable', null, { barcode: '\u0002\u0003' }),
  ambiguous: refused('ambiguous', null),
  wrongEvent: refused('wrong_event', ticket('Ayşe Yılmaz')),
  reserved: refused('status_reserved', ticket('Jonas Weber')),
  blank: refused('status_blank', ticket(null)),
  details: refused('details_required', ticket('Mia Fischer')),
  unknownStatus: refused('status_unknown', ticket('Noah Becker', { status: 'TRANSFER_PENDING' })),
  notInside: refused('not_inside', ticket('Emma Wolf'), { direction: 'OUT' }),
  hint: refused('unknown', null, { hint: 'case', source: 'typed', barcode: 'abcdef-400638' }),
  wrongType: refused('ticket_type_not_allowed', ticket('Ben Koch', { ticketName: 'Camping' })),
  wrongEntry: refused('entry_not_allowed', ticket('Lena Hoffmann', { ...seated, area: 'Block G' })),
  tooEarly: refused('too_early', ticket('Finn Wagner')),
  tooLate: refused('too_late', ticket('Clara Braun')),
  noReentry: refused('no_reentry', ticket('Ida Krüger'), { entries: 1, firstEntryAt: at - minutes(95) }),
  maxEntries: refused('max_entries', ticket('Emil Roth', { discount: 'Student' }), {
    entries: 3,
    firstEntryAt: at - minutes(200),
  }),
  full: refused('capacity_full', ticket('Greta Vogel')),
  highlight: verdict('in', ticket('Zoë Müller', { ...seated, ticketName: 'VIP weekend' }), {
    attention: ['highlight'],
  }),
  everyNote: verdict('in', ticket('Nele Sommer-Winterstein', { ...seated, discount: 'Student' }), {
    attention: ['highlight', 'capacity', 'details_required'],
    override: { note: 'Box office confirmed', against: 'status_reserved' },
  }),
  proof: verdict('in', ticket('Oskar Lindner', { discount: 'Student' })),
  overridden: verdict('in', ticket('Jürgen Groß', { status: 'INVALID' }), {
    override: { note: 'Box office confirmed, ticket was booked twice by mistake', against: 'status_invalid' },
  }),
  overriddenUnknown: verdict('in', null, { override: { note: 'Organiser decided', against: 'unknown' } }),
  otherEvent: verdict('in', ticket('Ayşe Yılmaz', { eventId: 'e2' })),
  endless: verdict('in', ticket(endless, { ...seated, area: 'Oberrang West Eingang 7', discount: endless })),
  unbroken: verdict('in', ticket('W'.repeat(300), { ticketName: 'm'.repeat(200), area: 'X'.repeat(120) })),
  arabic: verdict('in', ticket('محمد عبد الرحمن (VIP) 14', { ticketName: 'تذكرة يومية', row: '٣' })),
  override: verdict('in', ticket('\u202Etxt.exe\u202C Anna\u0000\u0007 <b>Bold</b>\n\nLine')),
  tower: verdict('in', ticket(tower)),
  scripts: verdict('in', ticket('Αλέξανδρος Юрий Nguyễn Thị 山田太郎 김철수 👩‍👩‍👧', { ticketName: 'Ωmega' })),
};

/** Found by the search of the preview. */
export const found: readonly FoundTicket[] = [
  { ticket: ticket('Zoë Müller', { ...seated, id: 'f1' }), presence: absent },
  {
    ticket: ticket('Anna Müller', { id: 'f2', eventId: 'e2' }),
    presence: { inside: true, entries: 1, firstEntryAt: at - minutes(16), lastAt: at - minutes(16) },
  },
  {
    ticket: ticket('Ben Müller', { id: 'f3' }),
    presence: { inside: false, entries: 2, firstEntryAt: at - minutes(90), lastAt: at - minutes(5) },
  },
  {
    ticket: ticket('Clara Müller', { id: 'f4', status: 'INVALID' }),
    presence: { inside: true, entries: 3, firstEntryAt: at - minutes(90), lastAt: at - minutes(1_600) },
  },
  { ticket: ticket('David Müller', { id: 'f5', status: 'RESERVED' }), presence: absent },
  { ticket: ticket(endless, { ...seated, id: 'f6', status: 'TRANSFER_PENDING' }), presence: absent },
  { ticket: ticket(null, { id: 'f7' }), presence: absent },
  ...Array.from({ length: 43 }, (_, index) => ({
    ticket: ticket(`Gast Müller ${index + 8}`, { ...seated, seat: `${index + 1}`, id: `f${index + 8}` }),
    presence: absent,
  })),
];

const names = ['Zoë Müller', 'Paul Schneider', 'Łukasz Żółć', endless, 'محمد عبد الرحمن', 'Ayşe Yılmaz', 'Jonas Weber'];
export const recent: readonly Verdict[] = [
  ...names.map((name, index) => {
    const result = (['in', 'in', 'repeat', 'in', 'out', 'in', 'in'] as const)[index] ?? 'in';
    return verdict(result, ticket(name, index === 1 ? { eventId: 'e2' } : {}), {
      seq: 1402 - index,
      at: at - index * 7_000,
      undone: index === 1,
    });
  }),
  refused('unknown', null, { seq: 1390, at: at - 60_000 }),
  refused('status_invalid', ticket('Jürgen Groß'), { seq: 1389, at: at - 65_000 }),
];
