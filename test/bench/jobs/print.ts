import { once } from 'node:events';
import { connect } from 'node:net';
import { Worker } from 'node:worker_threads';
import { printingSettingsSchema } from '#shared/printing.ts';
import { createDrivers } from '../../../electron/station/printing/drivers/drivers.ts';
import { windowsSpooler } from '../../../electron/station/printing/spooler/windows.ts';
import { quantile } from '../measure.ts';
import { printingHost } from '../../station/printing/host.ts';
import { mustSucceed, openBenchStation } from '../station.ts';

interface Input {
  readonly server: string;
  readonly folder: string;
  readonly language: 'zpl' | 'escpos';
  /** The name on it; one in letters that the printer does not have is drawn. */
  readonly name: string;
  readonly prints: number;
}

const now = (): number => performance.timeOrigin + performance.now();
const spread = (samples: readonly number[]) => ({ p50: quantile(samples, 0.5), p99: quantile(samples, 0.99) });

/**
 * How long it takes from the commit of an admission to the first byte of its wristband or receipt at a printer on TCP. `limit`: the
 * same connection and question to the printer, and one byte, by a program that does nothing else.
 */
export async function print({ server, folder, language, name, prints }: Input) {
  const printer = new Worker(new URL('./printer-thread.ts', import.meta.url));
  const [{ port }] = (await once(printer, 'message')) as [{ port: number }];
  const nextByte = async (): Promise<number> => ((await once(printer, 'message')) as [{ at: number }])[0].at;

  const limit: number[] = [];
  for (let count = 0; count < prints; count++) limit.push(await bare(port, language, nextByte));

  const settings = printingSettingsSchema.parse({
    printers: [{ id: 'p', name: 'p', connection: { kind: 'tcp', host: '127.0.0.1', port }, language }],
    [language === 'zpl' ? 'wristband' : 'receipt']: { printer: 'p', autoPrint: 'always' },
  });
  const driverFor = createDrivers({ platform: process.platform, pages: null, windows: windowsSpooler() });
  const station = openBenchStation(
    server,
    folder,
    printingHost({ settings: () => settings, driverFor, stationName: () => name }),
  );
  await mustSucceed(station.sync.run());
  station.start();
  const ours: number[] = [];
  for (let count = 0; count < prints + 1; count++) {
    const heard = nextByte();
    const { seq } = unwrap(
      station.override({ barcode: `${name} ${count}`, direction: 'IN', source: 'manual' }, 'bench'),
    );
    const committed = now();
    const waited = (await heard) - committed;
    // The first one waits for the thread and its fonts, which a station has long before its first guest.
    if (count > 0) ours.push(waited);
    await station.printing.drain(10_000);
    if (seq === null) throw new Error('not recorded');
  }
  await station.close();
  await printer.terminate();
  return { ours: spread(ours), limit: spread(limit) };
}

async function bare(port: number, language: Input['language'], nextByte: () => Promise<number>): Promise<number> {
  const started = now();
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  await once(socket, 'connect');
  socket.write(language === 'zpl' ? '~HS' : '\x10\x04\x01');
  await once(socket, 'data');
  const heard = nextByte();
  socket.write('^');
  const at = await heard;
  socket.destroy();
  return at - started;
}

function unwrap<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!outcome.ok) throw new Error('refused');
  return outcome.value;
}
