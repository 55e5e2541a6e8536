import { describe, expect, test } from 'vitest';
import type { StationApi } from '#shared/contract.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { pinProblem, withPin as guarded, type Ask } from '../../../renderer/supervisor/withPin.ts';

/** A station that wants 2580 for exports and overrides; the rest is free. */
function station(): { readonly api: StationApi; readonly asked: unknown[] } {
  const asked: unknown[] = [];
  let unlocked = false;
  const call = {
    async scan(argument: unknown) {
      asked.push(['scan', argument]);
      return success(null);
    },
    async unlock({ pin }: { pin: string }) {
      asked.push(['unlock', pin]);
      if (pin !== '2580') return failure('pin_wrong');
      unlocked = true;
      return success(null);
    },
    async exportLog() {
      asked.push('exportLog');
      return unlocked ? success(['/log.csv']) : failure('pin_required');
    },
    async override(argument: { note: string; pin?: string }) {
      asked.push(['override', argument]);
      if (argument.pin === undefined) return failure('pin_required');
      if (argument.pin !== '2580') return failure('pin_wrong');
      return argument.note === 'fail' ? failure('cannot_record') : success(null);
    },
  };
  return { api: { call } as unknown as StationApi, asked };
}

/** A person at the pad who types these, one after the other, until one is right. */
function types(...pins: readonly string[]): { readonly ask: Ask; readonly why: string[] } {
  const why: string[] = [];
  return {
    why,
    async ask(reason, attempt) {
      why.push(reason);
      for (const pin of pins) {
        const outcome = await attempt(pin);
        if (pinProblem(outcome) === null) return outcome;
      }
      return null;
    },
  };
}

const withPin = (api: StationApi, ask: Ask): StationApi => guarded(api, ask, () => {});

const override = { barcode: 'A', direction: 'IN', note: 'lost' } as const;

describe('a call that needs the PIN', () => {
  test('is made once more after it, and answers as if nothing had been', async () => {
    const { api, asked } = station();
    const { ask, why } = types('1111', '2580');
    expect(await withPin(api, ask).call.exportLog()).toEqual(success(['/log.csv']));
    expect(asked).toEqual(['exportLog', ['unlock', '1111'], ['unlock', '2580'], 'exportLog']);
    expect(why).toEqual(['settings']);
  });

  test('comes after the pad is gone, and says when it is over', async () => {
    const { api, asked } = station();
    const { ask } = types('2580');
    const asking: Ask = async (why, attempt) => {
      const outcome = await ask(why, attempt);
      asked.push('pad closed');
      return outcome;
    };
    await guarded(api, asking, () => void asked.push('over')).call.exportLog();
    expect(asked).toEqual(['exportLog', ['unlock', '2580'], 'pad closed', 'exportLog', 'over']);
  });

  test('that takes it itself gets it, and unlocks nothing', async () => {
    const { api, asked } = station();
    const { ask, why } = types('1111', '2580');
    expect(await withPin(api, ask).call.override(override)).toEqual(success(null));
    expect(asked).toEqual([
      ['override', override],
      ['override', { ...override, pin: '1111' }],
      ['override', { ...override, pin: '2580' }],
    ]);
    expect(why).toEqual(['override']);
  });

  test('says what went wrong behind the PIN', async () => {
    const { api } = station();
    const { ask } = types('2580');
    expect(await withPin(api, ask).call.override({ ...override, note: 'fail' })).toEqual(failure('cannot_record'));
  });

  test('stays refused where nobody types it', async () => {
    const { api, asked } = station();
    expect(await withPin(api, types().ask).call.exportLog()).toEqual(failure('pin_required'));
    expect(asked).toEqual(['exportLog']);
  });
});

test('what needs none is not asked about', async () => {
  const { api, asked } = station();
  const { ask, why } = types();
  const scan = { barcode: 'A', source: 'typed' } as const;
  expect(await withPin(api, ask).call.scan(scan)).toEqual(success(null));
  expect([asked, why]).toEqual([[['scan', scan]], []]);
});

test.each<[Outcome<unknown>, boolean]>([
  [success(null), false],
  [failure('pin_wrong'), true],
  [failure('pin_locked'), true],
  [failure('pin_lost'), true],
  [failure('pin_unfit'), false],
  [failure('cannot_record'), false],
])('%j keeps the pad open: %s', (outcome, stays) => {
  expect(pinProblem(outcome) !== null).toBe(stays);
});
