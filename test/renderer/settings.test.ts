import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { languages, type Language } from '#shared/language.ts';
import { attentionColours, repeatColours } from '#shared/screen.ts';
import type { TypesAndEntries, SettingChange } from '#shared/station-settings.ts';
import { changeRow } from '../../renderer/settings/changeText.ts';
import { entryRows, typeRows, withId } from '../../renderer/settings/doorRows.ts';
import { intervalOptions, secondsOf } from '../../renderer/settings/syncIntervals.ts';
import { speak } from '../../renderer/text/texts.ts';

const lists: TypesAndEntries = {
  ticketTypes: [
    { id: 'std', name: 'Standing \u202e', tickets: 9_410 },
    { id: 'vip', name: 'VIP', tickets: 1 },
  ],
  entries: [{ id: 'north', tickets: 9_411, ticketTypes: ['Standing', 'VIP'] }],
};

function speaking(language: Language): void {
  speak(language, [language]);
  onTestFinished(() => speak('en', ['en-GB']));
}

describe('a change of a setting in words', () => {
  const change = (what: string[], from?: SettingChange['from'], to?: SettingChange['to']): SettingChange => ({
    at: 0,
    what,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  const of = null;

  it.each<[SettingChange, object]>([
    [change(['policy', 'reentry'], undefined, 'never'), { what: 'Coming back in', of, from: 'not set', to: 'Never' }],
    [change(['policy', 'maxEntries'], 3, null), { what: 'Entries per ticket', of, from: '3', to: 'No limit' }],
    [
      change(['policy', 'capacity'], null, { limit: 12_500, onFull: 'refuse' }),
      { what: 'Room for guests', of, from: 'No limit', to: '12,500 guests · Refuse' },
    ],
    [
      change(['policy', 'liveLookup'], { enabled: true }, { enabled: false, timeoutMs: 900 }),
      { what: 'Look up unknown tickets', of, from: 'On', to: 'Off · 0.9 seconds' },
    ],
    [
      change(['policy', 'allowedTicketTypeIds'], null, ['std', 'gone']),
      { what: 'Ticket types that are let in', of, from: 'All types', to: 'Standing, gone' },
    ],
    [
      change(['policy', 'entryIds'], ['north'], []),
      { what: 'Entries of this door', of, from: 'Main gate', to: 'none' },
    ],
    [
      change(['screen', 'language'], 'system', 'nl'),
      { what: 'Language', of, from: 'As the computer', to: 'Nederlands' },
    ],
    [change(['screen', 'sound', 'on'], true, false), { what: 'Sounds', of, from: 'On', to: 'Off' }],
    [
      change(['screen', 'colours', 'attention'], 'white', 'cyan'),
      { what: 'Colour of attention notes', of, from: 'White', to: 'Cyan' },
    ],
    [change(['stationName'], null, 'North'), { what: 'Name of this station', of, from: 'not set', to: 'North' }],
    [
      change(['printing', 'printers', 'p2'], undefined, { id: 'p2', name: '\u0000Receipts' }),
      { what: 'Printers', of: 'printers › p2', from: 'not set', to: 'Receipts' },
    ],
    [
      change(['entryNames', 'constructor'], undefined, 'constructor'),
      { what: 'Name of an entry', of: 'constructor', from: 'not set', to: 'constructor' },
    ],
    [change(['later', 'key'], 1, 2), { what: 'later key', of: 'key', from: '1', to: '2' }],
  ])('%o', (given, expected) => {
    expect(changeRow(given, lists, { north: 'Main gate' })).toEqual(expected);
  });

  it('is in every language', () => {
    for (const language of languages) {
      speaking(language);
      const { what, to } = changeRow(change(['policy', 'reentry'], undefined, 'never'), null, {});
      expect([what, to].join()).toMatch(language === 'en' ? /^Coming back in,Never$/u : /^(?!Coming)/u);
    }
  });
});

describe('types and entries', () => {
  it('are listed with their tickets, and those that are only set behind them', () => {
    expect(typeRows(lists, ['vip', 'gone', 'gone'])).toEqual([
      { id: 'std', name: 'Standing', about: '9,410 tickets' },
      { id: 'vip', name: 'VIP', about: '1 ticket' },
      { id: 'gone', name: 'gone', about: 'No ticket of it is here' },
    ]);
    expect(entryRows(lists, ['south'])).toEqual([
      { id: 'north', name: 'north', about: '9,411 tickets: Standing, VIP' },
      { id: 'south', name: 'south', about: 'No ticket of it is here' },
    ]);
  });

  it('are put into the list and taken out of it', () => {
    expect(withId(['a', 'b'], 'b', true)).toEqual(['a', 'b']);
    expect(withId(['a', 'b'], 'a', false)).toEqual(['b']);
    expect(withId([], 'a', false)).toEqual([]);
  });
});

describe('the intervals of the sync', () => {
  it('begin with the organiser’s', () => {
    const options = intervalOptions({ own: null, organiser: 15, seconds: 15 });
    expect(options[0]).toEqual({ value: '', label: 'As the organiser says: 15 s' });
    expect(options.map(({ label }) => label)).toContain('Every 10 min');
    expect(options.map(({ value }) => secondsOf(value))).toEqual([null, 5, 15, 30, 60, 300, 600, 900]);
  });

  it('have the station’s own, whatever it is', () => {
    const options = intervalOptions({ own: 45, organiser: null, seconds: 45 });
    expect(options.map(({ label }) => label)).toEqual(expect.arrayContaining(['Standard: 30 s', 'Every 45 s']));
  });
});

describe('the colours that can be chosen', () => {
  const tokens = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8');

  /** A colour of the tokens, with one chosen in place of the first. */
  function token(name: string, chosen: string): string {
    const [, rule] = new RegExp(`\\[${chosen}\\] \\{([^}]*)\\}`, 'u').exec(tokens) ?? [null, tokens];
    const found = new RegExp(`--${name}: (#[0-9a-f]{3,6})`, 'u').exec(rule ?? '');
    if (found?.[1] === undefined) throw new Error(`no --${name} with ${chosen}`);
    return found[1].length === 4 ? found[1].replaceAll(/[0-9a-f]/gu, '$&$&') : found[1];
  }

  function luminance(colour: string): number {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }

  function contrast(a: string, b: string): number {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((one, other) => one - other);
    return (light + 0.05) / (dark + 0.05);
  }

  it.each([
    ...repeatColours.map((colour) => ['repeat', colour] as const),
    ...attentionColours.map((colour) => ['attention', colour] as const),
  ])('%s: %s can be read', (name, colour) => {
    const chosen = `data-${name}='${colour}'`;
    expect(contrast(token(name, chosen), token(`${name}-ink`, chosen))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(attentionColours)('a note in %s stands out on the green of an admission', (colour) => {
    expect(contrast(token('attention', `data-attention='${colour}'`), token('in', 'nothing'))).toBeGreaterThanOrEqual(
      3,
    );
  });
});
