import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check, until } from './check.ts';
import { short } from './barcodes.ts';
import { openPaths, type Listening } from './listening.ts';
import { keyboard, layoutA, layoutB, sample, twoCollections } from './samples.ts';
import { VirtualDevice } from './virtual-device.ts';

/** What is plugged in is found, and told apart. */
export async function attaching({ scanners, ready, gone, next }: Listening): Promise<void> {
  await check('there is no scanner, and no problem either', async () => {
    await ready(0);
    assert.deepEqual(scanners.devices(), []);
    assert.equal(scanners.problem(), null);
  });

  await check('a scanner that is plugged in is found, opened, and described by its own descriptor', async () => {
    const { description } = sample(layoutA);
    const device = new VirtualDevice(description);
    const [found] = await ready();
    assert.equal(found?.id, 'hid:0c2e:0b61:SN0001');
    assert.equal(found.product, 'Lab scanner');
    assert.deepEqual([found.mode, found.usagePage, found.usage], ['hidPos', 0x8c, 0x02]);
    const header = JSON.parse(scanners.header(found.id) ?? '') as { reportDescriptor: string };
    assert.equal(header.reportDescriptor, Buffer.from(description.reportDescriptor).toString('hex'));
    assert.deepEqual(
      readFileSync('/sys/class/hidraw/hidraw0/device/report_descriptor'),
      Buffer.from(description.reportDescriptor),
    );
    device.unplug();
    await gone();
  });

  await check('a Honeywell scanner is told to send its codes as HID POS reports, another one nothing', async () => {
    const devices = [layoutA, layoutB].map((shape) => new VirtualDevice(sample(shape).description));
    await ready(2);
    await until(() => devices[0]?.features.length === 1);
    assert.deepEqual(
      devices.map(({ features }) => features),
      [['fe01'], []],
    );
    for (const device of devices) device.unplug();
    await gone();
  });

  await check('two like scanners at once are told apart by their serial numbers', async () => {
    const samples = ['LEFT', 'RIGHT'].map((serial) => sample(layoutA, serial));
    const devices = samples.map(({ description }) => new VirtualDevice(description));
    await ready(2);
    for (const [index, side] of ['LEFT', 'RIGHT'].entries()) {
      for (const report of samples[index]?.reports(Buffer.from(side)) ?? []) devices[index]?.send(report);
      const { id, event } = await next();
      assert.deepEqual([id, event.barcode], [`hid:0c2e:0b61:${side}`, side]);
    }
    for (const device of devices) device.unplug();
    await gone();
  });

  await check('scanners of two makers at once', async () => {
    const samples = [sample(layoutA), sample(layoutB)];
    const devices = samples.map(({ description }) => new VirtualDevice(description));
    const found = await ready(2);
    assert.deepEqual(new Set(found.map(({ vendorId }) => vendorId)), new Set([0x0c2e, 0x1eab]));
    for (const device of devices) device.unplug();
    await gone();
  });

  await check('a scanner with a second collection is one scanner, and is heard once', async () => {
    const { description, reports } = sample(twoCollections);
    const device = new VirtualDevice(description);
    await ready();
    for (const report of reports(short)) device.send(report);
    const { event } = await next();
    assert.equal(event.barcode, short.toString());
    device.unplug();
    await gone();
  });

  await check('a known maker’s scanner in keyboard mode is listed, and left alone', async () => {
    const typing = new VirtualDevice(keyboard);
    const { id } = await until(() => scanners.devices().find(({ mode }) => mode === 'keyboard'));
    // Once this one can be read, the station has decided about the other one too.
    const scanner = new VirtualDevice(sample(layoutA).description);
    await ready();
    const found = scanners.devices().find((device) => device.id === id);
    assert.deepEqual([found?.state, found?.problem, scanners.header(id)], ['unused', null, null]);
    await until(() => openPaths().length === 1);
    typing.unplug();
    scanner.unplug();
    await gone();
    await until(() => !scanners.devices().some(({ mode }) => mode === 'keyboard'));
  });
}
