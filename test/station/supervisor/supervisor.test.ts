import { scryptSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failure, success } from '#shared/problem.ts';
import type { PinHash } from '../../../electron/station/supervisor/pin-hash.ts';
import { openSupervisorFile } from '../../../electron/station/supervisor/supervisor-file.ts';
import { createSupervisor, type Supervisor } from '../../../electron/station/supervisor/supervisor.ts';
import { temporaryFolder } from '../support.ts';

const [pin, token, minute] = ['2580', 'access-user-token', 60_000];
/** As cheap as scrypt can be: many are looked at here. */
const hash: PinHash = {
  N: 2,
  r: 1,
  p: 1,
  salt: Buffer.from('salt').toString('base64'),
  hash: scryptSync(pin, 'salt', 32, { N: 2, r: 1, p: 1 }).toString('base64'),
};

interface Given {
  readonly folder?: string;
  /** Null: this computer has none. */
  readonly token?: string | null;
  readonly withPin?: boolean;
}

class Desk {
  readonly file: string;
  readonly lines: string[] = [];
  clock = Date.UTC(2030, 5, 1, 12);
  changes = 0;
  supervisor: Supervisor;
  readonly #token: string | null;

  constructor({ folder = temporaryFolder(), token: kept = token, withPin = true }: Given = {}) {
    this.file = join(folder, 'supervisor.json');
    this.#token = kept;
    if (withPin) writeFileSync(this.file, JSON.stringify({ pin: hash, failures: 0, lastAt: 0 }));
    this.supervisor = this.start();
  }

