import { describe, expect, test } from 'vitest';
import {
  blocksOf,
  eventOpenUntil,
  isEventOpen,
  isQuiet,
  mayInstallAlone,
  type Door,
} from '../../../electron/station/updates/decide.ts';
import { isNewer, isVersion } from '../../../electron/station/updates/version.ts';

const hour = 3_600_000;
const now = Date.UTC(2026, 10, 22, 20);
const noDoor: Door = { isAtDoor: false, opensAt: null, closesAt: null, lastScanAt: null, chosenAt: null };
const door: Door = { ...noDoor, isAtDoor: true, chosenAt: now - hour };
const longAgo = now - 80 * hour;

describe('an event is open', () => {
  test.each<[string, Door, boolean]>([
    ['nothing was ever chosen', noDoor, false],
    ['just chosen', door, true],
    ['nobody can tell what is known of it', { ...door, chosenAt: null }, true],
    ['chosen long ago, never used', { ...door, chosenAt: longAgo }, false],
    ['chosen long ago, used two days ago', { ...door, chosenAt: longAgo, lastScanAt: now - 48 * hour }, true],
    ['staff went to the list of events', { ...door, isAtDoor: false }, false],
    ['staff went there right after a scan', { ...door, isAtDoor: false, lastScanAt: now - hour }, true],
    ['a scan of the future: the clock was put back', { ...noDoor, lastScanAt: now + 90 * hour }, true],
    ['hours: the day before', { ...door, opensAt: now + 23 * hour, closesAt: now + 28 * hour }, true],
    ['hours: next week', { ...door, opensAt: now + 25 * hour, closesAt: now + 30 * hour }, false],
    ['hours: next week, but somebody scanned', { ...door, opensAt: now + 25 * hour, lastScanAt: now - 5 * hour }, true],
    ['hours: now', { ...door, opensAt: now - hour, closesAt: now + hour, chosenAt: longAgo }, true],
    ['hours: guests are leaving', { ...door, opensAt: now - 9 * hour, closesAt: now - 5 * hour }, true],
    ['hours: over', { ...door, opensAt: now - 12 * hour, closesAt: now - 7 * hour }, false],
    ['hours: over, but still scanning', { ...door, closesAt: now - 7 * hour, lastScanAt: now - 5 * hour }, true],
    ['hours: only the end, ahead', { ...door, closesAt: now + 40 * hour, chosenAt: longAgo }, true],
    ['hours: only the beginning, soon', { ...door, opensAt: now + hour, chosenAt: longAgo }, true],
    ['hours: only the beginning, long ago', { ...door, opensAt: longAgo, chosenAt: longAgo }, false],
    ['hours: the end before the beginning', { ...door, opensAt: now + 30 * hour, closesAt: now - 30 * hour }, true],
  ])('%s', (_name, given, open) => {
    expect(isEventOpen(given, now)).toBe(open);
  });

  test('until when', () => {
    expect(eventOpenUntil({ ...door, lastScanAt: now - hour }, now)).toBe(now + 71 * hour);
    expect(eventOpenUntil({ ...door, closesAt: now, opensAt: now - hour }, now)).toBe(now + 6 * hour);
    expect(eventOpenUntil({ ...door, isAtDoor: false, lastScanAt: now - hour }, now)).toBe(now + 5 * hour);
    expect(eventOpenUntil({ ...door, chosenAt: null }, now)).toBe(null);
  });
});

test.each([
  ['nothing', { door: noDoor, unsent: 0, isTraining: false }, []],
  ['everything', { door, unsent: 1, isTraining: true }, ['event_open', 'unsent', 'training']],
  ['unsent scans', { door: noDoor, unsent: 2, isTraining: false }, ['unsent']],
  ['a training', { door: noDoor, unsent: 0, isTraining: true }, ['training']],
])('what stands against an update: %s', (_name, station, blocks) => {
  expect(blocksOf(station, now)).toEqual(blocks);
});

describe('quiet hours by the computer', () => {
  const at = (hours: number, minutes: number): number => new Date(2026, 10, 22, hours, minutes).getTime();
  test.each([
    ['04:00', '06:00', [4, 0], true],
    ['04:00', '06:00', [5, 59], true],
    ['04:00', '06:00', [6, 0], false],
    ['04:00', '06:00', [3, 59], false],
    ['04:00', '06:00', [16, 30], false],
    ['23:30', '05:00', [23, 30], true],
    ['23:30', '05:00', [0, 10], true],
    ['23:30', '05:00', [4, 59], true],
    ['23:30', '05:00', [5, 0], false],
    ['23:30', '05:00', [12, 0], false],
    ['04:00', '04:00', [4, 0], false],
  ] as const)('from %s to %s at %j: %s', (from, to, [hours, minutes], quiet) => {
    expect(isQuiet(at(hours, minutes), from, to)).toBe(quiet);
  });

  test('follow the clock when summer time begins and ends', () => {
    const before = process.env['TZ'];
    process.env['TZ'] = 'Europe/Berlin';
    try {
      // 03:30 in summer, an hour and a half after 01:59 in winter became 03:00.
      expect(isQuiet(Date.UTC(2026, 2, 29, 1, 30), '03:00', '04:00')).toBe(true);
      expect(isQuiet(Date.UTC(2026, 2, 29, 0, 30), '03:00', '04:00')).toBe(false);
      // 02:30 comes twice.
      expect(isQuiet(Date.UTC(2026, 9, 25, 0, 30), '02:00', '03:00')).toBe(true);
      expect(isQuiet(Date.UTC(2026, 9, 25, 1, 30), '02:00', '03:00')).toBe(true);
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });
});

describe('by itself', () => {
  const alone = {
    settings: { when: 'quiet', quietFrom: '04:00', quietTo: '06:00' },
    now: new Date(2026, 10, 22, 4, 30).getTime(),
    idleMs: 600_000,
    asksForPassword: false,
    isLeft: false,
  } as const;
  test.each([
    ['in the quiet hours', alone, true],
    ['when somebody has to agree', { ...alone, settings: { ...alone.settings, when: 'ask' } }, false],
    ['when switched off', { ...alone, settings: { ...alone.settings, when: 'off' } }, false],
    ['by day', { ...alone, now: alone.now + 8 * hour }, false],
    ['while somebody is at the keyboard', { ...alone, idleMs: 599_999 }, false],
    ['where the system asks for a password', { ...alone, asksForPassword: true }, false],
    ['the version that somebody has gone back from', { ...alone, isLeft: true }, false],
  ] as const)('%s', (_name, given, may) => {
    expect(mayInstallAlone(given)).toBe(may);
  });
});

describe('versions', () => {
  const rising = [
    '0.9.9',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.0.1',
    '1.2.0',
    '1.10.0',
    '2.0.0',
  ];
  test.each(rising.flatMap((one, at) => rising.map((other, than) => [one, other, at > than] as const)))(
    '%s comes after %s: %s',
    (one, other, newer) => {
      expect(isNewer(one, other)).toBe(newer);
    },
  );

  test.each([
    '',
    'v2.0.0',
    '2',
    '2.0',
    '2.0.0.0',
    ' 2.0.0',
    '2.0.0\n',
    '02.0.0',
    '2.0.0-',
    '2.0.0-01',
    '2.0.0+1',
    '٢.0.0',
    '9'.repeat(400),
  ])('no version: %j', (text) => {
    expect(isVersion(text)).toBe(false);
    expect(isNewer(text, '1.0.0')).toBe(false);
    expect(isNewer('3.0.0', text)).toBe(false);
  });
});
