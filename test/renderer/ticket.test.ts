import { describe, expect, it } from 'vitest';
import { absent, type Presence } from '#shared/domain.ts';
import type { TicketScan, TicketView } from '#shared/ticket-view.ts';
import type { Verdict } from '#shared/verdict.ts';
import { scanText, ticketText } from '../../renderer/search/ticketText.ts';
import { createFormats } from '../../renderer/text/format.ts';
import { at, verdicts } from './preview/verdicts.ts';

const formats = createFormats('en-GB');
const minute = 60_000;

function known(name: string, more: Partial<Verdict> = {}): Verdict {
  const verdict = verdicts[name];
  if (verdict === undefined) throw new Error(`no verdict ${name}`);
  return { ...verdict, ...more };
}
const view = (expected: Verdict, presence: Partial<Presence> = {}): TicketView => ({
  expected,
  presence: { ...absent, ...presence },
  scans: [],
  hasMore: false,
});
const events = [{ id: 'e1', name: 'Sommerfest' }];
const textOf = (name: string, presence: Partial<Presence> = {}) =>
  ticketText(view(known(name), presence), events, at, formats);

describe('a ticket in words', () => {
  it('who it is, with all that is known', () => {
    expect(textOf('everyNote')).toMatchObject({
      title: 'Nele Sommer-Winterstein',
      fields: [
        { name: 'Ticket', value: 'Seated' },
        { name: 'Price category', value: 'Adult' },
        { name: 'Ask for proof', value: 'Student' },
        { name: 'Seat', value: 'Block A, Row 3, Seat 14' },
        { name: 'Barcode', value: '4006381333931', isBarcode: true },
      ],
    });
  });

  it('a ticket that is not valid says so, and its event where several are open', () => {
    const several = [...events, { id: 'e2', name: 'Open Air' }];
    const ticket = { ...known('otherEvent').ticket!, status: 'INVALID' };
    const { fields } = ticketText(view(known('otherEvent', { ticket })), several, at, formats);
    expect(fields.map(({ value }) => value)).toEqual(['Standing', 'Open Air', 'Cancelled', '4006381333931']);
  });

  it.each([
    ['unknown', 'Barcode without a ticket'],
    ['nameless', 'No name on the ticket'],
    ['override', 'txt.exe Anna <b>Bold</b> Line'],
  ])('%s is called %s', (name, title) => {
    expect(textOf(name).title).toBe(title);
  });

  it('a hostile barcode is made visible', () => {
    const { value } = textOf('hostileBarcode').fields.at(-1)!;
    expect(value).toMatch(/^‹NUL›‹GS› \]C1ABC‹202E›/u);
    expect(value).not.toMatch(/[\p{Cc}\u202E]/u);
  });

  it.each<[string, Partial<Presence>, string]>([
    ['never came', {}, 'Not inside, never came in here'],
    ['is inside', { inside: true, entries: 1, lastAt: at - 16 * minute }, 'Inside since 19:42'],
    ['is inside again', { inside: true, entries: 2, lastAt: at - minute }, 'Inside since 19:57, 2 entries'],
    ['has left', { entries: 1, lastAt: at - minute }, 'Not inside, left at 19:57, 1 entry'],
  ])('who %s', (_, presence, words) => {
    expect(textOf('in', presence).presence).toBe(words);
  });

  it.each([
    ['in', 'WOULD BE IN', []],
    ['out', 'WOULD BE OUT', []],
    ['proof', 'WOULD BE IN', ['Ask for proof: Student']],
    ['repeat', 'INSIDE ALREADY', ['Let the guest in only if you are sure that they left before.']],
  ])('what a scan would say: %s', (name, word, why) => {
    expect(textOf(name)).toMatchObject({ word, why });
  });

  it('a refusal says why, and what to do', () => {
    const { word, why } = textOf('cancelled');
    expect(word).toBe('WOULD BE REFUSED');
    expect(why[0]).toBe('Cancelled ticket');
    expect(why).toHaveLength(2);
  });
});

describe('a scan of a ticket in words', () => {
  const scanOf = (name: string, more: Partial<TicketScan> = {}, verdict: Partial<Verdict> = {}) => {
    const scan: TicketScan = {
      verdict: { ...known(name, verdict), seq: 7 },
      takenBack: null,
      upload: 'sent',
      serverSaid: null,
      ...more,
    };
    return scanText(scan, '4006381333931', at, formats);
  };

  it('when, what, how, and whether vivenu has it', () => {
    expect(scanOf('in', {}, { source: 'hid' })).toEqual({
      moment: '19:58',
      what: 'In',
      how: ['USB scanner'],
      notes: [],
      upload: 'Sent to vivenu',
    });
  });

  it('another day is named', () => {
    expect(scanOf('in', {}, { at: at - 1_440 * minute }).moment).toBe('17 Jul, 19:58');
  });

  it.each([
    ['tooEarly', 'Refused: Too early'],
    ['repeat', 'Already in'],
    ['out', 'Out'],
  ])('%s: %s', (name, what) => {
    expect(scanOf(name).what).toBe(what);
  });

  it('an earlier barcode of the ticket is named', () => {
    expect(scanOf('in', {}, { barcode: 'OLD', source: 'typed' }).how).toEqual(['Typed in', 'OLD']);
  });

  it('what people decided, and why', () => {
    const takenBack = { at: at - minute, note: 'Wrong\u202E person\n' };
    expect(scanOf('overridden', { takenBack }).notes).toEqual([
      'Admitted by override: Box office confirmed, ticket was booked twice by mistake',
      'Taken back at 19:57. Wrong person',
    ]);
    expect(scanOf('in', { takenBack: { at, note: null } }).notes).toEqual(['Taken back at 19:58']);
  });

  it.each([
    ['none', null, []],
    ['unsent', 'Not sent yet', []],
    ['rejected', 'Refused by vivenu', ['vivenu says: 400 no such ticket']],
  ] as const)('upload: %s', (upload, words, notes) => {
    const serverSaid = upload === 'rejected' ? '400 no such ticket' : null;
    expect(scanOf('in', { upload, serverSaid })).toMatchObject({ upload: words, notes });
  });
});
