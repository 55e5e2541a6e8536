import { describe, expect, it } from 'vitest';
import type { AccessUser } from '#shared/access-users.ts';
import { accessEndChip, accessEndTrouble } from '../../renderer/access/accessChips.ts';
import { nearnessOf } from '../../renderer/access/accessEnd.ts';
import { deviceRows } from '../../renderer/access/deviceText.ts';
import {
  cautionsOf,
  draftOf,
  endTyped,
  isTouched,
  mistakesIn,
  rebased,
  touchedFields,
  typedOf,
} from '../../renderer/access/draft.ts';
import { endOf, missingHere, ownEvents } from '../../renderer/access/ownText.ts';
import { aboutOf, eventsOf, found, missingEvents, nameOf, sorted, stateOf } from '../../renderer/access/userText.ts';
import { alertsOf, statusChips } from '../../renderer/scanning/statusChips.ts';
import { createFormats } from '../../renderer/text/format.ts';
import { noScanners } from './preview/benches.ts';
import { fakeUser } from './preview/fakeAccess.ts';
import { fineStatus } from './preview/views.ts';

const at = Date.UTC(2026, 10, 18, 15, 0, 0);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const formats = createFormats('en-GB', 'Europe/Berlin');
const events = [
  { id: 'e1', name: 'Sommerfest' },
  { id: 'e2', name: 'Open Air' },
  { id: 'e3', name: 'e3' },
];

describe('the end of this station’s access', () => {
  it.each([
    [null, 'none'],
    [at + 7 * day + 1, 'far'],
    [at + 7 * day, 'days'],
    [at + day + 1, 'days'],
    [at + day, 'hours'],
    [at + 1, 'hours'],
    [at, 'ended'],
    [at - 400 * day, 'ended'],
    [0, 'ended'],
  ] as const)('%s is %s', (expires, nearness) => {
    expect(nearnessOf(expires, at)).toBe(nearness);
  });

  it.each([
    [null, null, null],
    [at + 8 * day, null, null],
    [at + 7 * day, 'Access ends in 7 days', null],
    [at + 3 * day + 2 * hour, 'Access ends in 3 days', null],
    [at + 30 * hour, 'Access ends in 30 h', null],
    [at + 23 * hour, 'Access ends at 19 Nov, 15:00', 'The access of this station ends at 19 Nov, 15:00'],
    [at + 2 * hour, 'Access ends at 18:00', 'The access of this station ends at 18:00'],
    [at, 'Access ended', 'The access of this station ended at 16:00'],
    [at - 2 * day, 'Access ended', 'The access of this station ended at 16 Nov, 16:00'],
  ] as const)('%s: the sign says %s, the screen %s', (expires, label, title) => {
    const status = { ...fineStatus, accessExpires: expires };
    const chip = accessEndChip(status, at, formats);
    expect(chip?.label ?? null).toBe(label);
    expect(accessEndTrouble(expires, at, formats)?.title ?? null).toBe(title);
    expect(chip?.level ?? 'none').toBe(label === null ? 'none' : title === null ? 'attention' : 'alert');
    expect(statusChips(status, noScanners, at, formats).filter(({ id }) => id === 'accessEnd')).toEqual(
      chip === null ? [] : [chip],
    );
    expect(alertsOf(status, at, formats).map(({ trouble }) => trouble.title)).toEqual(title === null ? [] : [title]);
  });

  it('stands behind what is worse, and says what still works and whom to get', () => {
    const status = { ...fineStatus, accessExpires: at - hour, recordProblem: { code: 'cannot_record' } } as const;
    const [first, last] = alertsOf(status, at, formats);
    expect(first?.lasting).toBe(true);
    expect(last?.trouble.advice).toMatch(/^Scanning goes on.*Get the supervisor\.$/u);
  });

  it.each([
    [null, 'No end is known', false],
    [at + 400 * day, 'Ends on Thursday 23 Dec 2027, 16:00', false],
    [at + 3 * day + 2 * hour, 'Ends in 3 days, on Saturday 21 Nov, 18:00', true],
    [at + 2 * hour, 'Ends in 2 h, on Wednesday 18 Nov, 18:00', true],
    [at - day, 'Ended on Tuesday 17 Nov, 16:00', true],
  ] as const)('in the settings %s is "%s"', (expires, text, isNear) => {
    const said = endOf({ expires }, at, formats);
    expect({ ...said, text: said.text.replaceAll(' at ', ', ').replace('day, ', 'day ') }).toEqual({ text, isNear });
  });
});

