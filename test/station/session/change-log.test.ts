import { appendFileSync, readFileSync, rmSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settingsSchema, type Settings } from '#shared/settings.ts';
import { openChangeLog, withHistory } from '../../../electron/station/session/change-log.ts';
import { settingChanges } from '../../../electron/station/session/setting-changes.ts';
import { openSettingsFile } from '../../../electron/station/session/settings-file.ts';
import { memoryLog, temporaryFolder } from '../support.ts';

const defaults = settingsSchema.parse({});
const eventA = { id: 'a', name: 'A' };
const eventB = { id: 'b', name: 'B' };
const printer = (id: string, name: string) => ({
  id,
  name,
  connection: { kind: 'tcp' as const, host: '10.0.0.9', port: 9_100 },
  language: 'zpl' as const,
  dpi: 203 as const,
});

describe('what differs', () => {
  test.each<[string, Partial<Settings>, Partial<Settings>, unknown[]]>([
    ['nothing', { policy: { maxEntries: 1 } }, { policy: { maxEntries: 1 } }, []],
    ['a rule that was not set', {}, { policy: { maxEntries: null } }, [{ what: ['policy', 'maxEntries'], to: null }]],
    [
      'a rule that is given back',
      { policy: { reentry: 'never' } },
      {},
      [{ what: ['policy', 'reentry'], from: 'never' }],
    ],
    [
      'a list of ids, whole',
      { policy: { entryIds: ['a'] } },
      { policy: { entryIds: ['a', 'b'] } },
      [{ what: ['policy', 'entryIds'], from: ['a'], to: ['a', 'b'] }],
    ],
    [
      'a rule of several parts, whole',
      { policy: { capacity: { limit: 5, onFull: 'warn' } } },
      { policy: { capacity: { limit: 9, onFull: 'warn' } } },
      [{ what: ['policy', 'capacity'], from: { limit: 5, onFull: 'warn' }, to: { limit: 9, onFull: 'warn' } }],
    ],
    ['the direction: it is switched at the door', {}, { policy: { direction: 'OUT' } }, []],
    ['a training', {}, { training: true }, []],
    [
      'each part of a group',
      {},
      { screen: { ...defaults.screen, theme: 'dark', sound: { on: true, volume: 40 } } },
      [
        { what: ['screen', 'theme'], from: 'system', to: 'dark' },
        { what: ['screen', 'sound', 'volume'], from: 100, to: 40 },
      ],
    ],
    [
      'the name of an entry, whatever its id is',
      {},
      { entryNames: { constructor: 'North' } },
      [{ what: ['entryNames', 'constructor'], to: 'North' }],
    ],
    [
      'one of two printers',
      { printing: { ...defaults.printing, printers: [printer('1', 'Band'), printer('2', 'Slip')] } as never },
      { printing: { ...defaults.printing, printers: [printer('1', 'Band'), printer('2', 'Roll')] } as never },
      [{ what: ['printing', 'printers', '2', 'name'], from: 'Slip', to: 'Roll' }],
    ],
    [
      'an event that is chosen',
      {},
      { events: [{ id: 'e', name: 'Fair' }] },
      [{ what: ['events', 'e'], to: { id: 'e', name: 'Fair' } }],
    ],
    [
      'the order of the events',
      { events: [eventA, eventB] },
      { events: [eventB, eventA] },
      [{ what: ['events'], from: [eventA, eventB], to: [eventB, eventA] }],
    ],
  ])('%s', (_what, before, after, expected) => {
    const differ = settingChanges({ ...defaults, ...before }, { ...defaults, ...after }, 7);
    expect(differ).toEqual(expected.map((each) => ({ at: 7, ...(each as object) })));
  });
});

describe('the history', () => {
  function opened(folder = temporaryFolder()) {
    const log = memoryLog();
    const file = join(folder, 'changes.jsonl');
    const changes = openChangeLog(file, log);
    let at = 0;
    const settings = withHistory(openSettingsFile(join(folder, 'settings.json'), log), changes, () => ++at);
    return { folder, file, log, changes, settings };
  }

  test('is one line in the log and one in the file, newest first, and outlives a restart', () => {
    const { folder, log, settings, changes } = opened();
    settings.change({ policy: { maxEntries: 2 } });
    settings.change({ kioskLock: true });
    const newest = [
      { at: 2, what: ['kioskLock'], from: false, to: true },
      { at: 1, what: ['policy', 'maxEntries'], to: 2 },
    ];
    expect(changes.newest()).toEqual(newest);
    expect(opened(folder).changes.newest()).toEqual(newest);
    expect(log.lines).toEqual(
      expect.arrayContaining([
        expect.stringContaining('setting policy.maxEntries: not set -> 2'),
        expect.stringContaining('setting kioskLock: false -> true'),
      ]),
    );
  });

  test('what a power cut has torn is left out, and what comes after it is kept', () => {
    const { folder, file, settings } = opened();
    settings.change({ kioskLock: true });
    appendFileSync(file, '{"at":2,"what":["kio');
    const again = opened(folder);
    again.settings.change({ stationName: 'North' });
    expect(opened(folder).changes.newest()).toMatchObject([{ what: ['stationName'] }, { what: ['kioskLock'] }]);
  });

  test('keeps the newest 500', () => {
    const { folder, file, changes } = opened();
    for (let at = 1; at <= 1_100; at++) changes.add([{ at, what: ['batchSize'], from: at, to: at + 1 }]);
    const kept = opened(folder).changes.newest();
    expect(kept).toHaveLength(500);
    expect(kept[0]).toMatchObject({ at: 1_100 });
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThan(1_300);
  });

  test('a setting holds also where its history cannot be kept', () => {
    const { file, log, settings } = opened();
    rmSync(file, { force: true });
    mkdirSync(file);
    settings.change({ stationName: 'North' });
    expect(settings.read().stationName).toBe('North');
    expect(log.lines.join('\n')).toContain('could not be kept');
  });
});
