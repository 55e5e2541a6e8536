import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failure, problemCodes, success, type Outcome } from '#shared/problem.ts';
import { seatTargets, type SeatLogEntry, type SeatView } from '#shared/seating.ts';
import {
  conclude,
  concludeViews,
  notDoneBy,
  showsChange,
  type Step,
} from '../../../electron/station/seating/outcome.ts';
import { areaIs, seatIs, unread, viewOf } from './objects.ts';

const before = new Map([
  ['a', 'free'],
  ['b', 'reserved'],
]);
const book: Step = { kind: 'status', to: 'booked', before };
const block: Step = { kind: 'status', to: 'notforsale', before };
const counter: Step = { kind: 'booked' };
const yes = success(null);
const lost = failure('timeout');
const now = (a: string, b: string): readonly SeatView[] => [viewOf(seatIs('a', a)), viewOf(seatIs('b', b))];
const is = (count: number | null): readonly SeatView[] => [viewOf(areaIs('lawn', count))];

describe('what came of a change', () => {
  it.each([
    ['the server said yes', book, yes, now('booked', 'booked'), [], { kind: 'done' }],
    ['it said yes, and one is otherwise', book, yes, now('booked', 'free'), [], { kind: 'partly', not: ['b'] }],
    ['it said yes, and nothing can be read', book, yes, [unread('a'), unread('b')], [], { kind: 'done' }],
    ['it said no', book, failure('seating_refused'), [], [], { kind: 'notDone' }],
    ['nobody was reached', book, failure('offline', 'ECONNREFUSED'), [], [], { kind: 'notDone' }],
    ['no answer, and it came about', block, lost, now('notforsale', 'notforsale'), [], { kind: 'done' }],
    ['no answer, all is booked, by this change', book, lost, now('booked', 'booked'), ['a', 'b'], { kind: 'done' }],
    [
      'no answer, all is booked, one by nobody knows whom',
      book,
      lost,
      now('booked', 'booked'),
      ['a'],
      { kind: 'unclear' },
    ],
    [
      'no answer, and all is as before: it may still come',
      block,
      lost,
      now('free', 'reserved'),
      [],
      { kind: 'unclear' },
    ],
    ['no answer, and half of it came about', block, lost, now('notforsale', 'reserved'), [], { kind: 'unclear' }],
    ['no answer, and a third thing is there', block, lost, now('booked', 'reserved'), [], { kind: 'unclear' }],
    [
      'no answer, and one cannot be read',
      block,
      lost,
      [now('notforsale', '')[0]!, unread('b')],
      [],
      { kind: 'unclear' },
    ],
    ['no answer, and nothing is read', block, lost, [], [], { kind: 'unclear' }],
    ['yes to a number', counter, yes, is(12), [], { kind: 'done' }],
    ['yes to a number, and others book, too', counter, yes, is(18), [], { kind: 'done' }],
    ['no to a number', counter, failure('seating_refused'), [], [], { kind: 'notDone' }],
    ['no answer to a number, and it is there', counter, lost, is(12), [], { kind: 'unclear' }],
    ['no answer to a number, and it is as before', counter, lost, is(10), [], { kind: 'unclear' }],
  ] as const)('%s', (_, step, answer, views, logged, expected) => {
    expect(conclude(step, answer, { views, logged: new Set(logged) })).toMatchObject(expected);
  });

  it('is never concluded for a bookedChange without an answer, whatever is read back', () => {
    const view = fc.oneof(
      fc.constant(unread('lawn')),
      fc.option(fc.integer()).map((count) => viewOf(areaIs('lawn', count))),
      fc.constantFrom(...seatTargets).map((status) => viewOf(seatIs('lawn', status))),
    );
    const unclearCodes = problemCodes.filter((code) => notDoneBy({ code }) === null);
    fc.assert(
      fc.property(fc.array(view, { maxLength: 3 }), fc.constantFrom(...unclearCodes), (views, code) => {
        const logged = new Set(['lawn']);
        expect(conclude(counter, failure(code), { views, logged })).toEqual({ kind: 'unclear', problem: { code } });
      }),
    );
  });

  it('is done without an answer only if every seat is read back as wanted', () => {
    const status = fc.constantFrom('free', 'notforsale', 'reserved', null);
    const answer: fc.Arbitrary<Outcome<null>> = fc.constantFrom(lost, failure('offline'), failure('server_error'));
    fc.assert(
      fc.property(status, status, answer, (a, b, given) => {
        const views = [
          a === null ? unread('a') : viewOf(seatIs('a', a)),
          b === null ? unread('b') : viewOf(seatIs('b', b)),
        ];
        const { kind } = conclude(block, given, { views, logged: new Set() });
        expect(kind).toBe(a === 'notforsale' && b === 'notforsale' ? 'done' : 'unclear');
      }),
    );
  });
});