describe('what this station may use', () => {
  it('shows the chosen ones first', () => {
    expect(ownEvents(events, [{ id: 'e2', name: 'Other words' }]).map(({ name, isHere }) => [name, isHere])).toEqual([
      ['Open Air', true],
      ['Sommerfest', false],
      ['e3', false],
    ]);
  });

  it('misses a chosen one that is not among them; where vivenu says nothing, nothing', () => {
    const chosen = [{ id: 'e2', name: 'Open Air' }];
    expect(missingHere(events.slice(0, 1), chosen)).toEqual(chosen);
    expect(missingHere([], chosen)).toEqual(chosen);
    expect(missingHere(events, chosen)).toEqual([]);
    expect(missingHere(null, chosen)).toEqual([]);
  });
});

describe('access users', () => {
  it.each<[Partial<AccessUser>, string]>([
    [{}, 'active'],
    [{ expires: at + 8 * day }, 'active'],
    [{ expires: at + 7 * day }, 'endsSoon'],
    [{ expires: at }, 'expired'],
    [{ active: false }, 'inactive'],
    [{ active: false, expires: at - day }, 'inactive'],
  ])('%o is %s', (more, state) => {
    expect(stateOf(fakeUser('1', 'a', more), at)).toBe(state);
  });

  it('stand in order: this station, new ones, then by the last request', () => {
    const users = [
      fakeUser('never', 'z', { lastRequest: null }),
      fakeUser('old', 'b', { lastRequest: at - day }),
      fakeUser('late', 'c', { lastRequest: at }),
      fakeUser('new', 'd', { isNew: true, lastRequest: null }),
      fakeUser('never too', 'a', { lastRequest: null }),
      fakeUser('own', 'e', { isOwn: true, lastRequest: at - 9 * day }),
    ];
    expect(sorted(users).map(({ id }) => id)).toEqual(['own', 'new', 'late', 'old', 'never too', 'never']);
  });

  it('are found by parts of their names', () => {
    const list = { users: [fakeUser('1', 'Tor Süd links'), fakeUser('2', 'Gate'), fakeUser('3', '')], events };
    expect(found(list, 'sud LI').map(({ id }) => id)).toEqual(['1']);
    expect(found(list, '  ')).toHaveLength(3);
    expect(found(list, 'without').map(({ id }) => id)).toEqual(['3']);
  });

  it.each<[Partial<AccessUser>, string]>([
    [{ accessAllEvents: true }, 'All events · Used just now'],
    [{ eventIds: [] }, 'No events · Used just now'],
    [{ eventIds: ['e1', 'e2', 'gone', 'e3'] }, 'Sommerfest, Open Air and 2 more · Used just now'],
    [{ eventIds: ['gone'], lastRequest: at - 2 * minute }, 'gone · Used 2 min ago'],
    [{ lastRequest: null, integration: 'axess' }, 'Sommerfest · Never used · System: axess'],
    [{ lastRequest: at + hour, isIntegration: true }, 'Sommerfest · Used just now · Turnstile or other system'],
  ])('%o: %s', (more, about) => {
    const user = fakeUser('1', 'a', { lastRequest: at, ...more });
    expect(aboutOf(user, events, at).join(' · ')).toBe(about);
  });

  it('have names that break no screen', () => {
    expect(nameOf(fakeUser('1', '\u202Egate\u0007'))).toBe('gate');
    expect(nameOf(fakeUser('1', ' \u200B'))).toBe('Without a name');
    expect(eventsOf(fakeUser('1', 'a', { eventIds: ['\u202Eid'] }), [])).toBe('‹202E›id');
  });
});

