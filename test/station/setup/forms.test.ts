import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settingsSchema, type Settings } from '#shared/settings.ts';
import { isSetupCode } from '#shared/setup.ts';
import { codeOf, longestCode, readCode, readSetupText } from '../../../electron/station/setup/code.ts';
import type { InnerSetup, Sealed } from '../../../electron/station/setup/form.ts';
import { setupOf, shortened } from '../../../electron/station/setup/from-settings.ts';
import { pack, unpack } from '../../../electron/station/setup/pack.ts';
import { parseSetup } from '../../../electron/station/setup/parse.ts';
import { setupPlaces } from '../../../electron/station/setup/places.ts';
import { seal, unseal } from '../../../electron/station/setup/seal.ts';
import { settingsOf } from '../../../electron/station/setup/to-settings.ts';
import { hashPin } from '../../../electron/station/supervisor/pin-hash.ts';
import { busyStation } from './stations.ts';

const fresh = settingsSchema.parse({});
const json = (more: object): string => JSON.stringify({ gatehouse: 1, ...more });
const taken = (setup: InnerSetup, now: Settings = fresh): Settings => ({
  ...now,
  ...settingsOf(setup, now, 'DOOR-PC'),
});

describe('what is no set-up says which key is wrong', () => {
  const salt = randomBytes(16).toString('base64');
  const hash = randomBytes(32).toString('base64');
  test.each([
    ['nothing', '', 'no JSON'],
    ['no JSON', '{"token": "tok_secret', 'no JSON'],
    ['a list', '[]', 'gatehouse'],
    ['a number', '7', 'gatehouse'],
    ['no version', '{}', 'gatehouse'],
    ['an older version', '{"gatehouse": 0}', 'gatehouse'],
    ['a mistyped key', json({ servr: 'https://vivenu.com' }), 'servr'],
    ['a mistyped key inside', json({ policy: { reentri: 'never' } }), 'policy.reentri'],
    [
      'a mistyped key of a printer',
      json({ printing: { printers: [], wristband: { printr: 'x' } } }),
      'wristband.printr',
    ],
    ['a mistyped key of a scanner', json({ scanners: { keyboard: { nam: 'x' } } }), 'scanners.keyboard.nam'],
    ['a wrong value', json({ syncIntervalSeconds: 1 }), 'syncIntervalSeconds'],
    ['an API key', json({ apiKey: 'key_secret' }), 'apiKey'],
    ['a folder for backups', json({ backupFolder: '\\\\server\\share' }), 'backupFolder'],
    ['a prototype', '{"gatehouse": 1, "__proto__": {"token": "x"}}', '__proto__'],
    ['a prototype in a table', '{"gatehouse": 1, "entryNames": {"__proto__": "x"}}', '__proto__'],
    ['a token without its server', json({ token: 'tok_secret' }), 'server'],
    ['a printer that is any file', json(printer({ kind: 'file', path: '/home/door/.bashrc' })), 'printing.printers'],
    ['a device that is none', json(printer({ kind: 'device', path: '/dev/sda' })), 'printing.printers'],
    ['a PIN that takes minutes', json({ pinHash: { N: 2 ** 20, r: 8, p: 1, salt, hash } }), 'pinHash.N'],
    ['a PIN whose cost is no power', json({ pinHash: { N: 40_000, r: 8, p: 1, salt, hash } }), 'pinHash.N'],
    ['a PIN that many fit', json({ pinHash: { N: 32_768, r: 8, p: 1, salt, hash: 'AAA=' } }), 'pinHash.hash'],
    ['a seal that takes minutes', json({ sealed: { ...noSeal, N: 2 ** 30 } }), 'sealed.N'],
    ['a seal within a seal', json({ sealed: { ...noSeal, r: 16 } }), 'sealed.r'],
    ['a server without a name', json({ server: '' }), 'server: no address'],
    ['a server that is a script', json({ server: 'javascript:alert("secret")' }), 'server: no address'],
    ['a server that is a file', json({ server: 'file:///etc/secret' }), 'server: no address'],
    ['a server with a password', json({ server: 'https://door:secret@vivenu.com' }), 'server: no address'],
    ['a seating server that is a script', json({ seating: { server: 'javascript:alert(1)' } }), 'seating.server'],
    ['a seating server by FTP', json({ seating: { server: 'ftp://seats.example' } }), 'seating.server'],
    ['a seating server without a name', json({ seating: { server: '' } }), 'seating.server'],
    ['a seating server with a query', json({ seating: { server: 'https://seats.example/?secret' } }), 'seating.server'],
    ['updates from a file', json({ updates: { server: 'file:///etc' } }), 'updates.server'],
    ['updates by FTP', json({ updates: { server: 'ftp://updates.example' } }), 'updates.server'],
    ['updates without TLS', json({ updates: { server: 'http://updates.example' } }), 'updates.server'],
    ['updates with a password', json({ updates: { server: 'https://door:secret@updates.example' } }), 'updates.server'],
    ['updates from nowhere', json({ updates: { server: '' } }), 'updates.server'],
    ['a mistyped key of the updates', json({ updates: { whn: 'off' } }), 'updates.whn'],
    ['endless text', `{"gatehouse": 1}${' '.repeat(300_000)}`, 'longer'],
  ])('%s', (_what, text, detail) => {
    const parsed = parseSetup(text);
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'setup_unreadable' } });
    if (parsed.ok) return;
    expect(parsed.problem.detail).toContain(detail);
    expect(parsed.problem.detail).not.toContain('secret');
  });

  test('addresses are read as those that a person types', () => {
    const updates = { server: 'http://localhost:8080/gatehouse' };
    const parsed = parseSetup(json({ server: 'vivenu.com', seating: { server: 'seats.example/api/' }, updates }));
    expect(parsed).toMatchObject({
      value: {
        server: 'https://vivenu.com',
        seating: { server: 'https://seats.example/api' },
        updates: { server: 'http://localhost:8080/gatehouse/' },
      },
    });
    const none = { seating: { server: null }, updates: { server: null } };
    expect(parseSetup(json(none))).toMatchObject({ ok: true, value: none });
  });

  test('one for a newer Gatehouse', () => {
    expect(parseSetup('{"gatehouse": 2, "anything": 1}')).toEqual({ ok: false, problem: { code: 'setup_newer' } });
  });

  test('a byte order mark and Windows line ends are no fault', () => {
    expect(parseSetup('\uFEFF{\r\n  "gatehouse": 1\r\n}\r\n')).toEqual({ ok: true, value: { gatehouse: 1 } });
  });

  test('nothing that anybody writes breaks it', () => {
    const key = fc.constantFrom('gatehouse', 'server', 'token', 'events', 'policy', 'printing', 'sealed', '__proto__');
    const value = fc.jsonValue();
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.dictionary(key, value).map(json), fc.json()), (text) => {
        expect(typeof readSetupText(text).ok).toBe('boolean');
      }),
    );
    expect(Reflect.get({}, 'token')).toBeUndefined();
  });
});

