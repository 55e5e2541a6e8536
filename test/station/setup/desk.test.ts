import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, describe, test, vi } from 'vitest';
import type { View } from '#shared/view.ts';
import type { Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import { codeOf } from '../../../electron/station/setup/code.ts';
import { createSetupDesk, type SetupDesk } from '../../../electron/station/setup/desk.ts';
import type { InnerSetup } from '../../../electron/station/setup/form.ts';
import { seal } from '../../../electron/station/setup/seal.ts';
import { hashPin } from '../../../electron/station/supervisor/pin-hash.ts';
import { openSupervisorFile } from '../../../electron/station/supervisor/supervisor-file.ts';
import { createSupervisor, type Supervisor } from '../../../electron/station/supervisor/supervisor.ts';
import { app, memoryTokens, viewOf } from '../session/app.ts';
import { temporaryFolder, temporarySandbox } from '../support.ts';

/** A station with its real session, settings, PIN and files, and a vivenu that answers. */

const done = { ok: true, value: null };
const patient = { timeout: 20_000 };
const passphrase = 'four green bottles';
const pinHash = hashPin('482913');

interface Station extends Pick<ReturnType<typeof app>, 'session' | 'settings' | 'log' | 'readings'> {
  readonly desk: SetupDesk;
  readonly supervisor: Supervisor;
  readonly folder: string;
  /** The place of the computer's own set-up, and the one beside the program. */
  readonly machines: string;
  readonly beside: string;
  readonly tokens: ReturnType<typeof memoryTokens>;
  /** As the app starts: with what was found. */
  start(): Promise<void>;
  /** Lets the desk try again now. */
  tick(): void;
}

interface Given {
  readonly folder?: string;
  readonly tokens?: ReturnType<typeof memoryTokens>;
  readonly chosenFolder?: string | null;
  readonly chosenFile?: string | null;
  readonly machine?: string;
}

function station({
  folder = temporaryFolder(),
  tokens = memoryTokens(),
  chosenFolder = null,
  chosenFile = null,
  machine = temporaryFolder(),
}: Given = {}): Station {
  const opened = app({ folder, tokens });
  const { session, settings, log } = opened;
  const supervisor = createSupervisor({
    file: openSupervisorFile(join(folder, 'supervisor.json'), log),
    isToken: session.isToken,
    now: Date.now,
    log,
    onChange() {},
  });
  const [machines, beside] = [join(machine, 'etc', 'gatehouse.json'), join(machine, 'program', 'gatehouse.json')];
  for (const each of ['etc', 'program']) mkdirSync(join(machine, each), { recursive: true });
  let wake = (): void => {};
  const desk = createSetupDesk({
    session,
    supervisor,
    settings,
    computerName: 'DOOR-PC',
    places: [
      { path: machines, isMachines: true },
      { path: beside, isMachines: false },
    ],
    askForFolder: async () => chosenFolder,
    askForFile: async () => chosenFile,
    waiting: { random: () => 0.5, sleep: () => new Promise((resolve) => (wake = resolve)) },
    log,
    onChange() {},
  });
  return {
    ...opened,
    desk,
    supervisor,
    folder,
    machines,
    beside,
    tokens,
    async start() {
      desk.takeFound();
      await session.start();
      await desk.connectFound();
    },
    tick: () => wake(),
  };
}

const put = (path: string, setup: object): void => writeFileSync(path, JSON.stringify(setup));
const phaseOf = ({ session }: Station): View['phase'] => session.view().phase;

const whole = async ({ url, demo }: Sandbox): Promise<InnerSetup> => ({
  gatehouse: 1,
  server: url,
  token: demo.token,
  events: [demo.events[0]!.name],
  stationName: 'Gate {computer}',
  policy: { reentry: 'never' },
  kioskLock: true,
  pinHash: await pinHash,
  updates: 'managed',
});

/** All that the station has written, and the lines of its log. */
function everythingOf({ folder, log }: Station): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const texts = files.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'));
  return [...texts, JSON.stringify(log.kept())].join('\n');
}

const open = { gatehouse: 1, server: 'https://evil.example', kioskLock: false, batchSize: 9, updates: 'managed' };

