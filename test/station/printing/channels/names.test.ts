import type { LookupAddress } from 'node:dns';
import { expect, test, vi } from 'vitest';
import { createNames } from '../../../../electron/station/printing/channels/names.ts';

const address: LookupAddress = { address: '10.0.0.7', family: 4 };

/** A name server that answers when the test says so. */
function nameServer() {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const find = async (host: string): Promise<readonly LookupAddress[]> => {
    asked.push(host);
    await new Promise<void>((resolve) => answers.push(resolve));
    if (host === 'nobody') throw new Error('ENOTFOUND');
    return [address];
  };
  const names = createNames(find);
  const resolve = (host: string): Promise<unknown> =>
    new Promise((done) => names(host, { all: false }, (error, found) => done(error?.message ?? found)));
  return { asked, resolve, answer: () => answers.shift()?.() };
}

test('however often a name is asked for, the system is asked once at a time', async () => {
  const { asked, resolve, answer } = nameServer();
  const [first, second, other] = [resolve('printer'), resolve('printer'), resolve('other')];
  await vi.waitFor(() => expect(asked).toEqual(['printer']));
  answer();
  expect(await Promise.all([first, second])).toEqual(['10.0.0.7', '10.0.0.7']);
  await vi.waitFor(() => expect(asked).toEqual(['printer', 'other']));
  answer();
  expect(await other).toBe('10.0.0.7');
});

test('a name that is not found holds up nobody, and is asked for anew', async () => {
  const { asked, resolve, answer } = nameServer();
  const [lost, other] = [resolve('nobody'), resolve('printer')];
  await vi.waitFor(() => expect(asked).toEqual(['nobody']));
  answer();
  expect(await lost).toBe('ENOTFOUND');
  await vi.waitFor(() => expect(asked).toEqual(['nobody', 'printer']));
  answer();
  expect(await other).toBe('10.0.0.7');
  const again = resolve('printer');
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  answer();
  expect(await again).toBe('10.0.0.7');
});