function printer(connection: object): object {
  const one = { id: 'a', name: 'A', connection, language: 'escpos' };
  return { printing: { printers: [one] } };
}

const noSeal: Sealed = {
  N: 2 ** 15,
  r: 8,
  p: 3,
  salt: randomBytes(16).toString('base64'),
  iv: randomBytes(12).toString('base64'),
  packed: false,
  data: randomBytes(40).toString('base64'),
};

describe('from one station to the next', () => {
  test('the settings are the same, apart from what belongs to one computer', () => {
    const setup = setupOf(busyStation, null);
    const parsed = parseSetup(JSON.stringify(setup));
    expect(parsed).toMatchObject({ ok: true });
    if (!parsed.ok) return;
    const { server: _, events: __, ...next } = taken(parsed.value);
    expect(next).toEqual({
      ...busyStation,
      server: undefined,
      events: undefined,
      sellerId: null,
      stationName: null,
      backupFolder: null,
      serialScanners: [],
      scanners: { keyboard: busyStation.scanners['keyboard'] },
      kioskLock: false,
      takenSetup: null,
      printing: { ...busyStation.printing, printers: busyStation.printing.printers.slice(0, 2) },
    });
    expect(parsed.value).toMatchObject({ server: 'https://vivenu.dev', events: ['evt_1', 'evt_2'] });
    expect(JSON.stringify(setup)).not.toContain('tok_');
  });

  test('any policy comes whole, and what a station had of its own is gone', () => {
    const policy = fc.record(
      {
        direction: fc.constantFrom('IN' as const, 'OUT' as const, 'AUTO' as const),
        maxEntries: fc.option(fc.nat({ max: 9 })),
        highlightTicketTypeIds: fc.array(fc.string()),
        entryIds: fc.option(fc.array(fc.string())),
        liveLookup: fc.record({ enabled: fc.boolean() }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(policy, policy, (first, second) => {
        const parsed = readCode(codeOf(setupOf({ ...fresh, policy: first }, null)));
        expect(parsed.ok && taken(parsed.value, { ...fresh, policy: second }).policy).toEqual(first);
      }),
    );
  });

  test('what a set-up does not say stays as it is', () => {
    expect(taken({ gatehouse: 1 }, busyStation)).toEqual(busyStation);
    const some = taken({ gatehouse: 1, screen: { theme: 'dark' }, updates: 'managed' }, busyStation);
    expect(some.screen).toEqual({ ...busyStation.screen, theme: 'dark' });
    expect(some.updates).toEqual({ ...busyStation.updates, when: 'off' });
  });

  test.each([
    ['Gate {computer}', 'Gate DOOR-PC'],
    ['{computer}', 'DOOR-PC'],
    [`Gate ${'{computer}'.repeat(6)}`, 'Gate DOOR-PCDOOR-PCDOOR-PCDOOR-PCDOOR-PC'],
    [null, null],
  ])('a station is called %s: %s', (stationName, name) => {
    expect(taken({ gatehouse: 1, stationName }).stationName).toBe(name);
  });
});

describe('the seal', () => {
  const passphrase = 'ten green bottles';
  const inner: InnerSetup = { gatehouse: 1, server: 'https://vivenu.com', token: 'tok_secret' };

  test.each([true, false])('opens with its passphrase, and hides what is in it (packed: %s)', async (packed) => {
    const sealed = await seal(inner, passphrase, packed);
    expect(JSON.stringify(sealed)).not.toContain('tok_secret');
    expect(Buffer.from(sealed.data, 'base64').toString('latin1')).not.toContain('tok_');
    expect(await unseal(sealed, passphrase)).toEqual({ ok: true, value: inner });
    expect(await unseal(sealed, 'ten green bottle')).toEqual({
      ok: false,
      problem: { code: 'setup_passphrase_wrong' },
    });
    expect((await seal(inner, passphrase, packed)).data).not.toBe(sealed.data);
  });

  test('the same letters, however they were put together', async () => {
    expect(await unseal(await seal(inner, 'zehn grüne Flaschen', false), 'zehn gru\u0308ne Flaschen')).toMatchObject({
      ok: true,
    });
  });

  test('any changed byte is refused', async () => {
    const sealed = await seal(inner, passphrase, true);
    const text = json({ sealed });
    const changes = fc.record({ at: fc.nat({ max: text.length - 1 }), by: fc.integer({ min: 1, max: 127 }) });
    await fc.assert(
      fc.asyncProperty(changes, async ({ at, by }) => {
        const changed = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ by) + text.slice(at + 1);
        const parsed = parseSetup(changed);
        if (!parsed.ok || parsed.value.sealed === undefined) return;
        if (JSON.stringify(parsed.value.sealed) === JSON.stringify(sealed)) return;
        expect(await unseal(parsed.value.sealed, passphrase)).toMatchObject({ ok: false });
      }),
      { numRuns: 25 },
    );
  });

  test('what is sealed is read as strictly: a key too many is refused', async () => {
    const other = { ...inner, apiKey: 'key_secret' } as InnerSetup;
    expect(await unseal(await seal(other, passphrase, false), passphrase)).toEqual({
      ok: false,
      problem: { code: 'setup_unreadable', detail: 'apiKey' },
    });
  });
});

describe('the code', () => {
  test('has only letters that every keyboard has at one place', () => {
    const code = codeOf(setupOf(busyStation, null));
    expect(code).toMatch(/^[B-LNOPR-VX]+$/u);
    expect(isSetupCode(code)).toBe(true);
    expect(readCode(` ${code.toLowerCase()}\r\n`)).toEqual({ ok: true, value: setupOf(busyStation, null) });
  });

  test('of a usual station has room, sealed with token and PIN as well', async () => {
    const secrets = { token: `tok_${randomBytes(24).toString('hex')}`, pinHash: await hashPin('482913') };
    const usual: Settings = { ...busyStation, entryNames: {}, printing: { ...busyStation.printing, printers: [] } };
    const sealed = async (setup: InnerSetup): Promise<number> =>
      codeOf({ gatehouse: 1, sealed: await seal(setup, 'ten green bottles', true) }).length;
    const lengths = {
      fresh: codeOf(setupOf(fresh, null)).length,
      busy: codeOf(setupOf(busyStation, null)).length,
      usual: await sealed(setupOf(usual, secrets)),
      shortened: await sealed(shortened(setupOf(busyStation, secrets))),
      busySealed: await sealed(setupOf(busyStation, secrets)),
    };
    expect(Math.max(lengths.fresh, lengths.busy, lengths.usual, lengths.shortened)).toBeLessThan(longestCode);
  });

  test('with a letter lost, doubled or changed is not taken', () => {
    const code = codeOf(setupOf(busyStation, null));
    expect(() =>
      fc.assert(
        fc.property(fc.integer({ min: 7, max: code.length - 1 }), fc.constantFrom('', 'BB', 'K', 'x'), (at, put) => {
          const changed = code.slice(0, at) + put + code.slice(at + 1);
          return changed.toUpperCase() === code || !readCode(changed).ok;
        }),
      ),
    ).not.toThrow();
  });

  test('any letters are no set-up, and break nothing', () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from('BCDEFGHIJKLNOPRSTUVX')), maxLength: 400 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(readCode(`GHSETUP${text}`)).toMatchObject({ ok: false });
      }),
    );
  });

  test('what unpacks to more than a set-up is cut off', () => {
    const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, 0x20));
    expect(unpack(bomb)).toBeNull();
    expect(unpack(pack('{"gatehouse":1}'))).toBe('{"gatehouse":1}');
  });

  test.each(['TICKET-0042', 'GHSETUP', 'tok_GHSETUPBB', '', 'https://vivenu.com', 'GHSETUPA1'])('%s is none', (text) =>
    expect(isSetupCode(text)).toBe(false),
  );
});

