import { expect, test, vi } from 'vitest';
import { createGuests } from '../../../electron/station/guests/guests.ts';
import { realWaiting } from '../../../electron/station/vivenu/real-waiting.ts';

/** Sleeps end when the test says so. */
function byHand() {
  const sleeps: { ms: number; end: () => void }[] = [];
  const onChange = vi.fn<() => void>();
  const guests = createGuests({
    waiting: {
      random: () => 0,
      sleep: (ms, signal) =>
        new Promise((end) => {
          sleeps.push({ ms, end });
          signal?.addEventListener('abort', () => end());
        }),
    },
    revealMs: () => 5_000,
    onChange,
  });
  return { guests, sleeps, onChange };
}

test('each answer shows for the reveal interval', async () => {
  const { guests, sleeps, onChange } = byHand();
  expect(guests.answer()).toBeNull();
  guests.show('fault');
  expect(guests.answer()).toBe('fault');
  expect(sleeps).toMatchObject([{ ms: 5_000 }]);
  sleeps[0]!.end();
  await vi.waitFor(() => expect(guests.answer()).toBeNull());
  expect(onChange).toHaveBeenCalledTimes(2);
});

test('a newer answer has the whole interval, and is not ended by the one before', async () => {
  const { guests, sleeps } = byHand();
  guests.show('fault');
  const second = { checked: true } as Parameters<typeof guests.show>[0];
  guests.show(second);
  sleeps[0]!.end();
  await Promise.resolve();
  expect(guests.answer()).toBe(second);
  sleeps[1]!.end();
  await vi.waitFor(() => expect(guests.answer()).toBeNull());
});

test('the clock on the wall ends it as well', async () => {
  const guests = createGuests({ waiting: realWaiting, revealMs: () => 5, onChange: () => {} });
  guests.show('fault');
  await vi.waitFor(() => expect(guests.answer()).toBeNull());
});
