import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShownVerdict } from '#shared/contract.ts';
import { displayFaces, type DisplayContent } from '#shared/display.ts';
import { languages } from '#shared/language.ts';
import { displayWords } from '#shared/text/display.ts';
import type { Result } from '#shared/verdict.ts';
import { displayOf, firstNameOf, type Answer } from '../../../electron/station/guests/display.ts';
import { ticket } from '../support.ts';

function shown(result: Result, given: Partial<Parameters<typeof ticket>[0]> = {}, checked = false): ShownVerdict {
  return {
    checked,
    scanner: 'Left gate',
    verdict: {
      result,
      reason: result === 'refused' ? 'status_invalid' : null,
      ticketId: 't',
      direction: 'IN',
      attention: ['highlight'],
      hint: null,
      seq: 1,
      barcode: 'SECRET-BARCODE',
      source: 'wedge',
      at: 1_000,
      ticket: ticket({ id: 't', barcode: 'SECRET-BARCODE', ...given }),
      entries: 1,
      firstEntryAt: 1_000,
      dataAsOf: null,
      beforeRestartAt: null,
      override: null,
      undone: false,
    },
  };
}

const base = {
  events: [{ id: 'e', name: 'Sommerfest 2026' }],
  withFirstName: true,
  training: false,
  language: 'en',
  theme: 'system',
} as const;
const of = (answer: Answer | null, more: Partial<Parameters<typeof displayOf>[0]> = {}): DisplayContent =>
  displayOf({ ...base, answer, ...more });

describe('what guests see', () => {
  test.each<[string, Answer | null, Partial<DisplayContent>]>([
    ['nobody was scanned', null, { face: 'idle', eventName: 'Sommerfest 2026', firstName: null }],
    ['let in', shown('in'), { face: 'welcome', firstName: 'Zoë' }],
    ['let out', shown('out'), { face: 'goodbye', firstName: null }],
    ['already in', shown('repeat'), { face: 'wait', firstName: null }],
    ['refused', shown('refused'), { face: 'wait', firstName: null }],
    ['a scan of which nothing could be said', 'fault', { face: 'wait', firstName: null }],
    ['staff only looked', shown('in', {}, true), { face: 'idle', firstName: null }],
    ['let in without a name', shown('in', { name: null }), { face: 'welcome', firstName: null }],
  ])('%s', (_what, answer, expected) => {
    expect(of(answer)).toMatchObject(expected);
  });

  test('already in and refused cannot be told apart', () => {
    expect(of(shown('repeat'))).toEqual(of(shown('refused')));
    expect(of('fault')).toEqual(of(shown('refused')));
  });

  test('the first name is switched off, and several events have no one name', () => {
    expect(of(shown('in'), { withFirstName: false }).firstName).toBeNull();
    expect(of(null, { events: [...base.events, { id: 'f', name: 'Other' }] }).eventName).toBeNull();
    expect(of(null, { events: [] }).eventName).toBeNull();
    expect(of(null, { events: [{ id: 'e', name: ' \u202Eevil\u0000 fest ' }] }).eventName).toBe('evil fest');
  });

  test('every face has its words in every language', () => {
    for (const language of languages) {
      for (const face of displayFaces) expect(displayWords[language].faces[face].word).not.toBe('');
    }
  });
});

test.each([
  ['Zoë Müller', 'Zoë'],
  ['  Łukasz\tŻółć ', 'Łukasz'],
  ['Anne-Marie O’Brien', 'Anne-Marie'],
  ["D'Angelo Russell", "D'Angelo"],
  ['Siobhán', 'Siobhán'],
  ['محمد علي', 'محمد'],
  ['Müller, Zoë', null],
  ['Dr. Zoë Müller', null],
  ['DR Zoë Müller', null],
  ['Frau Müller', null],
  ['山田 太郎', null],
  ['山田太郎', null],
  ['김민준', null],
  ['zoe.mueller@example.com', null],
  ['+49 171 1234567', null],
  ['GH-0001-XYZ7', null],
  ['evil.example', null],
  ['<b>Zoë</b>', null],
  ['=HYPERLINK("x")', null],
  ['\u202EeoZ', 'eoZ'],
  ['\u0000\u200B', null],
  ['', null],
  [null, null],
  ['Z'.repeat(400), `${'Z'.repeat(24)}…`],
])('the first name of %o is %o', (name, expected) => {
  expect(firstNameOf(name)).toBe(expected);
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 600 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom('Zoë', 'Müller', ' ', '\t', '\u202E', '\u0301', '山', ',', '@', '1', '<', '\uD800', '“'), {
      maxLength: 60,
    })
    .map((parts) => parts.join('')),
);

test('whatever is on a ticket, the guests’ window gets these fields, and one word of letters at most', () => {
  fc.assert(
    fc.property(
      hostile,
      hostile,
      fc.constantFrom<Result>('in', 'out', 'repeat', 'refused'),
      fc.boolean(),
      (name, other, result, checked) => {
        const content = of(shown(result, { name, ticketName: other, seat: other, discount: other }, checked));
        expect(Object.keys(content).toSorted()).toEqual(
          ['eventName', 'face', 'firstName', 'language', 'theme', 'training'].toSorted(),
        );
        expect(JSON.stringify({ ...content, firstName: null })).not.toMatch(
          /SECRET|Left gate|highlight|status_invalid/u,
        );
        const { firstName } = content;
        if (firstName === null) return;
        expect(content.face).toBe('welcome');
        expect(firstName).toMatch(/^\p{L}[\p{L}\p{M}'’-]*…?$/u);
        expect(Array.from(firstName).length).toBeLessThanOrEqual(25);
      },
    ),
    { numRuns: 500 },
  );
});