test('where a set-up lies: first the computer’s place, then beside the program', () => {
  const paths = (platform: NodeJS.Platform, executable: string, appImage: string | null = null) =>
    setupPlaces({ platform, executable, appImage, programData: undefined }).map(({ path }) => path);
  expect(paths('linux', '/tmp/.mount_x/gatehouse', '/home/door/Gatehouse.AppImage')).toEqual([
    '/etc/gatehouse/gatehouse.json',
    '/home/door/gatehouse.json',
  ]);
  expect(paths('linux', '/opt/Gatehouse/gatehouse')).toEqual([
    '/etc/gatehouse/gatehouse.json',
    '/opt/Gatehouse/gatehouse.json',
  ]);
  expect(paths('darwin', '/Applications/Gatehouse.app/Contents/MacOS/Gatehouse')).toEqual([
    '/Library/Application Support/Gatehouse/gatehouse.json',
    '/Applications/gatehouse.json',
  ]);
  expect(paths('win32', 'C:\\Program Files\\Gatehouse\\Gatehouse.exe')).toEqual([
    'C:\\ProgramData\\Gatehouse\\gatehouse.json',
    'C:\\Program Files\\Gatehouse\\gatehouse.json',
  ]);
});

test.each([
  ['D:\\Data', ['D:\\Data\\Gatehouse\\gatehouse.json', 'C:\\G\\gatehouse.json']],
  ['', ['C:\\G\\gatehouse.json']],
  ['Data', ['C:\\G\\gatehouse.json']],
  ['.', ['C:\\G\\gatehouse.json']],
  ['C:Data', ['C:\\G\\gatehouse.json']],
  ['\\Data', ['C:\\G\\gatehouse.json']],
])('%%PROGRAMDATA%% as “%s”: never a place in the current folder', (programData, expected) => {
  const places = setupPlaces({ platform: 'win32', executable: 'C:\\G\\Gatehouse.exe', appImage: null, programData });
  expect(places.map(({ path }) => path)).toEqual(expected);
});
