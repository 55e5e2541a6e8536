import { expect, test, vi } from 'vitest';
import { createWindowsQueueDriver } from '../../../../electron/station/printing/drivers/windows-queue.ts';
import type { WindowsPrinter, WindowsSpooler } from '../../../../electron/station/printing/spooler/windows.ts';

/** The driver's own part: nobody has tried the spooler behind it. */

const bytes = Uint8Array.of(0x1b, 0x40);
const never = new AbortController().signal;
const order = { name: 'job-1', document: { kind: 'raw', bytes }, onSending: () => {}, signal: never } as const;

function parts(state: WindowsPrinter['state'] | null, submit: WindowsSpooler['submit'] = async () => {}) {
  const given = vi.fn<WindowsSpooler['submit']>(submit);
  const find = async (): Promise<WindowsPrinter | null> =>
    state === null ? null : { name: 'Wrist', driver: '', port: '', state };
  const spooler: WindowsSpooler = { list: async () => [], find, submit: given };
  return { given, driver: createWindowsQueueDriver({ queue: 'Wrist', spooler, submitMs: 50 }) };
}

test('the spooler takes it: nobody hears more of it', async () => {
  const { driver, given } = parts('other');
  expect(await driver.status(never)).toEqual({ is: 'unknown', problem: { code: 'printer_mute' } });
  const onSending = vi.fn<() => void>(() => expect(given).not.toHaveBeenCalled());
  expect(await driver.print({ ...order, onSending })).toEqual({ is: 'printed' });
  expect(given).toHaveBeenCalledExactlyOnceWith('Wrist', 'job-1', bytes);
});

test.each([
  { state: null, code: 'queue_unknown' },
  { state: 'paused', code: 'printer_paused' },
  { state: 'offline', code: 'printer_offline' },
] as const)('$code: nothing is sent', async ({ state, code }) => {
  const { driver, given } = parts(state);
  expect(await driver.print(order)).toEqual({ is: 'notSent', retry: true, problem: { code } });
  expect(given).not.toHaveBeenCalled();
});

test.each([
  { what: 'it fails', submit: () => Promise.reject(new Error('error code 8')), detail: 'error code 8' },
  { what: 'it does not answer', submit: () => new Promise<never>(() => {}), detail: 'the spooler does not answer' },
])('$what: nobody knows', async ({ submit, detail }) => {
  const { driver } = parts('other', submit);
  const problem = { code: 'print_unconfirmed', detail };
  expect(await driver.print(order)).toEqual({ is: 'unknown', problem });
});

test('nobody waits any longer', async () => {
  const aborter = new AbortController();
  const { driver } = parts('other', () => {
    aborter.abort();
    return new Promise<never>(() => {});
  });
  const outcome = await driver.print({ ...order, signal: aborter.signal });
  expect(outcome).toMatchObject({ is: 'unknown', problem: { detail: 'broken off' } });
});

test('a page is no job for it', async () => {
  const { driver } = parts('other');
  const document = { kind: 'page', html: '', widthMm: 25, heightMm: 279 } as const;
  expect(await driver.print({ ...order, document })).toMatchObject({ is: 'notSent', retry: false });
});
