import type { AccessUser, AccessUserChange, AccessUserDraft, OwnAccess } from '#shared/access-users.ts';
import type { StationApi } from '#shared/contract.ts';
import type { EventSummary } from '#shared/domain.ts';
import { failure, success } from '#shared/problem.ts';
import type { ServerSays, ServerTicket } from '#shared/server-ticket.ts';
import { at } from './verdicts.ts';

type Names =
  | 'signIn'
  | 'signOut'
  | 'ownAccess'
  | 'accessUsers'
  | 'createAccessUser'
  | 'changeAccessUser'
  | 'deleteAccessUser'
  | 'adoptAccessUser'
  | 'handOver'
  | 'handedOver'
  | 'askVivenu';

const hour = 3_600_000;
const day = 24 * hour;

const events: readonly EventSummary[] = [
  { id: 'e1', name: 'Sommerfest 2026' },
  { id: 'e2', name: 'Open Air am See' },
  { id: 'e3', name: 'Theater: Der Sturm' },
  { id: '6a3b1c00d7e8f90112233477', name: '6a3b1c00d7e8f90112233477' },
];

const settings = {
  scanConfig: {
    mode: 'lock',
    events: [
      { eventId: 'e1', allowAllTicketTypes: false, allowedTicketTypeIds: ['type-standing', 'type-vip'] },
      { eventId: 'e2', allowAllTicketTypes: true },
    ],
  },
  scanTypes: ['checkin', 'checkout'],
  enableMultiCheckin: true,
  ticketSyncInterval: 15,
  sound: true,
  newInVivenu: { nested: { deeper: [1, 'two', null] } },
};

export const fakeUser = (id: string, name: string, more: Partial<AccessUser> = {}): AccessUser => ({
  id,
  name,
  active: true,
  accessAllEvents: false,
  eventIds: ['e1'],
  expires: null,
  lastRequest: at - 40_000,
  isIntegration: false,
  integration: null,
  deviceSettings: {},
  createdAt: at - 90 * day,
  updatedAt: '2026-07-01T10:00:00.000Z',
  isOwn: false,
  isNew: false,
  ...more,
});

const few: readonly AccessUser[] = [
  fakeUser('6a3b1c22e0a1000000000001', 'Main gate', {
    isOwn: true,
    eventIds: ['e1', 'e2'],
    expires: at + 3 * day + hour,
    deviceSettings: settings,
  }),
  fakeUser('6a3b1c22e0a1000000000002', 'Turnstile north', {
    accessAllEvents: true,
    eventIds: [],
    isIntegration: true,
    integration: 'skidata',
    lastRequest: at - 130 * 60_000,
  }),
  fakeUser('6a3b1c22e0a1000000000003', 'Phone of Kim', { active: false, lastRequest: null, eventIds: [] }),
];

const hostile: readonly string[] = [
  'Maximiliane-Friederike von und zu Hohenstein-Wolkenburg '.repeat(4),
  '\u202Egate\u202C left',
  '',
  `Z${'\u0310\u0321\u0334'.repeat(30)}algo`,
  '<img src=x onerror=alert(1)>',
  'البوابة الشرقية',
  '=HYPERLINK("http://x","y")',
  '🎪🎟️ Zelt 東',
];

const many: readonly AccessUser[] = [
  ...few,
  ...Array.from({ length: 297 }, (_, index) =>
    fakeUser(`6a3b1c22e0a1${index.toString(16).padStart(12, '0')}`, hostile[index] ?? `Device ${index}`, {
      isNew: index === 1,
      expires: index % 9 === 4 ? at - day : index % 9 === 5 ? at + 2 * hour : null,
      lastRequest: index % 7 === 6 ? null : at - index * hour,
      eventIds: index % 5 === 0 ? events.map(({ id }) => id) : ['e3'],
      integration: index === 7 ? '<b>axess</b>' : null,
    }),
  ),
];

const own: OwnAccess = {
  server: 'https://vivenu.com',
  askedAt: at - 2_000,
  name: 'Main gate',
  id: '6a3b1c22e0a1000000000001',
  active: true,
  sellerId: '6a3b1c00d7e8f90112233499',
  events: events.slice(0, 3),
  expires: at + 90 * day,
  deviceSettings: settings,
  includeDetailsRequired: false,
  problem: null,
};

const owns: Readonly<Record<string, OwnAccess>> = {
  fine: own,
  off: { ...own, active: false },
  ending: { ...own, expires: at + 3 * day + hour, events: events.slice(1, 3) },
  inactive: {
    ...own,
    expires: at - hour,
    active: null,
    events: null,
    includeDetailsRequired: null,
    deviceSettings: {},
    problem: { code: 'unauthorized', detail: '401 Unauthorized: This access user is inactive' },
  },
};

const there: ServerTicket = {
  id: 't-Zoë Müller',
  barcode: '4006381333931',
  eventId: 'e1',
  sellerId: '6a3b1c00d7e8f90112233499',
  name: 'Zoë Müller',
  ticketTypeId: 'tt',
  ticketName: 'Seated',
  categoryRef: '0b61b9d2-4c3e-4c39-8ac2-6a3b1c00d7e8',
  priceCategoryId: '6a3b1c00d7e8f90112230001',
  priceCategory: 'Adult',
  discountId: null,
  discount: null,
  area: 'Block A',
  row: '3',
  seat: '14',
  status: 'VALID',
  entry: null,
  createdAt: at - 30 * day,
  updatedAt: at - day,
};

