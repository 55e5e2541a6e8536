import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { ownOf } from '#shared/own.ts';
import { settingsSchema } from '#shared/settings.ts';
import { mapTexts } from '../../electron/station/diagnostics/redact.ts';
import { templateFor } from '../../electron/station/printing/plan.ts';
import { parseTemplate } from '../../electron/station/printing/templates/parse.ts';
import { namesOf } from '../../electron/station/scanners/names.ts';
import { readSeats } from '../../electron/station/seating/read-seats.ts';
import { settingChanges } from '../../electron/station/session/setting-changes.ts';
import { openSettingsFile } from '../../electron/station/session/settings-file.ts';
import { parseSetup } from '../../electron/station/setup/parse.ts';
import { composeDashboard } from '../../electron/station/statistics/compose.ts';
import { openSupervisorFile } from '../../electron/station/supervisor/supervisor-file.ts';
import { deviceSettingsSchema } from '../../electron/station/vivenu/device-settings.ts';
import { readServerTicket, readTicket, readTicketList } from '../../electron/station/vivenu/ticket.ts';
import { entry, minute, tallyOf } from './statistics/rows.ts';
import { memoryLog, temporaryFolder, ticket } from './support.ts';

/** Files, answers and names whose keys mean something to the language itself. */

const inherited = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'] as const;
/** Put into any object of a JSON text, beside what is there. */
const poison = '"__proto__":{"polluted":1,"name":"polluted"},"constructor":{"prototype":{"polluted":1}},';
const poisoned = (json: string): string => json.replaceAll(/\{(?=\s*")/gu, `{${poison}`);

const isPolluted = (): boolean =>
  Object.keys(Object.prototype).length > 0 ||
  [{}, [], () => {}].some((each) => Reflect.get(each, 'polluted') !== undefined);

const template = readFileSync(resolve(import.meta.dirname, '../../resources/templates/wristband.json'), 'utf8');
const fromFile = (read: (path: string) => unknown) => (json: string) => {
  const path = join(temporaryFolder(), 'file.json');
  writeFileSync(path, json);
  return read(path);
};

const readers: readonly (readonly [string, string, (json: string) => unknown])[] = [
  [
    'settings.json',
    JSON.stringify({
      ...settingsSchema.parse({}),
      entryNames: { north: 'North' },
      scanners: {},
      policy: { capacity: 5 },
    }),
    fromFile((path) => openSettingsFile(path, memoryLog()).read()),
  ],
  ['supervisor.json', '{"pin":null,"wrong":0}', fromFile((path) => openSupervisorFile(path, memoryLog()).read())],
  ['gatehouse.json', '{"gatehouse":1,"policy":{"capacity":5},"entryNames":{"north":"North"}}', parseSetup],
  ['a template', template, parseTemplate],
  [
    'a list of tickets',
    '{"rows":[{"_id":"t","barcode":"B","name":"Ada"}],"total":1}',
    (json) => readTicketList(json, 'event'),
  ],
  ['a ticket', '{"_id":"t","barcode":"B","name":"Ada","meta":{"a":{"b":1}}}', (json) => readTicket(JSON.parse(json))],
  [
    'what vivenu says of a ticket',
    '{"_id":"t","barcode":"B","name":"Ada"}',
    (json) => readServerTicket(JSON.parse(json)),
  ],
  [
    'an access user’s settings',
    '{"reentry":{"a":1},"events":{}}',
    (json) => deviceSettingsSchema.safeParse(JSON.parse(json)),
  ],
  ['what goes into the diagnostics', '{"a":{"b":"c"}}', (json) => mapTexts(JSON.parse(json), (text) => text)],
];

test.each(readers)('%s: keys of the language change no object', (_what, json, read) => {
  expect(poisoned(json)).not.toBe(json);
  const seen = read(poisoned(json));
  const all: unknown[] = [seen];
  expect(isPolluted()).toBe(false);
  for (const each of all) {
    if (typeof each !== 'object' || each === null) continue;
    // What JSON has as a key stays a key, where it stays at all.
    expect([Object.prototype, Array.prototype, Map.prototype, null]).toContain(Object.getPrototypeOf(each));
    all.push(...Object.values(each));
  }
});

test.each(readers)('%s: whatever JSON comes, nothing is changed but what is returned', (_what, _json, read) => {
  const key = fc.oneof(fc.constantFrom(...inherited, 'entryNames', 'scanners', 'policy', 'rows'), fc.string());
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      fc.array(fc.tuple(key, tie('tree'))).map((all) => Object.fromEntries(all) as object),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      read(JSON.stringify(value));
      expect(isPolluted()).toBe(false);
    }),
    { numRuns: 60 },
  );
});

it('a list of seats with such names is a list of seats', async () => {
  const rows = inherited.map((name) => `${name},seat,${name},1,1,`);
  const read = await readSeats(['objectId,kind,area,row,seat,capacity', ...rows].join('\n'));
  for (const objectId of read?.objects.keys() ?? []) expect(inherited).toContain(objectId);
  expect(await readSeats('__proto__,constructor\na,b')).toBeNull();
});

it.each(inherited)('a scanner, an entry and a ticket type called %s have no name that nobody gave them', (key) => {
  expect(ownOf<string>({}, key)).toBeUndefined();
  expect(namesOf([{ id: key, product: '' }], {})(key)).toBe('Scanner');
  expect(namesOf([], {})(key)).toBe('Scanner');

  const beside = { now: minute(10), perMinute: 0, capacity: null, sold: [], entryNames: {} };
  const tally = tallyOf(entry('a', minute(0), { entryIds: [key] }));
  const dashboard = composeDashboard(tally, { period: 'evening', group: { kind: 'everyone' } }, beside);
  expect(dashboard.entries).toMatchObject([{ id: key, name: null }]);

  const settings = settingsSchema.parse({});
  const scanned = { ticket: ticket({ id: 't', ticketTypeId: key, ticketName: key }) };
  expect(templateFor(scanned, settings.printing, 'wristband')).toBe('wristband');
  const named = { ...settings, entryNames: Object.fromEntries([[key, 'North']]) };
  expect(settingChanges(settings, named, 0)).toMatchObject([{ what: ['entryNames', key], to: 'North' }]);
});
