import { expect, test } from 'vitest';
import { createInTurn } from '../../electron/station/in-turn.ts';

test('each begins when the one before has ended, also where that failed', async () => {
  const inTurn = createInTurn();
  const heard: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = inTurn(async () => {
    heard.push('first begins');
    await gate.promise;
    heard.push('first fails');
    throw new Error('no');
  });
  const second = inTurn(async () => {
    heard.push('second');
    return 2;
  });
  await new Promise(setImmediate);
  expect(heard).toEqual(['first begins']);
  gate.resolve();
  await expect(first).rejects.toThrow('no');
  expect(await second).toBe(2);
  expect(heard).toEqual(['first begins', 'first fails', 'second']);
});