describe('a file in its place', () => {
  test('sets up a fresh station without a key pressed, and says its secrets to nobody', async () => {
    const sandbox = await temporarySandbox();
    const fresh = station();
    put(fresh.machines, await whole(sandbox));
    await fresh.start();
    const { station: door } = viewOf(fresh.session, 'scanning');
    expect(door.events).toMatchObject([{ id: sandbox.demo.eventId }]);
    expect(fresh.settings.read()).toMatchObject({
      stationName: 'Gate DOOR-PC',
      policy: { reentry: 'never' },
      kioskLock: true,
      updates: { when: 'off' },
      takenSetup: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
    expect(fresh.desk.areUpdatesManaged()).toBe(true);
    expect(fresh.desk.view()).toEqual({ sealed: false, problem: null });
    expect(fresh.supervisor.view()).toMatchObject({ pinSet: true, unlocked: false });
    expect(await fresh.supervisor.unlock('482913')).toEqual(done);
    expect(fresh.tokens.kept).toBe(sandbox.demo.token);
    expect(everythingOf(fresh)).not.toContain(sandbox.demo.token);
    expect(JSON.stringify(fresh.session.view())).not.toContain(sandbox.demo.token);
  });

  test('is taken once; changed, it is taken again', async () => {
    const sandbox = await temporarySandbox();
    const [folder, machine, tokens] = [temporaryFolder(), temporaryFolder(), memoryTokens()];
    const first = station({ folder, machine, tokens });
    const setup = await whole(sandbox);
    put(first.machines, setup);
    await first.start();
    first.session.changePolicy({ changes: { reentry: 'unlimited' }, reset: [] });
    await first.session.close();

    const second = station({ folder, machine, tokens });
    await second.start();
    expect(second.settings.read().policy).toEqual({ reentry: 'unlimited' });
    await second.session.close();

    put(second.machines, { ...setup, events: [sandbox.demo.otherEventId] });
    const third = station({ folder, machine, tokens });
    await third.start();
    expect(third.settings.read()).toMatchObject({
      policy: { reentry: 'never' },
      events: [{ id: sandbox.demo.otherEventId }],
    });
  });

  test('the computer’s own goes before the one beside the program', async () => {
    const fresh = station();
    put(fresh.machines, { gatehouse: 1, batchSize: 7 });
    put(fresh.beside, { gatehouse: 1, batchSize: 8 });
    await fresh.start();
    expect(fresh.settings.read().batchSize).toBe(7);
  });

  test.each([
    ['broken', '{"gatehouse": 1, "polcy": {}}', { code: 'setup_unreadable', detail: 'polcy' }],
    ['for a newer Gatehouse', '{"gatehouse": 2}', { code: 'setup_newer' }],
  ])('%s: the station starts as before, says so, and does not update itself', async (_what, text, problem) => {
    const fresh = station();
    writeFileSync(fresh.machines, text);
    put(fresh.beside, { gatehouse: 1, batchSize: 8 });
    await fresh.start();
    expect(phaseOf(fresh)).toBe('connect');
    expect(fresh.desk.view().problem).toEqual(problem);
    expect(fresh.desk.areUpdatesManaged()).toBe(true);
    expect(fresh.settings.read()).toMatchObject({ batchSize: 50, takenSetup: null });
    expect(JSON.stringify(fresh.log.kept())).toContain('set-up: ');
  });

  test('a folder of that name hides nothing and holds nothing up', async () => {
    const fresh = station();
    mkdirSync(fresh.machines);
    await fresh.start();
    expect(fresh.desk.view().problem).toMatchObject({ code: 'setup_unreadable' });
  });

  test('without a network it waits, and goes on by itself', async () => {
    const sandbox = await temporarySandbox();
    sandbox.control.addFault({ fault: { kind: 'reset' } });
    const fresh = station();
    put(fresh.machines, await whole(sandbox));
    await fresh.start();
    expect(phaseOf(fresh)).toBe('connect');
    expect(fresh.desk.view().problem).toMatchObject({ code: 'offline' });
    expect(fresh.settings.read()).toMatchObject({ takenSetup: null, policy: { reentry: 'never' } });
    fresh.tick();
    await vi.waitFor(() => expect(fresh.desk.view().problem).toMatchObject({ code: 'offline' }), patient);
    sandbox.control.clearFaults();
    await vi.waitFor(() => {
      fresh.tick();
      expect(phaseOf(fresh)).toBe('scanning');
    }, patient);
    expect(fresh.settings.read().takenSetup).not.toBeNull();
    expect(fresh.desk.view().problem).toBeNull();
  });

  test('a token that is refused is said, and the first screen stays', async () => {
    const sandbox = await temporarySandbox();
    const fresh = station();
    put(fresh.machines, { ...(await whole(sandbox)), token: 'wrong' });
    await fresh.start();
    expect(phaseOf(fresh)).toBe('connect');
    expect(fresh.desk.view().problem).toMatchObject({ code: 'unauthorized' });
  });

  test('an event that the token does not have is for a person to choose', async () => {
    const sandbox = await temporarySandbox();
    const fresh = station();
    put(fresh.machines, { ...(await whole(sandbox)), events: ['Winterfest'] });
    await fresh.start();
    expect(phaseOf(fresh)).toBe('chooseEvent');
    expect(fresh.desk.view().problem).toEqual({ code: 'setup_event_gone', detail: 'Winterfest' });
  });

  test('never moves a door whose scans are not sent; the rest holds', async () => {
    const [sandbox, other] = [await temporarySandbox(), await temporarySandbox()];
    const [folder, machine, tokens] = [temporaryFolder(), temporaryFolder(), memoryTokens()];
    const first = station({ folder, machine, tokens });
    put(first.machines, await whole(sandbox));
    await first.start();
    sandbox.control.addFault({ match: { path: '/api/accessusers/tickets/scans' }, fault: { kind: 'reset' } });
    sandbox.control.addFault({ fault: { kind: 'reset' } });
    await first.session.scan(sandbox.demo.barcodes[0]!.barcode, 'wedge');
    expect(first.session.unsent()).toBe(1);
    await first.session.close();

    put(first.machines, { ...(await whole(other)), policy: { reentry: 'unlimited' } });
    const second = station({ folder, machine, tokens });
    await second.start();
    expect(second.desk.view().problem).toEqual({ code: 'setup_unsent' });
    expect(second.settings.read()).toMatchObject({
      server: sandbox.url,
      policy: { reentry: 'unlimited' },
      takenSetup: expect.any(String),
    });
    viewOf(second.session, 'scanning');
    sandbox.control.clearFaults();
    second.session.syncNow();
    await vi.waitFor(() => expect(second.session.unsent()).toBe(0), patient);
    await second.session.close();

    const third = station({ folder, machine, tokens });
    await third.start();
    expect(third.settings.read().server).toBe(other.url);
  });

  test('where this computer cannot keep a token, the file gives it at each start', async () => {
    const sandbox = await temporarySandbox();
    const [folder, machine] = [temporaryFolder(), temporaryFolder()];
    const first = station({ folder, machine });
    put(first.machines, await whole(sandbox));
    await first.start();
    await first.session.close();
    const second = station({ folder, machine, tokens: memoryTokens(null) });
    await second.start();
    viewOf(second.session, 'scanning');
    expect(second.session.hasToken()).toBe(true);
  });

  test.each([
    ['with another PIN', async () => ({ ...open, pinHash: await pinHash })],
    ['without one', async () => open],
    ['sealed', async () => ({ ...open, sealed: await seal({ gatehouse: 1 }, passphrase, false) })],
    ['that cannot be read', async () => ({ ...open, gatehouse: 'x' })],
  ])('beside the program, over a PIN that is set: nothing of a file %s is taken', async (_what, setup) => {
    const chosen = station();
    await chosen.supervisor.setPin('2580');
    chosen.supervisor.lock();
    chosen.settings.change({ kioskLock: true });
    put(chosen.beside, await setup());
    await chosen.start();
    expect(chosen.desk.view()).toEqual({ sealed: false, problem: null });
    expect(chosen.desk.areUpdatesManaged()).toBe(false);
    expect(chosen.settings.read()).toMatchObject({ kioskLock: true, batchSize: 50, takenSetup: null });
    expect(JSON.stringify(chosen.log.kept())).toContain('is not taken: a PIN is set');
    expect(await chosen.supervisor.unlock('2580')).toEqual(done);
  });

  test('beside the program, what brought the PIN holds over a restart, and changed with that PIN as well', async () => {
    const sandbox = await temporarySandbox();
    const [folder, machine, tokens] = [temporaryFolder(), temporaryFolder(), memoryTokens()];
    sandbox.control.addFault({ fault: { kind: 'reset' } });
    const first = station({ folder, machine, tokens });
    put(first.beside, await whole(sandbox));
    await first.start();
    expect(first.settings.read().takenSetup).toBeNull();
    first.desk.close();
    await first.session.close();

    sandbox.control.clearFaults();
    const second = station({ folder, machine, tokens });
    await second.start();
    viewOf(second.session, 'scanning');
    expect(second.desk.view().problem).toBeNull();
    expect(second.desk.areUpdatesManaged()).toBe(true);
    await second.session.close();

    put(second.beside, { ...(await whole(sandbox)), batchSize: 9 });
    const third = station({ folder, machine, tokens });
    await third.start();
    expect(third.settings.read().batchSize).toBe(9);
  });

  test('in the computer’s place it may set another PIN', async () => {
    const looked = station();
    await looked.supervisor.setPin('2580');
    looked.supervisor.lock();
    put(looked.machines, { gatehouse: 1, pinHash: await pinHash });
    await looked.start();
    expect(looked.desk.view().problem).toBeNull();
    expect(await looked.supervisor.unlock('482913')).toEqual(done);
  });

  test('a kiosk lock without a PIN is left out, and said', async () => {
    const fresh = station();
    put(fresh.machines, { gatehouse: 1, kioskLock: true, batchSize: 9, server: 'https://vivenu.dev' });
    await fresh.start();
    expect(fresh.desk.view().problem).toEqual({ code: 'kiosk_needs_pin' });
    expect(fresh.settings.read()).toMatchObject({ kioskLock: false, batchSize: 9 });
  });

  test('sealed: it waits for its passphrase, also over a restart', async () => {
    const sandbox = await temporarySandbox();
    const [folder, machine] = [temporaryFolder(), temporaryFolder()];
    const sealed = await seal(await whole(sandbox), passphrase, false);
    const first = station({ folder, machine });
    put(first.machines, { gatehouse: 1, batchSize: 9, sealed });
    await first.start();
    expect(first.desk.view()).toEqual({ sealed: true, problem: null });
    expect(first.settings.read()).toMatchObject({ batchSize: 9, takenSetup: null });
    expect(await first.desk.unseal('four green bottle')).toMatchObject({ problem: { code: 'setup_passphrase_wrong' } });
    expect(phaseOf(first)).toBe('connect');
    await first.session.close();

    const second = station({ folder, machine });
    await second.start();
    expect(await second.desk.unseal(passphrase)).toEqual(done);
    viewOf(second.session, 'scanning');
    expect(second.desk.view()).toEqual({ sealed: false, problem: null });
    expect(second.settings.read().takenSetup).not.toBeNull();
    expect(everythingOf(second)).not.toContain(passphrase);
  });

  test.each([
    ['beside the seal', { updates: 'managed' }, {}, true],
    ['beside the seal, and otherwise inside', { updates: 'managed' }, { updates: { when: 'quiet' } }, true],
    ['only inside, where nobody reads it without the passphrase', {}, { updates: 'managed' }, false],
  ] as const)('managed updates: %s', async (_what, beside, inside, isManaged) => {
    const [folder, machine] = [temporaryFolder(), temporaryFolder()];
    const first = station({ folder, machine });
    const sealed = await seal({ gatehouse: 1, ...inside }, passphrase, false);
    put(first.machines, { gatehouse: 1, ...beside, sealed });
    await first.start();
    expect(first.desk.areUpdatesManaged()).toBe(isManaged);
    expect(await first.desk.unseal(passphrase)).toEqual(done);
    expect(first.desk.areUpdatesManaged()).toBe(isManaged);
    await first.session.close();
    const second = station({ folder, machine });
    await second.start();
    expect(second.desk.areUpdatesManaged()).toBe(isManaged);
  });

  test('sealed and dropped: it is not asked for again', async () => {
    const sandbox = await temporarySandbox();
    const [folder, machine] = [temporaryFolder(), temporaryFolder()];
    const sealed = await seal(await whole(sandbox), passphrase, false);
    const first = station({ folder, machine });
    put(first.machines, { gatehouse: 1, sealed });
    await first.start();
    expect(first.desk.drop()).toEqual(done);
    await first.session.close();
    const second = station({ folder, machine });
    await second.start();
    expect(second.desk.view()).toEqual({ sealed: false, problem: null });
  });
});

describe('what a person brings', () => {
  test('without the token: the first screen has its server, and the event opens with the token', async () => {
    const sandbox = await temporarySandbox();
    const fresh = station();
    await fresh.start();
    const code = codeOf({ gatehouse: 1, server: sandbox.url, events: [sandbox.demo.otherEventId] });
    expect(await fresh.desk.read(code)).toEqual(done);
    expect(viewOf(fresh.session, 'connect').server).toBe(sandbox.url);
    await fresh.session.connect(sandbox.url, sandbox.demo.token, false);
    await fresh.desk.connectedByHand();
    expect(viewOf(fresh.session, 'scanning').station.events).toMatchObject([{ id: sandbox.demo.otherEventId }]);
  });

  test('a file that is chosen', async () => {
    const sandbox = await temporarySandbox();
    const file = join(temporaryFolder(), 'gatehouse.json');
    put(file, await whole(sandbox));
    const fresh = station({ chosenFile: file });
    await fresh.start();
    expect(await fresh.desk.open()).toEqual(done);
    viewOf(fresh.session, 'scanning');
    expect(fresh.settings.read().takenSetup).toBeNull();
    // From there no one manages this computer; it only no longer looks by itself.
    expect(fresh.desk.areUpdatesManaged()).toBe(false);

    const none = station({ chosenFile: `${file}.gone` });
    expect(await none.desk.open()).toMatchObject({ problem: { code: 'setup_no_file' } });
    expect(await station().desk.open()).toEqual(done);
  });

  test('a PIN that is set stays while the station is locked', async () => {
    const fresh = station();
    await fresh.supervisor.setPin('2580');
    fresh.supervisor.lock();
    await fresh.start();
    const setup = JSON.stringify({ gatehouse: 1, pinHash: await pinHash });
    expect(await fresh.desk.read(setup)).toMatchObject({ problem: { code: 'pin_required' } });
    expect(await fresh.supervisor.unlock('2580')).toEqual(done);
    expect(await fresh.desk.read(setup)).toEqual(done);
    fresh.supervisor.lock();
    expect(await fresh.supervisor.unlock('482913')).toEqual(done);
  });

  test('at an open door: another event of the same token opens; another server needs its token; no code is taken', async () => {
    const sandbox = await temporarySandbox();
    const file = join(temporaryFolder(), 'gatehouse.json');
    const fresh = station({ chosenFile: file });
    put(fresh.machines, await whole(sandbox));
    await fresh.start();
    put(file, { gatehouse: 1, server: sandbox.url, events: [sandbox.demo.otherEventId] });
    expect(await fresh.desk.open()).toEqual(done);
    expect(viewOf(fresh.session, 'scanning').station.events).toMatchObject([{ id: sandbox.demo.otherEventId }]);
    put(file, { gatehouse: 1, server: 'https://other.example', batchSize: 3 });
    expect(await fresh.desk.open()).toMatchObject({ problem: { code: 'setup_no_token' } });
    expect(fresh.settings.read()).toMatchObject({ server: sandbox.url, batchSize: 3 });
    expect(await fresh.desk.read(codeOf({ gatehouse: 1, batchSize: 4 }))).toMatchObject({
      problem: { code: 'setup_at_door' },
    });
    expect(fresh.settings.read().batchSize).toBe(3);
  });

  test('nothing of it in a training', async () => {
    const fresh = station();
    await fresh.start();
    await fresh.session.openTraining();
    const refused = { ok: false, problem: { code: 'not_in_training' } };
    expect(await fresh.desk.read('{"gatehouse":1,"batchSize":3}')).toEqual(refused);
    expect(await fresh.desk.exportTo(null)).toEqual(refused);
    expect(await fresh.desk.code(null)).toEqual(refused);
    expect(await fresh.desk.open()).toEqual(refused);
    expect(fresh.settings.read().batchSize).toBe(50);
  });

  test('a set-up code at the door is a ticket that nobody knows', async () => {
    const sandbox = await temporarySandbox();
    const fresh = station();
    put(fresh.machines, await whole(sandbox));
    await fresh.start();
    const code = codeOf({ gatehouse: 1, batchSize: 3 });
    await fresh.session.scan(code, 'wedge');
    const other = codeOf({ gatehouse: 1, batchSize: 4 });
    await fresh.session.heard({ id: 'hid:1', source: 'hid', barcode: other });
    expect(viewOf(fresh.session, 'scanning').station.recent).toMatchObject([
      { barcode: other, result: 'refused' },
      { barcode: code, result: 'refused' },
    ]);
    expect(fresh.settings.read().batchSize).toBe(50);
    expect(fresh.readings).toEqual([]);
  });
});

describe('from one station to the next', () => {
  async function ready(chosenFolder: string | null): Promise<{ sandbox: Sandbox; first: Station }> {
    const sandbox = await temporarySandbox();
    const first = station({ chosenFolder });
    put(first.machines, await whole(sandbox));
    await first.start();
    return { sandbox, first };
  }

  test('a sealed file opens the same event under the same PIN, with nothing typed but the passphrase', async () => {
    const stick = temporaryFolder();
    const { sandbox, first } = await ready(stick);
    const path = join(stick, 'gatehouse.json');
    expect(await first.desk.exportTo(passphrase)).toEqual({ ok: true, value: [path] });
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).not.toContain(sandbox.demo.token);

    const next = station({ chosenFile: path });
    await next.start();
    expect(await next.desk.open()).toEqual(done);
    expect(next.desk.view().sealed).toBe(true);
    expect(await next.desk.unseal(passphrase)).toEqual(done);
    expect(viewOf(next.session, 'scanning').station.events).toMatchObject([{ id: sandbox.demo.eventId }]);
    expect(next.settings.read()).toMatchObject({ policy: { reentry: 'never' }, kioskLock: true, stationName: null });
    expect(await next.supervisor.unlock('482913')).toEqual(done);
  });

  test('without a passphrase neither token, PIN nor kiosk lock go along', async () => {
    const stick = temporaryFolder();
    const { sandbox, first } = await ready(stick);
    await first.desk.exportTo(null);
    const text = readFileSync(join(stick, 'gatehouse.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ server: sandbox.url, events: [sandbox.demo.eventId] });
    for (const secret of [sandbox.demo.token, 'pinHash', 'kioskLock', 'DOOR-PC']) expect(text).not.toContain(secret);
  });

  test('a code of either kind', async () => {
    const { first } = await ready(null);
    expect(await first.desk.code(null)).toMatchObject({ ok: true, value: { sealed: false, shortened: false } });
    expect(await first.desk.code(passphrase)).toMatchObject({
      ok: true,
      value: { sealed: true, shortened: false, picture: expect.stringMatching(/^data:image\/svg\+xml;base64,/u) },
    });
  });

  test('what does not fit in a code is left out; where that is not enough, it is said', async () => {
    const { first } = await ready(null);
    const names = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}-${crypto.randomUUID()}`, `Gate ${at}`]));
    first.settings.change({ entryNames: names(60) });
    expect(await first.desk.code(null)).toMatchObject({ ok: true, value: { shortened: true } });
    first.settings.change({ policy: { entryIds: Object.keys(names(60)) } });
    expect(await first.desk.code(null)).toEqual({ ok: false, problem: { code: 'setup_code_too_long' } });
  });

  test.each([
    ['a short passphrase', '123456789', 'setup_passphrase_short'],
    ['no token', passphrase, 'token_missing'],
  ])('%s: no file', async (_what, phrase, code) => {
    const stick = temporaryFolder();
    const fresh = station({ chosenFolder: stick });
    await fresh.start();
    expect(await fresh.desk.exportTo(phrase)).toEqual({ ok: false, problem: { code } });
    expect(existsSync(join(stick, 'gatehouse.json'))).toBe(false);
  });

  test('a folder that cannot be written is said; nobody chose one, nothing happens', async () => {
    const { first } = await ready(join(import.meta.filename, 'folder'));
    expect(await first.desk.exportTo(null)).toMatchObject({ problem: { code: 'export_failed' } });
    expect(await station().desk.exportTo(null)).toEqual({ ok: true, value: [] });
  });
});
