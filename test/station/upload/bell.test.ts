import { expect, test } from 'vitest';
import { createBell } from '../../../electron/station/upload/bell.ts';

test('a ring wakes who waits; one that nobody waits for is kept, once', async () => {
  const bell = createBell();
  const heard: string[] = [];
  const first = bell.rung().then(() => heard.push('first'));
  expect(bell.hasRung()).toBe(false);
  bell.ring();
  await first;
  expect(bell.hasRung()).toBe(false);

  bell.ring();
  bell.ring();
  expect(bell.hasRung()).toBe(true);
  await bell.rung();
  const last = bell.rung().then(() => heard.push('last'));
  await new Promise(setImmediate);
  expect(heard).toEqual(['first']);
  bell.ring();
  await last;
  expect(heard).toEqual(['first', 'last']);
});
