import { expect, test } from 'vitest';
import { temporaryFolder, temporarySandbox } from '../support.ts';
import { app, memoryTokens, scanning } from './app.ts';

/** What the session knows that the supervisor's lock needs. */

const locked = { pinSet: true, unlocked: false, lockedUntil: null };

test('a door is one with an event that is open, a training’s, too', async () => {
  const { session } = app();
  await session.start();
  expect([session.isAtDoor(), session.hasToken()]).toEqual([false, false]);
  await session.openTraining();
  expect([session.isAtDoor(), session.hasToken()]).toEqual([true, false]);

  const opened = await scanning(await temporarySandbox());
  expect([opened.session.isAtDoor(), opened.session.hasToken()]).toEqual([true, true]);
  await opened.session.openTraining();
  const ended = opened.session.endTraining();
  expect(opened.session.isAtDoor(), 'while one event is closed and the other not yet open').toBe(true);
  await ended;
});

test('knows the token of the access user, from this run and from the one before', async () => {
  const [sandbox, folder, tokens] = [await temporarySandbox(), temporaryFolder(), memoryTokens()];
  const { session: first } = app({ folder, tokens });
  await first.start();
  expect(first.isToken(sandbox.demo.token)).toBeNull();
  await first.connect(sandbox.url, sandbox.demo.token, false);
  expect(first.isToken(` ${sandbox.demo.token}\n`)).toBe(true);
  await first.close();

  const { session } = app({ folder, tokens });
  await session.start();
  expect(session.isToken(sandbox.demo.token)).toBe(true);
  for (const other of ['', `${sandbox.demo.token}x`, sandbox.demo.token.slice(1), 'a b']) {
    expect(session.isToken(other)).toBe(false);
  }
});

test('the kiosk lock cannot be switched on without a PIN, and is none without one', async () => {
  const folder = temporaryFolder();
  const { session: without } = app({ folder });
  expect(without.changeStation({ kioskLock: true })).toEqual({ ok: false, problem: { code: 'kiosk_needs_pin' } });
  expect(without.isKioskLocked()).toBe(false);

  const { session } = app({ folder, supervisor: locked });
  session.changeStation({ kioskLock: true });
  expect(session.isKioskLocked()).toBe(true);
  expect(session.view().common).toMatchObject({ kioskLock: true, supervisor: locked });

  const { session: taken } = app({ folder });
  expect(taken.isKioskLocked()).toBe(false);
  expect(taken.view().common.kioskLock).toBe(false);
  expect(taken.changeStation({ kioskLock: false }).ok).toBe(true);
});
