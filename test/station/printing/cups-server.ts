import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { vi } from 'vitest';
import { createCups } from '../../../electron/station/printing/spooler/cups.ts';
import type { IppServer } from '../../../electron/station/printing/spooler/ipp.ts';

/** A CUPS of the test's own: its files in a folder of its own, on a socket there; the computer's print system is not touched. */

const run = promisify(execFile);
const CUPSD = '/usr/sbin/cupsd';

/** Null where it can run. */
export function whyNoCups(): string | null {
  const why = missing();
  if (why !== null && process.env['GATEHOUSE_CUPS'] === 'required') throw new Error(`CUPS is required: ${why}`);
  return why;
}

function missing(): string | null {
  if (process.platform !== 'linux') return 'only on Linux';
  if (process.getuid?.() !== 0) return 'CUPS needs root to run its backends';
  if (!existsSync(CUPSD)) return 'there is no cupsd; install the package cups';
  if (!existsSync('/usr/lib/cups/backend/socket')) return 'CUPS has no socket backend; install the package cups';
  return null;
}

export interface CupsServer {
  readonly server: IppServer;
  start(): Promise<void>;
  /** As systemd ends it. */
  stop(): Promise<void>;
  /** A raw queue to a device: `socket://127.0.0.1:9100`. */
  addQueue(name: string, device: string): Promise<void>;
  /** `cupsdisable`, `cupsenable`, `cupsreject`, `cupsaccept`, `cancel`. */
  administer(program: string, ...args: readonly string[]): Promise<void>;
  /** Ends it, and takes its files away. */
  remove(): Promise<void>;
}

/** The rules for jobs and privacy are those that CUPS comes with: the station has to do without a password. */
const configuration = (folder: string): string => `
LogLevel debug
Listen ${folder}/cups.sock
Browsing No
WebInterface No
DefaultAuthType Basic
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  <Limit Create-Job Print-Job Print-URI Validate-Job>
    Order deny,allow
  </Limit>
  <Limit CUPS-Add-Modify-Printer Pause-Printer Resume-Printer CUPS-Accept-Jobs CUPS-Reject-Jobs>
    AuthType Default
    Require user @SYSTEM
    Order deny,allow
  </Limit>
  <Limit Cancel-Job CUPS-Authenticate-Job>
    Require user @OWNER @SYSTEM
    Order deny,allow
  </Limit>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;

const places = (folder: string): string => `
SystemGroup root
ServerRoot ${folder}
RequestRoot ${folder}/spool
CacheDir ${folder}/cache
StateDir ${folder}/state
TempDir ${folder}/spool/tmp
ErrorLog ${folder}/error_log
AccessLog ${folder}/access_log
PageLog ${folder}/page_log
`;

export function createCupsServer(): CupsServer {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-cups-'));
  // Backends run under an account of their own.
  chmodSync(folder, 0o755);
  for (const name of ['spool/tmp', 'cache', 'state']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'cupsd.conf'), configuration(folder));
  writeFileSync(join(folder, 'cups-files.conf'), places(folder));
  const server = { socketPath: join(folder, 'cups.sock') };
  let daemon: ChildProcess | null = null;

  async function stop(): Promise<void> {
    if (daemon === null) return;
    const ended = once(daemon, 'exit');
    daemon.kill('SIGTERM');
    await ended;
    daemon = null;
  }

  return {
    server,

    async start() {
      const args = ['-f', '-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')];
      daemon = spawn(CUPSD, args, { stdio: 'ignore' });
      const cups = createCups(() => server, 1_000);
      await vi.waitFor(async () => {
        const { is } = await cups.queues();
        if (is !== 'ok') throw new Error('CUPS does not answer');
      }, waiting);
    },

    stop,

    async addQueue(name, device) {
      await run('lpadmin', ['-h', server.socketPath, '-p', name, '-E', '-v', device, '-m', 'raw']);
    },

    async administer(program, ...args) {
      await run(program, ['-h', server.socketPath, ...args]);
    },

    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const waiting = { timeout: 10_000, interval: 20 };

/** What a network printer is to CUPS. */
export interface Sink {
  readonly device: string;
  /** What each connection brought, as text. */
  readonly got: readonly string[];
  /** Switched on; `stalls`: it takes a connection and reads nothing. */
  on(how?: 'stalls'): Promise<void>;
  off(): Promise<void>;
}

/** On an address of its own, so that nobody else takes its port while it is off. */
const HOST = '127.77.0.1';

/** Switched off. */
export async function createSink(): Promise<Sink> {
  const got: string[] = [];
  const sockets = new Set<Socket>();
  let server: Server | null = null;
  let port = 0;

  async function listen(onSocket: (socket: Socket) => void): Promise<void> {
    server = createServer({ allowHalfOpen: true }, (socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
      onSocket(socket);
    });
    server.listen(port, HOST);
    await once(server, 'listening');
    ({ port } = server.address() as AddressInfo);
  }

  async function off(): Promise<void> {
    if (server === null) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
    server = null;
  }

  await listen((socket) => socket.destroy());
  await off();
  return {
    device: `socket://${HOST}:${port}`,
    got,
    on: (how) =>
      listen((socket) => {
        if (how === 'stalls') {
          socket.pause();
          return;
        }
        const index = got.push('') - 1;
        socket.on('data', (chunk) => {
          got[index] += chunk.toString('latin1');
        });
        socket.on('end', () => socket.end());
      }),
    off,
  };
}