const here: ServerSays['here'] = { ...there, id: there.id, eventId: 'e1', goneAt: null };

const answers: Readonly<Record<string, ServerSays>> = {
  same: { askedAt: at, ticket: there, problem: null, here },
  different: {
    askedAt: at,
    ticket: { ...there, status: 'INVALID', name: 'Zoë \u202EMüller-Lüdenscheid', entry: ['gate-1'], updatedAt: at },
    problem: null,
    here: { ...here, discount: 'Early bird' },
  },
  unknown: { askedAt: at, ticket: null, problem: null, here },
  new: { askedAt: at, ticket: there, problem: null, here: null },
  offline: { askedAt: at, ticket: null, problem: { code: 'offline', detail: 'ENOTFOUND' }, here },
};

/** A square of squares, as large as a real one; no reader finds anything in it. */
const picture = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 33 33"><path fill="#fff" d="M0 0h33v33H0z"/><path d="${Array.from(
    { length: 625 },
    (_, index) =>
      (index * 7 + Math.floor(index / 25) * 3) % 5 < 2
        ? `M${4 + (index % 25)} ${4 + Math.floor(index / 25)}h1v1h-1z`
        : '',
  ).join('')}"/></svg>`,
)}`;

/** vivenu's access users, invented: `?own=ending&users=many&ask=different`. A key or a name with a problem's word meets it. */
export function fakeAccess(
  query: URLSearchParams,
  note: (name: string, argument?: unknown) => void,
  signed: (signedIn: boolean) => void,
): Pick<StationApi['call'], Names> {
  let users = query.get('users') === 'many' ? many : query.get('users') === 'none' ? [] : few;
  const change = (id: string, draft: Partial<AccessUserDraft>): AccessUser => {
    const user = { ...(users.find((each) => each.id === id) ?? fakeUser(id, '')), ...draft, updatedAt: 'later' };
    users = users.map((each) => (each.id === id ? user : each));
    return user;
  };
  return {
    async signIn() {
      note('signIn');
      const problem = query.get('signIn');
      if (problem === 'refused') return failure('key_refused', '401 Unauthorized');
      if (problem === 'allowed') return failure('key_not_allowed', '403 Forbidden');
      signed(true);
      return success(null);
    },
    async signOut() {
      note('signOut');
      signed(false);
      return success(null);
    },
    async ownAccess() {
      note('ownAccess');
      const kind = query.get('own') ?? 'fine';
      if (kind === 'waiting') await new Promise(() => undefined);
      const answer = owns[kind];
      return answer === undefined ? failure('offline', 'ENOTFOUND') : success(answer);
    },
    async accessUsers() {
      note('accessUsers');
      return success({ users, events });
    },
    async createAccessUser({ name, isIntegration }) {
      note('createAccessUser', { name, isIntegration });
      if (name.endsWith('unclear')) {
        if (name !== 'unclear') users = [...users, fakeUser('6a3b1c22e0a1000000000098', name, { eventIds: [] })];
        return failure('access_user_unclear');
      }
      const user = fakeUser('6a3b1c22e0a1000000000099', name, {
        isIntegration,
        isNew: true,
        eventIds: [],
        lastRequest: null,
      });
      users = [...users, user];
      return success(user);
    },
    async changeAccessUser(argument) {
      note('changeAccessUser', argument);
      const { id, basedOn, draft } = argument;
      if (draft.name === 'conflict' && basedOn !== 'elsewhere') {
        const now = { ...change(id, { active: false, name: 'Main gate, left' }), updatedAt: 'elsewhere' };
        return success<AccessUserChange>({ kind: 'conflict', now, changed: ['name', 'active'] });
      }
      if (draft.name === 'gone') return failure('access_user_gone');
      const notTaken = draft.name === 'half' ? (['expires'] as const) : [];
      return success<AccessUserChange>({ kind: 'saved', now: change(id, draft), notTaken });
    },
    async deleteAccessUser({ id, name }) {
      note('deleteAccessUser', { id, name });
      if (users.find((each) => each.id === id)?.name !== name) return failure('access_user_name_wrong');
      users = users.filter((each) => each.id !== id);
      return success(null);
    },
    async adoptAccessUser({ id }) {
      note('adoptAccessUser', id);
      users = users.map((each) => ({ ...each, isOwn: each.id === id, isNew: each.isNew && each.id !== id }));
      return success(null);
    },
    async handOver({ id }) {
      note('handOver', id);
      const user = users.find((each) => each.id === id);
      return user?.isNew === true ? success({ name: user.name, picture }) : failure('token_handed_over');
    },
    async handedOver({ id }) {
      note('handedOver', id);
      users = users.map((each) => (each.id === id ? { ...each, isNew: false } : each));
      return success(null);
    },
    async askVivenu({ barcode }) {
      note('askVivenu', barcode);
      return success(answers[query.get('ask') ?? 'same'] ?? { askedAt: at, ticket: null, problem: null, here: null });
    },
  };
}