it('what is there at last has the last word, also after a no that took effect', () => {
  const wanted = new Map([
    ['a', 'booked' as const],
    ['b', 'free' as const],
  ]);
  const { problem } = failure('seating_busy');
  const partly = { kind: 'partly' as const, not: ['b'], problem };
  expect(concludeViews(now('booked', 'free'), wanted, partly)).toEqual({ kind: 'done' });
  expect(concludeViews(now('reserved', 'free'), wanted, { kind: 'done' })).toMatchObject({
    kind: 'partly',
    not: ['a'],
  });
  expect(concludeViews([now('booked', '')[0]!, unread('b')], wanted, partly)).toEqual(partly);
  expect(concludeViews([unread('a'), unread('b')], wanted, { kind: 'done' })).toEqual({ kind: 'done' });
});

describe('the log of a seat', () => {
  const entry = (given: Partial<SeatLogEntry> = {}): SeatLogEntry => ({
    at: 11,
    before: 'free',
    after: 'booked',
    userId: null,
    api: true,
    bookedChange: null,
    ...given,
  });
  it.each([
    ['just this change', [entry()], 10, true],
    ['just this change, after older ones', [entry(), entry({ at: 10 }), entry({ at: 3 })], 10, true],
    ['the first change of all', [entry()], 0, true],
    ['nothing new', [entry({ at: 10 })], 10, false],
    ['two changes', [entry({ at: 12 }), entry()], 10, false],
    ['a change by a person in the dashboard', [entry({ api: false })], 10, false],
    ['a change from something else', [entry({ before: 'reserved' })], 10, false],
    ['a change to something else', [entry({ after: 'reserved' })], 10, false],
    ['an entry that does not say when', [entry({ at: null })], 10, false],
    ['nobody knows what is new', [entry()], null, false],
  ] as const)('shows it or not: %s', (_, entries, since, isShown) => {
    expect(showsChange(entries, since, 'free', 'booked')).toBe(isShown);
  });
});

it.each(['offline', 'timeout', 'server_error', 'not_vivenu', 'redirected', 'too_large'] as const)(
  '%s says nothing of what the server has done',
  (code) => {
    expect(notDoneBy({ code })).toBeNull();
  },
);

it.each([
  [{ code: 'offline', detail: 'ECONNREFUSED' }, 'seating_unreached'],
  [{ code: 'offline', detail: 'net::ERR_NAME_NOT_RESOLVED' }, 'seating_unreached'],
  [{ code: 'too_many_requests', detail: '429' }, 'seating_busy'],
  [{ code: 'conflict', detail: '409' }, 'seating_refused'],
  [{ code: 'seating_unknown' }, 'seating_unknown'],
] as const)('surely nothing was changed after %j, and it is told in words for seats', (problem, code) => {
  expect(notDoneBy(problem)).toEqual({ ...problem, code });
});

it('a connection that broke in the midst may have carried the change', () => {
  expect(notDoneBy({ code: 'offline', detail: 'ECONNRESET' })).toBeNull();
});