  start(): Supervisor {
    const log = {
      info: (text: string) => void this.lines.push(text),
      warn: (text: string) => void this.lines.push(text),
    };
    this.supervisor = createSupervisor({
      file: openSupervisorFile(this.file, log),
      isToken: (text) => (this.#token === null ? null : text === this.#token),
      now: () => this.clock,
      log,
      onChange: () => (this.changes += 1),
    });
    return this.supervisor;
  }
  async wrong(times: number): Promise<unknown> {
    let last: unknown;
    for (let time = 0; time < times; time += 1) last = await this.supervisor.unlock('9999');
    return last;
  }
}

const done = success(null);
const lockedFor = (ms: number) => ({ ok: false, problem: { code: 'pin_locked', retryAfterMs: ms } });

describe('without a PIN', () => {
  test('nothing is asked', async () => {
    const { supervisor, file } = new Desk({ withPin: false });
    expect(supervisor.view()).toEqual({ pinSet: false, unlocked: false, lockedUntil: null });
    expect(supervisor.refusal()).toBeNull();
    expect(await supervisor.withPin(null, () => success('done'))).toEqual(success('done'));
    expect(await supervisor.unlock('9999')).toEqual(done);
    expect(existsSync(file)).toBe(false);
  });

  test.each(['0000', '1234', '123', 'abcd'])('%s is not taken', async (unfit) => {
    const { supervisor } = new Desk({ withPin: false });
    expect(await supervisor.setPin(unfit)).toEqual(failure('pin_unfit'));
    expect(supervisor.view().pinSet).toBe(false);
  });

  test('who sets it is at work, and it holds after a restart', async () => {
    const desk = new Desk({ withPin: false });
    expect(await desk.supervisor.setPin(pin)).toEqual(done);
    expect(desk.supervisor.view()).toEqual({ pinSet: true, unlocked: true, lockedUntil: null });
    expect(desk.supervisor.refusal()).toBeNull();
    desk.start();
    expect(desk.supervisor.view()).toEqual({ pinSet: true, unlocked: false, lockedUntil: null });
    expect(desk.supervisor.refusal()).toEqual({ code: 'pin_required' });
    expect(await desk.supervisor.unlock(pin)).toEqual(done);
  });

  test.skipIf(process.platform === 'win32')('the file is for its owner alone', async () => {
    const { supervisor, file } = new Desk({ withPin: false });
    await supervisor.setPin(pin);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('the file has no PIN in it', async () => {
    const { supervisor, file } = new Desk({ withPin: false });
    await supervisor.setPin(pin);
    const { pin: kept, ...attempts } = JSON.parse(readFileSync(file, 'utf8')) as { pin: Record<string, unknown> };
    expect(Object.keys(kept)).toEqual(['N', 'r', 'p', 'salt', 'hash']);
    expect(attempts).toEqual({ failures: 0, lastAt: 0 });
  });
});

describe('unlocking', () => {
  test('opens until it is locked', async () => {
    const { supervisor } = new Desk();
    expect(supervisor.refusal()).toEqual({ code: 'pin_required' });
    expect(await supervisor.unlock(pin)).toEqual(done);
    expect(supervisor.refusal()).toBeNull();
    supervisor.lock();
    expect(supervisor.refusal()).toEqual({ code: 'pin_required' });
  });

  test('ends five minutes after the last work, not before', async () => {
    const desk = new Desk();
    await desk.supervisor.unlock(pin);
    for (let time = 0; time < 4; time += 1) {
      desk.clock += 4 * minute;
      expect(desk.supervisor.refusal()).toBeNull();
    }
    desk.clock += 5 * minute;
    expect(desk.supervisor.view().unlocked).toBe(false);
    expect(desk.supervisor.refusal()).toEqual({ code: 'pin_required' });
  });

  test('to look at it is no work', async () => {
    const desk = new Desk();
    await desk.supervisor.unlock(pin);
    desk.clock += 4 * minute;
    expect(desk.supervisor.view().unlocked).toBe(true);
    desk.clock += minute;
    expect(desk.supervisor.view().unlocked).toBe(false);
  });

  test('a clock that is put back locks', async () => {
    const desk = new Desk();
    await desk.supervisor.unlock(pin);
    desk.clock -= 1;
    expect(desk.supervisor.refusal()).toEqual({ code: 'pin_required' });
  });

  test('what needs the PIN each time leaves nothing open', async () => {
    const { supervisor } = new Desk();
    expect(await supervisor.withPin(null, () => success('done'))).toEqual(failure('pin_required'));
    expect(await supervisor.withPin('9999', () => success('done'))).toMatchObject({ problem: { code: 'pin_wrong' } });
    expect(await supervisor.withPin(pin, () => success('done'))).toEqual(success('done'));
    expect(supervisor.view().unlocked).toBe(false);
  });

  test('nor does what is open spare the PIN', async () => {
    const { supervisor } = new Desk();
    await supervisor.unlock(pin);
    expect(await supervisor.withPin(null, () => success('done'))).toEqual(failure('pin_required'));
  });
});

describe('wrong PINs', () => {
  test('are counted, and after the fifth there is a wait that becomes longer', async () => {
    const desk = new Desk();
    for (const left of [4, 3, 2, 1, 0]) {
      expect(await desk.wrong(1)).toEqual({ ok: false, problem: { code: 'pin_wrong', triesLeft: left } });
    }
    expect(desk.supervisor.view().lockedUntil).toBe(desk.clock + 30_000);
    // Not even the right one, and what is tried meanwhile does not count.
    expect(await desk.supervisor.unlock(pin)).toEqual(lockedFor(30_000));
    desk.clock += 29_999;
    expect(await desk.supervisor.unlock(pin)).toEqual(lockedFor(1));
    desk.clock += 1;
    expect(await desk.wrong(1)).toMatchObject({ problem: { code: 'pin_wrong', triesLeft: 0 } });
    expect(await desk.wrong(1)).toEqual(lockedFor(minute));
    desk.clock += minute;
    expect(await desk.supervisor.unlock(pin)).toEqual(done);
    expect(await desk.wrong(1)).toMatchObject({ problem: { triesLeft: 4 } });
  });

  test('are on the disk before the answer: a restart gives none back', async () => {
    const desk = new Desk();
    await desk.wrong(4);
    // The app ends while the fifth is looked at.
    void desk.supervisor.unlock('9999');
    desk.start();
    expect(await desk.supervisor.unlock(pin)).toEqual(lockedFor(30_000));
    desk.start();
    expect(desk.supervisor.view().lockedUntil).toBe(desk.clock + 30_000);
  });

  test('a hundred at once are five', async () => {
    const desk = new Desk();
    const all = await Promise.all(Array.from({ length: 100 }, () => desk.supervisor.unlock('9999')));
    const codes = all.map((outcome) => (outcome.ok ? 'ok' : outcome.problem.code));
    expect(codes.filter((code) => code === 'pin_wrong')).toHaveLength(5);
    expect(codes.filter((code) => code === 'pin_locked')).toHaveLength(95);
  });

  test('a clock that is put back neither opens nor locks for a day', async () => {
    const desk = new Desk();
    await desk.wrong(5);
    desk.clock -= 24 * 60 * minute;
    desk.start();
    expect(desk.supervisor.view().lockedUntil).toBe(desk.clock + 30_000);
    desk.clock += 30_000;
    expect(await desk.supervisor.unlock(pin)).toEqual(done);
  });

  test('are logged without what was typed, and so is the rest', async () => {
    const desk = new Desk();
    await desk.wrong(2);
    await desk.supervisor.unlock(pin);
    await desk.supervisor.resetPin('some-other-token', '8520');
    await desk.supervisor.resetPin(token, '8520');
    desk.supervisor.lock();
    expect(desk.lines).toEqual([
      'supervisor: wrong PIN, 1 in a row',
      'supervisor: wrong PIN, 2 in a row',
      'supervisor: unlocked by PIN',
      'supervisor: wrong token, 1 in a row',
      'supervisor: unlocked by the token, with a new PIN',
      'supervisor: locked',
    ]);
  });
});

describe('a forgotten PIN', () => {
  test('whoever has the token sets a new one', async () => {
    const { supervisor } = new Desk();
    expect(await supervisor.resetPin(token, '8520')).toEqual(done);
    expect(supervisor.refusal()).toBeNull();
    supervisor.lock();
    expect(await supervisor.unlock(pin)).toMatchObject({ problem: { code: 'pin_wrong' } });
    expect(await supervisor.unlock('8520')).toEqual(done);
  });

  test('tokens are tried no more often than PINs', async () => {
    const desk = new Desk();
    await desk.wrong(4);
    expect(await desk.supervisor.resetPin('guess', '8520')).toEqual({
      ok: false,
      problem: { code: 'pin_token_wrong', triesLeft: 0 },
    });
    expect(await desk.supervisor.resetPin(token, '8520')).toEqual(lockedFor(30_000));
  });

  test('an unfit one is no attempt', async () => {
    const { supervisor } = new Desk();
    expect(await supervisor.resetPin(token, '1111')).toEqual(failure('pin_unfit'));
    expect(await supervisor.unlock(pin)).toEqual(done);
  });

  test('without a token here it stays', async () => {
    const { supervisor } = new Desk({ token: null });
    expect(await supervisor.resetPin(token, '8520')).toEqual(failure('pin_token_missing'));
  });
});

describe('changing it', () => {
  test('takes it away, and nothing is asked any more', async () => {
    const desk = new Desk();
    await desk.supervisor.unlock(pin);
    expect(await desk.supervisor.setPin(null)).toEqual(done);
    expect(desk.supervisor.view()).toEqual({ pinSet: false, unlocked: false, lockedUntil: null });
    desk.start();
    expect(desk.supervisor.refusal()).toBeNull();
  });

  test('where it cannot be saved, the old one holds', async () => {
    const desk = new Desk();
    // Writes go beside the file first.
    mkdirSync(`${desk.file}.new`);
    expect(await desk.supervisor.setPin('8520')).toEqual(failure('pin_unsaved'));
    expect(await desk.supervisor.unlock('8520')).toMatchObject({ problem: { code: 'pin_wrong' } });
    expect(await desk.supervisor.unlock(pin)).toEqual(done);
  });

  test('where attempts cannot be saved, they count until the end of the program', async () => {
    const desk = new Desk();
    mkdirSync(`${desk.file}.new`);
    await desk.wrong(5);
    expect(await desk.supervisor.unlock(pin)).toEqual(lockedFor(30_000));
  });
});

describe('a file that cannot be read', () => {
  test.each([
    ['empty', ''],
    ['cut off', '{ "pin": { "N": 32768,'],
    ['of another kind', '[]'],
    ['without its PIN', '{ "failures": 0, "lastAt": 0 }'],
    ['with a PIN that is none', '{ "pin": "2580", "failures": 0, "lastAt": 0 }'],
  ])('%s: stays locked, also after the next start, until the token opens it', async (_name, text) => {
    const desk = new Desk();
    writeFileSync(desk.file, text);
    for (let start = 0; start < 2; start += 1) {
      desk.start();
      expect(desk.supervisor.view().pinSet).toBe(true);
      expect(desk.supervisor.refusal()).toEqual({ code: 'pin_required' });
      expect(await desk.supervisor.unlock(pin)).toEqual(failure('pin_lost'));
      expect(await desk.supervisor.withPin(pin, () => done)).toEqual(failure('pin_lost'));
    }
    expect(readFileSync(`${desk.file}.unreadable`, 'utf8')).toBe(text);
    expect(await desk.supervisor.resetPin('guess', '8520')).toMatchObject({ problem: { code: 'pin_token_wrong' } });
    expect(await desk.supervisor.resetPin(token, '8520')).toEqual(done);
    desk.start();
    expect(await desk.supervisor.unlock('8520')).toEqual(done);
  });

  test('that may not be opened: locked, and left as it is', async () => {
    const desk = new Desk();
    rmSync(desk.file);
    mkdirSync(desk.file);
    desk.start();
    expect(desk.supervisor.refusal()).toEqual({ code: 'pin_required' });
    expect(await desk.supervisor.unlock(pin)).toEqual(failure('pin_lost'));
    expect(statSync(desk.file).isDirectory()).toBe(true);
  });
});
