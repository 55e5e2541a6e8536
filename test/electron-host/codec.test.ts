import { expect, test } from 'vitest';
import { createCodec } from './page/codec.ts';

const { encode, decode } = createCodec();
const copyOf = (value: unknown): unknown => decode(encode(value));

test('values arrive as structured clone makes them', () => {
  const given = {
    date: new Date(5),
    map: new Map<unknown, unknown>([['a', new Set([1, 2])]]),
    nothing: undefined,
    numbers: [Number.NaN, -0, Number.POSITIVE_INFINITY, 1.5],
    big: 12n,
    bytes: new Uint8Array([1, 2, 255]),
    floats: new Float64Array([0.5]),
    view: new DataView(new Uint8Array([9]).buffer),
    buffer: new Uint8Array([3, 4]).buffer,
    pattern: /a+/giu,
    nested: { list: [1, 'two', null, { deep: true }] },
  };
  expect(copyOf(given)).toStrictEqual(given);
  expect(Object.keys(copyOf(given) as object)).toContain('nothing');
});

test('what is shared stays shared, and a value may contain itself', () => {
  const shared = { name: 'shared' };
  const given: Record<string, unknown> = { first: shared, second: shared };
  given['self'] = given;
  const copy = copyOf(given) as typeof given;
  expect(copy['first']).toBe(copy['second']);
  expect(copy['self']).toBe(copy);
  expect(copy).not.toBe(given);
});

test('an error keeps its kind, message and stack', () => {
  const error = new RangeError('too far');
  const copy = copyOf(error) as Error;
  expect(copy).toBeInstanceOf(RangeError);
  expect(copy.message).toBe('too far');
  expect(copy.stack).toBe(error.stack);
});

test("a key named '__proto__' is a key like any other", () => {
  const copy = copyOf(JSON.parse('{"__proto__": {"admin": true}}')) as Record<string, unknown>;
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  expect(copy['admin']).toBeUndefined();
  expect(Object.keys(copy)).toEqual(['__proto__']);
});

test('large byte arrays arrive whole', () => {
  const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => index % 256);
  expect(copyOf(bytes)).toStrictEqual(bytes);
});

test.for([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a function inside', { call: () => 1 }],
] as const)('%s cannot be copied', ([, value]) => {
  expect(() => encode(value)).toThrow('could not be cloned');
});
