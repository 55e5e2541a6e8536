import { describe, expect, test } from 'vitest';
import type { StationApi } from '#shared/contract.ts';
import { failure, success } from '#shared/problem.ts';
import { createPinDesk, type PinDesk } from '../../../renderer/supervisor/pinDesk.ts';

/** A station with the PIN 2580, which says what was asked of it. */
function desk(): { readonly desk: PinDesk; readonly asked: string[] } {
  const asked: string[] = [];
  let unlocked = false;
  const call = {
    async unlock({ pin }: { pin: string }) {
      asked.push('unlock');
      unlocked = pin === '2580';
      return unlocked ? success(null) : failure('pin_wrong');
    },
    async lock() {
      asked.push('lock');
      unlocked = false;
      return success(null);
    },
    async exportLog() {
      asked.push('exportLog');
      return unlocked ? success([]) : failure('pin_required');
    },
  };
  return { desk: createPinDesk({ call } as unknown as StationApi), asked };
}

/** Somebody at the pad, once it is there. */
async function typePin({ asking }: PinDesk, pin: string): Promise<void> {
  await Promise.resolve();
  const pad = asking();
  if (pad === null) throw new Error('nobody is asked');
  pad.end(await pad.attempt(pin));
}

describe('one PIN', () => {
  test('for one thing, then the station locks again', async () => {
    const { desk: pins, asked } = desk();
    const exported = pins.station.call.exportLog();
    await typePin(pins, '2580');
    expect(await exported).toEqual(success([]));
    expect(asked).toEqual(['exportLog', 'unlock', 'exportLog', 'lock']);
    expect(pins.asking()).toBeNull();
  });

  test('is enough where a supervisor works, until the last place is left', async () => {
    const { desk: pins, asked } = desk();
    const unlocked = pins.unlock();
    await typePin(pins, '2580');
    expect(await unlocked).toBe(true);
    const [leave, leaveInner] = [pins.enter(), pins.enter()];
    expect(await pins.station.call.exportLog()).toEqual(success([]));
    leaveInner();
    expect(await pins.station.call.exportLog()).toEqual(success([]));
    leave();
    expect(asked).toEqual(['unlock', 'exportLog', 'exportLog', 'lock']);
  });

  test('that ran out is asked for once more, and then is enough again', async () => {
    const { desk: pins, asked } = desk();
    pins.enter();
    const exported = pins.station.call.exportLog();
    await typePin(pins, '2580');
    expect(await exported).toEqual(success([]));
    expect(asked).toEqual(['exportLog', 'unlock', 'exportLog']);
  });

  test('at a time: who comes second is refused', async () => {
    const { desk: pins } = desk();
    const first = pins.unlock();
    expect(await pins.unlock()).toBe(false);
    expect(await pins.station.call.exportLog()).toEqual(failure('pin_required'));
    await typePin(pins, '2580');
    expect(await first).toBe(true);
  });

  test('that is under way when somebody closes the pad: what it opens is locked again', async () => {
    const { desk: pins, asked } = desk();
    const exported = pins.station.call.exportLog();
    await Promise.resolve();
    const pad = pins.asking();
    const outcome = pad?.attempt('2580');
    pad?.end(null);
    expect(pins.asking()).toBe(pad);
    pad?.end((await outcome) ?? null);
    expect(await exported).toEqual(success([]));
    expect(asked).toEqual(['exportLog', 'unlock', 'exportLog', 'lock']);
  });

  test('that is wrong when somebody has closed the pad meanwhile: it closes', async () => {
    const { desk: pins } = desk();
    const unlocked = pins.unlock();
    const pad = pins.asking();
    const outcome = pad?.attempt('1111');
    pad?.end(null);
    await outcome;
    expect(pins.asking()).toBeNull();
    expect(await unlocked).toBe(false);
  });

  test('that is wrong opens nothing', async () => {
    const { desk: pins } = desk();
    const unlocked = pins.unlock();
    await typePin(pins, '1111');
    expect(await unlocked).toBe(false);
  });
});

describe('a guest', () => {
  test('goes before the pad', async () => {
    const { desk: pins } = desk();
    const unlocked = pins.unlock();
    pins.giveWay();
    expect(pins.asking()).toBeNull();
    expect(await unlocked).toBe(false);
  });

  test('for whom the PIN was typed does not end it', async () => {
    const { desk: pins } = desk();
    const unlocked = pins.unlock();
    const pad = pins.asking();
    const outcome = pad?.attempt('2580');
    pins.giveWay();
    expect(pins.asking()).toBe(pad);
    pad?.end((await outcome) ?? null);
    expect(await unlocked).toBe(true);
  });

  test('tells whoever shows the pad', () => {
    const { desk: pins } = desk();
    let told = 0;
    const stop = pins.subscribe(() => (told += 1));
    void pins.unlock();
    pins.giveWay();
    stop();
    void pins.unlock();
    expect(told).toBe(2);
  });
});
