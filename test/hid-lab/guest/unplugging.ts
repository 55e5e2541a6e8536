import assert from 'node:assert/strict';
import { closeSync, openSync } from 'node:fs';
import { long, short } from './barcodes.ts';
import { check, until } from './check.ts';
import { openPaths, type Listening } from './listening.ts';
import { layoutA, sample } from './samples.ts';
import { VirtualDevice } from './virtual-device.ts';

const TIMES = 10;
const ID = 'hid:0c2e:0b61:SN0001';

const { description, reports } = sample(layoutA);
const plugIn = (): VirtualDevice => new VirtualDevice(description);

/** Unplugged and plugged in again, without a restart. */
export async function unplugging({ scanners, heard, ready, gone, next }: Listening): Promise<void> {
  async function scansWhole(device: VirtualDevice): Promise<void> {
    for (const report of reports(short)) device.send(report);
    const { id, event } = await next();
    assert.deepEqual([id, event.outcome, event.barcode], [ID, 'barcode', short.toString()]);
  }

  await check(
    'unplugged in the middle of a long code: no barcode; plugged in again: the next code comes whole',
    async () => {
      const device = plugIn();
      await ready();
      const [first, second] = reports(long);
      assert.ok(first && second);
      device.send(first);
      device.send(second);
      device.unplug();
      await gone();
      assert.equal(scanners.devices().find(({ id }) => id === ID)?.state, 'gone');
      // How much of it arrived before the unplugging did is the kernel's affair.
      for (const { event } of heard.splice(0)) assert.deepEqual([event.outcome, event.barcode], ['incomplete', null]);
      const again = plugIn();
      await ready();
      await scansWhole(again);
      again.unplug();
      await gone();
    },
  );

  await check('unplugged after the middle of a long code has arrived: told as incomplete', async () => {
    const device = plugIn();
    await ready();
    const [first] = reports(long);
    assert.ok(first);
    device.send(first);
    const { event } = await next();
    assert.deepEqual([event.outcome, event.barcode], ['incomplete', null]);
    device.unplug();
    await gone();
  });

  await check(`unplugged and plugged in again, ${TIMES} times: one scanner, and nothing is left open`, async () => {
    const before = scanners.devices().length;
    for (let time = 0; time < TIMES; time++) {
      const device = plugIn();
      await ready();
      await scansWhole(device);
      device.unplug();
      await gone();
    }
    assert.equal(scanners.devices().length, before);
    await until(() => openPaths().length === 0);
  });

  await check('plugged in again while the old device is held open: found under its new path', async () => {
    const before = plugIn();
    await ready();
    // As long as anybody holds it, the kernel does not give its number again.
    const held = openSync('/dev/hidraw0', 'r');
    before.unplug();
    const device = plugIn();
    await until(() => openPaths().includes('/dev/hidraw1'));
    closeSync(held);
    await scansWhole(device);
    await until(() => openPaths().join() === '/dev/hidraw1');
    device.unplug();
    await gone();
  });
}
