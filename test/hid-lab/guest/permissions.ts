import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { short } from './barcodes.ts';
import type { Seen } from './child.ts';
import { check, until } from './check.ts';
import { layoutA, sample, unusual } from './samples.ts';
import { VirtualDevice } from './virtual-device.ts';

/** Users, none of them root. */
const AT_THE_SCREEN = 1000;
const SOMEBODY_ELSE = 1001;

/** What systemd-logind keeps, and udev reads to know whom `uaccess` means. */
function seat(user: number): void {
  mkdirSync('/run/systemd/seats', { recursive: true });
  writeFileSync('/run/systemd/seats/seat0', `ACTIVE=1\nACTIVE_UID=${user}\n`);
}

const udevadm = (...options: readonly string[]): string =>
  spawnSync('/bin/udevadm', options, { encoding: 'utf8' }).stdout.trim();

const tagsOf = (device: string): string => udevadm('info', '--query=property', '--property=TAGS', device);

interface Child {
  /** Waits until it has seen that. */
  sees(what: (seen: Seen) => boolean): Promise<void>;
  end(): Promise<void>;
}

function startChild(user: number): Child {
  const child = spawn(process.execPath, ['/gatehouse/child.js'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    uid: user,
    gid: user,
  });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => {
    output += piece.toString();
  });
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  const newest = (): Seen | null => {
    const line = output.split('\n').at(-2);
    return line === undefined ? null : (JSON.parse(line) as Seen);
  };
  return {
    async sees(what) {
      await until(() => {
        assert.ok(isRunning(), 'the scanner code ended by itself');
        const seen = newest();
        return seen !== null && what(seen);
      });
    },
    async end() {
      assert.ok(isRunning(), 'the scanner code ended by itself');
      child.kill('SIGKILL');
      await until(() => !isRunning());
    },
  };
}

const is =
  (...expected: Seen['scanners']) =>
  ({ scanners }: Seen): boolean =>
    JSON.stringify(scanners) === JSON.stringify(expected);

/** Rights, and what is missing: a sentence on the screen, never a crash. */
export async function permissions(): Promise<void> {
  const { description, reports } = sample(layoutA);
  seat(AT_THE_SCREEN);

  await check('the udev rule tags a known maker’s scanner, and nobody else’s', async () => {
    const unknown = new VirtualDevice(sample(unusual).description);
    await until(() => existsSync('/dev/hidraw0'));
    const known = new VirtualDevice(description);
    await until(() => tagsOf('/dev/hidraw1') === 'TAGS=:uaccess:');
    udevadm('settle');
    assert.equal(tagsOf('/dev/hidraw0'), '');
    known.unplug();
    unknown.unplug();
    await until(() => !existsSync('/dev/hidraw0') && !existsSync('/dev/hidraw1'));
    udevadm('settle');
  });

  await check('with the udev rule, the person at the screen can read a scanner that is plugged in', async () => {
    const child = startChild(AT_THE_SCREEN);
    await child.sees(is());
    const device = new VirtualDevice(description);
    await child.sees(is(['ready', null]));
    for (const report of reports(short)) device.send(report);
    await child.sees(({ barcodes }) => barcodes.join() === short.toString());
    device.unplug();
    await child.sees(is(['gone', null]));
    await child.end();
  });

  await check('somebody else is refused, is told so, and reads it once the rights are there', async () => {
    const child = startChild(SOMEBODY_ELSE);
    await child.sees(is());
    const device = new VirtualDevice(description);
    await child.sees(is(['refused', 'scanner_refused']));
    udevadm('settle');
    chmodSync('/dev/hidraw0', 0o666);
    await child.sees(is(['ready', null]));
    device.unplug();
    await child.end();
  });

  await check('without libusb the scanner code says so, and goes on', async () => {
    const folder = '/lib/x86_64-linux-gnu';
    const library = readdirSync(folder).find((name) => name.startsWith('libusb-1.0'));
    assert.ok(library);
    renameSync(join(folder, library), join(folder, 'hidden'));
    const child = startChild(0);
    await child.sees(({ problem }) => problem === 'hid_unavailable');
    renameSync(join(folder, 'hidden'), join(folder, library));
    await child.sees(({ problem }) => problem === null);
    await child.end();
  });
}
