import { openStation } from '../../electron/station/open-station.ts';
import type { RunningStation } from '../../electron/station/running.ts';
import { realWaiting as waiting } from '../../electron/station/vivenu/real-waiting.ts';
import { printingHost } from '../station/printing/host.ts';
import { eventId, token } from './tickets.ts';

const thread = (path: string): URL => new URL(`../../electron/station/${path}`, import.meta.url);

/** The station as it runs in headless: real files, real threads, real HTTP. */
export function openBenchStation(server: string, folder: string, printing = printingHost()): RunningStation {
  const log = { info: () => undefined, warn: (text: string) => void process.stderr.write(`${text}\n`) };
  const threads = {
    writer: thread('sync/writer/thread.ts'),
    search: thread('search/thread.ts'),
    check: thread('ledger/check-thread.ts'),
    render: thread('printing/render/thread.ts'),
    doorList: thread('door-list/thread.ts'),
  };
  const opened = openStation(
    { fetch, waiting, now: Date.now, log, threads, printing },
    {
      place: { folder, markFile: `${folder}.mark`, backups: () => [] },
      batchSize: () => 50,
      backupFolder: () => null,
      server,
      token: () => token,
      events: [{ id: eventId, name: 'Bench' }],
      isDemo: false,
      ownPolicy: () => ({}),
      ownSyncSeconds: () => null,
      onChange: () => undefined,
    },
  );
  if (!opened.ok) throw new Error(opened.problem.detail ?? opened.problem.code);
  return opened.value.station;
}

/** A figure of a look that failed would be a lie. */
export async function mustSucceed(look: ReturnType<RunningStation['sync']['run']>): Promise<void> {
  const outcome = await look;
  if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.detail ?? ''}`);
}
