import { describe, expect, it } from 'vitest';
import type { Reason } from '#shared/verdict.ts';
import type { Status } from '#shared/view.ts';
import { statusChips } from '../../renderer/scanning/statusChips.ts';
import { scanLine, spokenVerdict, verdictText } from '../../renderer/scanning/verdictText.ts';
import { tonesOf } from '../../renderer/sound/tones.ts';
import { createFormats } from '../../renderer/text/format.ts';
import { at, verdicts } from './preview/verdicts.ts';

const formats = createFormats('en-GB');
const textOf = (name: string) => {
  const verdict = verdicts[name];
  if (verdict === undefined) throw new Error(`no verdict ${name}`);
  return verdictText(verdict, formats);
};

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
      'not_inside',
    ];
    for (const reason of refusing) {
      const { headline, advice } = verdictText({ ...unknown, reason }, formats);
      expect(headline.length).toBeGreaterThan(5);
      expect(advice?.length).toBeGreaterThan(20);
    }
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

describe('the status line', () => {
  const fine: Status = {
    online: true,
    tickets: 18_402,
    ticketsAsOf: at - 6_000,
    unsent: 0,
    unsentSince: null,
    rejected: 0,
    syncProblem: null,
    uploadProblem: null,
  };
  const labels = (more: Partial<Status>): string[] =>
    statusChips({ ...fine, ...more }, at, formats).map(({ label }) => label);

  it.each<[Partial<Status>, string[]]>([
    [{}, ['Online', '18,402 tickets, 6 s old']],
    [{ ticketsAsOf: at + 9_000, tickets: 1 }, ['Online', '1 ticket, 0 s old']],
    [{ ticketsAsOf: at - 180_000 }, ['Online', '18,402 tickets, 3 min old']],
    [{ ticketsAsOf: at - 960_000 }, ['Online', 'Tickets from 19:42']],
    [{ ticketsAsOf: null }, ['Online', 'No ticket list yet']],
    [
      { online: false, unsent: 213, unsentSince: at, rejected: 2, syncProblem: { code: 'offline' } },
      ['Offline, scanning goes on', 'Tickets from 19:58', '213 unsent', '2 rejected'],
    ],
    [{ unsent: 1, unsentSince: at - 200 }, ['Online', '18,402 tickets, 6 s old']],
    [{ unsent: 9, unsentSince: at - 3_000 }, ['Online', '18,402 tickets, 6 s old', '9 unsent']],
    [{ syncProblem: { code: 'timeout' } }, ['Online', '18,402 tickets, 6 s old', 'Tickets not updated']],
    [
      { syncProblem: { code: 'unauthorized' }, uploadProblem: { code: 'unauthorized' } },
      ['Online', '18,402 tickets, 6 s old', 'Token needed'],
    ],
    [
      { syncProblem: { code: 'forbidden' }, uploadProblem: { code: 'server_error' } },
      ['Online', '18,402 tickets, 6 s old', 'No access', 'Scans not sent'],
    ],
  ])('%o', (more, expected) => {
    expect(labels(more)).toEqual(expected);
  });

  it('offers what helps', () => {
    const chips = statusChips({ ...fine, unsent: 1, uploadProblem: { code: 'unauthorized' } }, at, formats);
    expect(chips.find(({ id }) => id === 'unsent')?.actions).toEqual(['askForToken']);
    expect(chips.find(({ id }) => id === 'upload')?.actions).toEqual(['askForToken']);
  });
});

describe('the sounds', () => {
  it('differ by more than pitch', () => {
    const rhythms = Object.values(tonesOf).map((tones) =>
      JSON.stringify(tones.map(({ wave, start, length }) => [wave, start, length])),
    );
    expect(new Set(rhythms).size).toBe(4);
  });
});
