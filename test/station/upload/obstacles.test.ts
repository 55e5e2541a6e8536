import { describe, expect, test } from 'vitest';
import { createObstacles, type Obstacles } from '../../../electron/station/upload/obstacles.ts';

function after(...steps: readonly ((obstacles: Obstacles) => void)[]): Obstacles {
  const obstacles = createObstacles();
  for (const step of steps) step(obstacles);
  return obstacles;
}

const offline = (obstacles: Obstacles): void => void obstacles.met(null, { code: 'offline' });
const forbidden = (obstacles: Obstacles): void => void obstacles.met('a', { code: 'forbidden' });
const conflict = (obstacles: Obstacles): void => void obstacles.met('b', { code: 'conflict' });

describe('the most important obstacle', () => {
  test.each([
    ['nothing happened', [], null],
    ['everything is held', [forbidden, offline], 'offline'],
    ['the server minds an event, so it can be reached', [offline, forbidden], 'forbidden'],
    ['a person has to look at one', [conflict, forbidden], 'forbidden'],
    ['one passes by itself', [conflict], 'conflict'],
    ['a batch of that event passed', [forbidden, (each: Obstacles) => each.passed('a')], null],
    ['a batch of another event passed', [forbidden, offline, (each: Obstacles) => each.passed('b')], 'forbidden'],
    ['everything passed', [offline, (each: Obstacles) => each.passed(null)], null],
    ['the pauses begin anew', [forbidden, (each: Obstacles) => each.forgetFailures()], 'forbidden'],
  ])('%s', (_what, steps, code) => {
    expect(after(...steps).problem()?.code ?? null).toBe(code);
  });
});

test('failures are counted apart, until something passes or somebody wakes the station', () => {
  const obstacles = after(offline, offline);
  expect(obstacles.met(null, { code: 'timeout' })).toBe(3);
  expect(obstacles.met('a', { code: 'forbidden' })).toBe(1);
  expect(obstacles.met(null, { code: 'timeout' })).toBe(1);
  expect(obstacles.met('a', { code: 'forbidden' })).toBe(2);
  obstacles.forgetFailures();
  expect(obstacles.met('a', { code: 'forbidden' })).toBe(1);
});