describe('a change of an access user', () => {
  const base = fakeUser('1', 'Gate', { eventIds: ['e1', 'e2'] });
  const typed = typedOf(base);

  it.each(['', '  ', ' Gate ', 'x'.repeat(5_000)])('keeps a name that nobody touches: %j', (name) => {
    const user = { ...base, name };
    expect(mistakesIn(user, typedOf(user)).name).toBeNull();
    expect(draftOf(user, { ...typedOf(user), active: false })).toMatchObject({ name, active: false });
  });

  it('is lost when somebody leaves, unless nothing of it differs', () => {
    expect(isTouched(base, typed)).toBe(false);
    expect(isTouched(base, { ...typed, eventIds: ['e2', 'e1'] })).toBe(false);
    expect(isTouched(base, { ...typed, active: false })).toBe(true);
    expect(isTouched(base, { ...typed, hasEnd: true })).toBe(true);
  });

  it('can be sent only when it is whole', () => {
    expect(draftOf(base, typed)).toEqual({
      name: 'Gate',
      active: true,
      accessAllEvents: false,
      eventIds: ['e1', 'e2'],
      expires: null,
    });
    expect(draftOf(base, { ...typed, name: '  Gate ' })?.name).toBe('Gate');
    expect(draftOf(base, { ...typed, name: '  ' })).toBeNull();
    expect(draftOf(base, { ...typed, name: 'x'.repeat(121) })).toBeNull();
    expect(draftOf(base, { ...typed, hasEnd: true })).toBeNull();
    expect(draftOf(base, { ...typed, hasEnd: false, expires: at })?.expires).toBeNull();
    expect(mistakesIn(base, { ...typed, name: '', hasEnd: true })).toEqual({
      name: 'Type a name.',
      end: 'Choose a day and a time.',
    });
  });

  it('leaves the seconds of an end that nobody has changed', () => {
    expect(endTyped(at + 59_999, at)).toBe(at + 59_999);
    expect(endTyped(at + 59_999, at + minute)).toBe(at + minute);
    expect(endTyped(null, at)).toBe(at);
  });

  it('knows what was touched', () => {
    const draft = { name: 'Gate', active: true, accessAllEvents: false, eventIds: ['e2', 'e1'], expires: null };
    expect(touchedFields(base, draft)).toEqual([]);
    expect(touchedFields(base, { ...draft, name: 'Gate ', active: false, expires: at })).toEqual(['active', 'expires']);
    expect(touchedFields(base, { ...draft, eventIds: ['e1'] })).toEqual(['eventIds']);
    const all = fakeUser('1', 'Gate', { accessAllEvents: true, eventIds: [] });
    expect(touchedFields(all, { ...draft, accessAllEvents: true })).toEqual([]);
  });

  it('over what somebody else has changed meanwhile changes only what was touched', () => {
    const now = { ...base, name: 'South gate', active: false, expires: at + day };
    const draft = { name: 'Gate', active: true, accessAllEvents: true, eventIds: ['e1', 'e2'], expires: at };
    expect(rebased(base, draft, now)).toEqual({
      name: 'South gate',
      active: false,
      accessAllEvents: true,
      eventIds: ['e1', 'e2'],
      expires: at,
    });
  });

  it('warns of what may come of it', () => {
    const own = { ...base, isOwn: true };
    const chosen = events.slice(0, 1);
    const none = { active: null, events: null, end: null };
    expect(cautionsOf(own, typed, chosen, at)).toEqual(none);
    expect(cautionsOf(own, { ...typed, active: false }, chosen, at).active).toMatch(/^This station uses it/u);
    expect(cautionsOf(own, { ...typed, eventIds: ['e2'] }, chosen, at).events).toContain('Sommerfest');
    expect(cautionsOf(base, { ...typed, active: false, eventIds: ['e2'] }, chosen, at)).toEqual(none);
    expect(cautionsOf(base, { ...typed, eventIds: [] }, chosen, at).events).toMatch(/cannot scan/u);
    expect(cautionsOf(base, { ...typed, hasEnd: true, expires: at }, chosen, at).end).toMatch(/in the past/u);
    expect(cautionsOf(own, { ...typed, hasEnd: true, expires: at + day }, chosen, at).end).toMatch(/After the end/u);
    expect(cautionsOf(base, { ...typed, hasEnd: true, expires: at + day }, chosen, at)).toEqual(none);
  });

  it('a new one may lack the chosen events', () => {
    expect(missingEvents({ accessAllEvents: false, eventIds: ['e2'] }, events)).toEqual([events[0], events[2]]);
    expect(missingEvents({ accessAllEvents: true, eventIds: [] }, events)).toEqual([]);
  });
});

describe('device settings', () => {
  const said = (settings: Parameters<typeof deviceRows>[0]): string[] =>
    deviceRows(settings, events).map(({ name, value }) => `${name}: ${value}`);

  it('known ones are in words', () => {
    expect(
      said({
        scanConfig: { mode: 'lock', events: [{ eventId: 'e1', allowAllTicketTypes: false, allowedTicketTypeIds: [] }] },
        scanTypes: ['checkin', 'checkout'],
        enableMultiCheckin: true,
        scanRevealInterval: 5,
        ticketSyncInterval: 900,
        sound: false,
        scanZoneId: null,
      }),
    ).toEqual([
      'Scanning › Mode: Fixed by the organiser',
      'Scanning › Events › 1 › Event: Sommerfest',
      'Scanning › Events › 1 › All ticket types: No',
      'Scanning › Events › 1 › Ticket types: None',
      'Directions: In, Out',
      'In again after leaving: Yes',
      'Answer stays for: 5 s',
      'Look for changes every: 900 s',
      'Sound: No',
      'Zone: None',
    ]);
  });

  it('unknown ones are as they are', () => {
    expect(said({ later: { deep: [[1, 2], { x: 'y' }] }, constructor: 'toString', '\u202Ekey': '\u0000' })).toEqual([
      'later › deep › 1: 1, 2',
      'later › deep › 2 › x: y',
      'constructor: toString',
      'key: ',
    ]);
    expect(said({ empty: {} })).toEqual(['empty: None']);
  });

  it('however many, and however long', () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, 'v'.repeat(900)]));
    const rows = deviceRows(many, events);
    expect(rows).toHaveLength(101);
    expect(rows.at(-1)?.value).toBe('and 4,900 more');
    expect(rows[0]?.value.length).toBeLessThan(402);
  });
});
