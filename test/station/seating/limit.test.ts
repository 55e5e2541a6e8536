import { expect, test } from 'vitest';
import { createLimit } from '../../../electron/station/seating/limit.ts';

test('at most so many are at it at once, in the order in which they came, whatever becomes of each', async () => {
  const limit = createLimit(2);
  const [begun, atIt]: [number[], number[]] = [[], []];
  let most = 0;
  const results = await Promise.allSettled(
    Array.from({ length: 7 }, (_, index) =>
      limit(async () => {
        begun.push(index);
        atIt.push(index);
        most = Math.max(most, atIt.length);
        await new Promise(setImmediate);
        atIt.splice(atIt.indexOf(index), 1);
        if (index === 3) throw new Error('no');
        return index;
      }),
    ),
  );
  expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(most).toBe(2);
  expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  expect(await limit(async () => 'still at work')).toBe('still at work');
});
