import { describe, expect, it } from 'vitest';
import type { Reason } from '#shared/verdict.ts';
import { capacityLevel } from '../../renderer/scanning/capacity.ts';
import { isUndoable } from '../../renderer/scanning/undoable.ts';
import { scanLine, spokenVerdict, verdictText } from '../../renderer/scanning/verdictText.ts';
import { tonesOf } from '../../renderer/sound/tones.ts';
import { createFormats } from '../../renderer/text/format.ts';
import { verdicts } from './preview/verdicts.ts';

const formats = createFormats('en-GB');
const verdictOf = (name: string) => {
  const verdict = verdicts[name];
  if (verdict === undefined) throw new Error(`no verdict ${name}`);
  return verdict;
};
const textOf = (name: string) => verdictText(verdictOf(name), formats);

describe('a verdict in words', () => {
  it('a seat', () => {
    expect(textOf('in')).toEqual({
      word: 'IN',
      headline: 'Zoë Müller',
      ticket: ['VIP weekend', 'Adult'],
      seat: [
        { label: 'Area', value: 'Block A' },
        { label: 'Row', value: '3' },
        { label: 'Seat', value: '14' },
      ],
      barcode: null,
      notes: [],
      advice: null,
      detail: '1st entry',
    });
  });

  it.each([
    ['in2', 'IN', 'Paul Schneider', '2nd entry, first at 19:40'],
    ['nameless', 'IN', 'Day ticket Saturday', '1st entry'],
    ['repeat', 'ALREADY IN', 'Łukasz Żółć', 'Entered at 19:40, 18 min ago'],
    ['out', 'OUT', 'Siobhán O’Brien', 'Entered at 18:46, 72 min ago'],
    ['cancelled', 'NO ENTRY', 'Cancelled ticket', null],
    ['unknownStatus', 'NO ENTRY', 'Unknown ticket status', 'Status: TRANSFER_PENDING'],
    ['notInside', 'NO EXIT', 'Not inside', null],
    ['unknown', 'NO ENTRY', 'Unknown barcode', 'Not in the list, data from 19:42'],
    ['noReentry', 'NO ENTRY', 'No re-entry', 'Entered at 18:23, 95 min ago'],
    ['maxEntries', 'NO ENTRY', 'All entries are used', '3 entries so far, first at 16:38'],
  ])('%s', (name, word, headline, detail) => {
    expect(textOf(name)).toMatchObject({ word, headline, detail });
  });

  it('a refusal names the holder after the reason, and an unknown barcode itself', () => {
    expect(textOf('cancelled').ticket).toEqual(['Jürgen Groß', 'Early bird', 'Adult']);
    expect(textOf('unknown')).toMatchObject({ ticket: [], barcode: '4006381333931' });
  });

  it('every reason has a headline and an advice', () => {
    const unknown = verdicts['unknown'];
    if (unknown === undefined) throw new Error('no verdict');
    const refusing: readonly Reason[] = [
      'unreadable',
      'unknown',
      'ambiguous',
      'wrong_event',
      'status_invalid',
      'status_reserved',
      'status_blank',
      'details_required',
      'status_unknown',
      'ticket_type_not_allowed',
      'entry_not_allowed',
      'too_early',
      'too_late',
      'no_reentry',
      'max_entries',
      'capacity_full',
      'not_inside',
    ];
    for (const reason of refusing) {
      const { headline, advice } = verdictText({ ...unknown, reason }, formats);
      expect(headline.length).toBeGreaterThan(5);
      expect(advice?.length).toBeGreaterThan(20);
    }
  });

  it('a barcode that is almost known says how it differs', () => {
    expect(textOf('hint').advice).toContain('differs only in upper and lower case');
  });

  it('without a list there is no time of it', () => {
    expect(verdictText({ ...verdictOf('unknown'), dataAsOf: null }, formats).detail).toBe('Not in the list');
  });

  it('what to look at, although the guest may pass', () => {
    expect(textOf('everyNote').notes.map(({ text, loud }) => [text, loud])).toEqual([
      ['Attention: Seated', true],
      ['The event is full', true],
      ['Personal details are missing', true],
      ['Ask for proof: Student', false],
      ['Admitted by override: Box office confirmed', false],
    ]);
    expect(textOf('proof').ticket).toEqual(['Standing']);
    expect(textOf('maxEntries')).toMatchObject({ notes: [], ticket: ['Emil Roth', 'Standing', 'Student'] });
    expect(spokenVerdict(textOf('highlight'))).toContain('Attention: VIP weekend.');
  });

  it('a check says what would be', () => {
    const words = ['in', 'out', 'repeat', 'cancelled'].map(
      (name) => verdictText(verdictOf(name), formats, { events: [], checked: true }).word,
    );
    expect(words).toEqual(['WOULD BE IN', 'WOULD BE OUT', 'INSIDE ALREADY', 'WOULD BE REFUSED']);
  });

  it('names the event where several are open, or another one is meant', () => {
    const one = [{ id: 'e1', name: 'Sommerfest' }];
    const two = [...one, { id: 'e2', name: 'Open Air' }];
    const ticketOf = (name: string, events: typeof one) =>
      verdictText(verdictOf(name), formats, { events, checked: false }).ticket;
    expect(ticketOf('otherEvent', two)).toEqual(['Standing', 'Open Air']);
    expect(ticketOf('otherEvent', one)).toEqual(['Standing']);
    expect(ticketOf('wrongEvent', one)).toEqual(['Ayşe Yılmaz', 'Standing', 'Sommerfest']);
    expect(ticketOf('wrongEvent', [{ id: 'e9', name: 'Other' }])).toEqual(['Ayşe Yılmaz', 'Standing']);
    expect(scanLine(verdictOf('otherEvent'), two).small).toBe('Standing · Open Air');
  });

  it('a scan that nobody may have seen, just before a restart, says when it was and what to do', () => {
    const entry =
      'Admitted here at 19:57:07, just before a restart: perhaps nobody saw it. Let the guest in if they have not come in yet.';
    expect(textOf('beforeRestart')).toMatchObject({ word: 'ALREADY IN', headline: 'Łukasz Żółć', advice: entry });
    expect(spokenVerdict(textOf('beforeRestart'))).toContain(entry);
    expect(textOf('beforeRestartUsed')).toMatchObject({ headline: 'All entries are used', advice: entry });
    expect(textOf('beforeRestartOut')).toMatchObject({
      word: 'NO EXIT',
      advice:
        'Let out here at 19:57:07, just before a restart: perhaps nobody saw it. Let the guest out if they have not left yet.',
    });
    expect(textOf('repeat').advice).toBe('Let the guest in only if you are sure that they left before.');
  });

  it('is spoken as sentences', () => {
    expect(spokenVerdict(textOf('cancelled'))).toBe(
      'NO ENTRY. Cancelled ticket. Jürgen Groß, Early bird, Adult. Area Block A, Row 11, Seat 14. Keep the guest outside and send them to the box office.',
    );
  });

  it('on one line', () => {
    const { cancelled, unknown, in: admitted } = verdicts;
    if (cancelled === undefined || unknown === undefined || admitted === undefined) throw new Error('no verdict');
    expect(scanLine(cancelled)).toEqual({ main: 'Cancelled ticket', small: 'Jürgen Groß' });
    expect(scanLine(unknown)).toEqual({ main: 'Unknown barcode', small: '4006381333931' });
    expect(scanLine(admitted)).toEqual({ main: 'Zoë Müller', small: 'VIP weekend' });
  });
});

describe('taking back', () => {
  it('is for recorded scans that let somebody pass, once', () => {
    const admitted = verdictOf('in');
    expect(isUndoable(admitted)).toBe(true);
    expect(isUndoable(verdictOf('out'))).toBe(true);
    expect(isUndoable({ ...admitted, undone: true })).toBe(false);
    expect(isUndoable({ ...admitted, seq: null })).toBe(false);
    expect(isUndoable(verdictOf('repeat'))).toBe(false);
    expect(isUndoable(verdictOf('cancelled'))).toBe(false);
  });
});

describe('how full the event is', () => {
  it.each([
    [0, 100, 'free'],
    [89, 100, 'free'],
    [90, 100, 'nearly'],
    [100, 100, 'full'],
    [104, 100, 'full'],
    [0, 0, 'full'],
  ] as const)('%i of %i: %s', (inside, capacity, level) => {
    expect(capacityLevel(inside, capacity)).toBe(level);
  });
});

describe('the sounds', () => {
  it('differ by more than pitch', () => {
    const rhythms = Object.values(tonesOf).map((tones) =>
      JSON.stringify(tones.map(({ wave, start, length }) => [wave, start, length])),
    );
    expect(new Set(rhythms).size).toBe(5);
  });
});
