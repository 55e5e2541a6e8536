import assert from 'node:assert/strict';
import { latin1, long, short, utf8 } from './barcodes.ts';
import { check } from './check.ts';
import type { Listening } from './listening.ts';
import { layoutA, layoutB, sample, unusual, withoutIds, type Sample } from './samples.ts';
import { VirtualDevice } from './virtual-device.ts';

/** The kernel keeps 63 reports for a program that is busy (HIDRAW_BUFFER_SIZE), and drops those that come then. */
const BREATH = 60;
const BREATHS = 4;

const shapes = [
  ['layout A', layoutA, ']E0'],
  ['layout B', layoutB, null],
  ['unusual places and report id', unusual, ']E0'],
  ['no report ids', withoutIds, ']E0'],
] as const;

/** What is scanned arrives, whole and once. */
export async function scanning(listening: Listening): Promise<void> {
  for (const [name, shape, aim] of shapes) {
    await withScanner(listening, sample(shape), async (scan) => {
      await check(`${name}: a short code, with its symbology`, async () => {
        scan(short);
        const { event } = await listening.next();
        const symbology = aim === null ? null : 'EAN-13';
        assert.deepEqual([event.outcome, event.barcode, event.aim], ['barcode', short.toString(), aim]);
        assert.equal(event.symbology, symbology);
        assert.equal(event.raw.length, 1);
      });

      await check(`${name}: a long code over several reports`, async () => {
        const count = scan(long);
        assert.ok(count > 2);
        const { event } = await listening.next();
        assert.deepEqual([event.outcome, event.barcode, event.raw.length], ['barcode', long.toString(), count]);
      });
    });
  }

  await withScanner(listening, sample(layoutA), async (scan, device) => {
    await check('UTF-8 and Latin-1 are told apart', async () => {
      for (const [code, encoding] of [
        [utf8, 'UTF-8'],
        [latin1, 'Latin-1'],
      ] as const) {
        scan(code, ']Q1');
        const { event } = await listening.next();
        const text = code === utf8 ? code.toString() : code.toString('latin1');
        assert.deepEqual([event.barcode, event.encoding, event.symbology], [text, encoding, 'QR Code']);
      }
    });

    await check('a reply to a command is no code', async () => {
      scan(Buffer.from('REV_SW'), ']X0');
      scan(short);
      assert.equal((await listening.next()).event.barcode, short.toString());
    });

    await check(`${BREATH} codes in one breath, ${BREATHS} times: all arrive, in order`, async () => {
      for (let breath = 0; breath < BREATHS; breath++) {
        const codes = Array.from({ length: BREATH }, (_, index) => `breath-${breath}-code-${index}`);
        for (const code of codes) scan(Buffer.from(code));
        const arrived: (string | null)[] = [];
        while (arrived.length < BREATH) arrived.push((await listening.next()).event.barcode);
        assert.deepEqual(arrived, codes);
      }
    });

    await check('what the kernel does not know of the device is dropped, and the next code comes whole', async () => {
      device.send(Buffer.from([9, 1, 2, 3]));
      device.send((sample(layoutA).reports(short)[0] ?? Buffer.alloc(0)).subarray(0, 20));
      scan(short);
      assert.equal((await listening.next()).event.barcode, short.toString());
    });
  });

  await check('nothing came that nobody scanned', () => assert.deepEqual(listening.heard, []));
}

type Scan = (code: Buffer, aim?: string) => number;

/** Plugs a scanner in, and out again when the work is done; `scan` gives the number of reports. */
async function withScanner(
  { ready, gone }: Listening,
  { description, reports }: Sample,
  work: (scan: Scan, device: VirtualDevice) => Promise<void>,
): Promise<void> {
  const device = new VirtualDevice(description);
  await ready();
  await work((code, aim) => {
    const sent = reports(code, aim);
    for (const report of sent) device.send(report);
    return sent.length;
  }, device);
  device.unplug();
  await gone();
}
