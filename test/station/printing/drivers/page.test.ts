import { expect, test, vi } from 'vitest';
import type { PrintOutcome } from '../../../../electron/station/printing/drivers/driver.ts';
import { createPageDriver, type Pages } from '../../../../electron/station/printing/drivers/page.ts';

const page = { kind: 'page', html: '<p>Ada</p>', widthMm: 25, heightMm: 279 } as const;
const printed: PrintOutcome = { is: 'printed' };
const never = new AbortController().signal;
const order = { name: 'job-1', document: page, onSending: () => {}, signal: never };

function parts(list: Pages['list'] = async () => [{ name: 'Badges', displayName: '', description: '' }]) {
  const print = vi.fn<Pages['print']>(async () => printed);
  return { print, driver: createPageDriver({ printer: 'Badges', pages: { list, print } }) };
}

test('a printer that is there cannot say how it is, and gets the page after the note', async () => {
  const { driver, print } = parts();
  expect(await driver.status(never)).toEqual({ is: 'unknown', problem: { code: 'printer_mute' } });
  const onSending = vi.fn<() => void>(() => expect(print).not.toHaveBeenCalled());
  expect(await driver.print({ ...order, onSending })).toEqual(printed);
  expect(onSending).toHaveBeenCalledOnce();
  expect(print).toHaveBeenCalledExactlyOnceWith(page, 'Badges', never);
});

test.each([
  { what: 'it is not there', list: async () => [], code: 'printer_offline' },
  { what: 'nobody can be asked', list: () => Promise.reject(new Error('no window')), code: 'spooler_unavailable' },
])('$what: nothing is sent, and it is tried again', async ({ list, code }) => {
  const { driver, print } = parts(list);
  const onSending = vi.fn<() => void>();
  expect(await driver.status(never)).toMatchObject({ is: 'notReady', problem: { code } });
  expect(await driver.print({ ...order, onSending })).toMatchObject({ is: 'notSent', retry: true, problem: { code } });
  expect(onSending).not.toHaveBeenCalled();
  expect(print).not.toHaveBeenCalled();
});

test('commands are no page; what cannot be noted is not printed', async () => {
  const { driver, print } = parts();
  const document = { kind: 'raw', bytes: new Uint8Array(1) } as const;
  expect(await driver.print({ ...order, document })).toMatchObject({ is: 'notSent', retry: false });
  const onSending = (): never => {
    throw new Error('the disk is full');
  };
  const problem = { code: 'cannot_record', detail: 'the disk is full' };
  expect(await driver.print({ ...order, onSending })).toEqual({ is: 'notSent', retry: true, problem });
  expect(print).not.toHaveBeenCalled();
});
