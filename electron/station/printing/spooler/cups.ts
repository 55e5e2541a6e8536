import { existsSync } from 'node:fs';
import { askIpp, numberOf, rawTextOf, textOf, textsOf, type IppGroup, type IppReply, type IppServer } from './ipp.ts';

/** What the station asks of CUPS. */
export interface Cups {
  queue(name: string, signal?: AbortSignal): Promise<Asked<CupsQueue>>;
  queues(signal?: AbortSignal): Promise<Asked<readonly CupsQueue[]>>;
  /** The bytes go to the printer as they are. Gives the number of the job. */
  printRaw(queue: string, jobName: string, bytes: Uint8Array, signal?: AbortSignal): Promise<Asked<number>>;
  job(queue: string, id: number): Promise<Asked<CupsJob>>;
  /** Numbers of the jobs of that name, the newest first. What has ended was printed, or cancelled, or given up. */
  named(queue: string, jobName: string, which: 'unfinished' | 'ended'): Promise<Asked<readonly number[]>>;
  /** It may have ended before: then nothing is changed. */
  cancel(queue: string, id: number): Promise<Asked<null>>;
}

export type Asked<T> =
  | { readonly is: 'ok'; readonly value: T }
  /** CUPS did not do it. `status`: a keyword of RFC 8011, section 13, or `http-401`. */
  | { readonly is: 'refused'; readonly status: string; readonly why: string }
  /** CUPS did not answer. `sent`: it may have done it all the same. */
  | { readonly is: 'lost'; readonly sent: boolean; readonly why: string };

/** What a queue says of itself; the device's part is hostile text. */
export interface CupsQueue {
  /** As CUPS has it, to be found by. */
  readonly name: string;
  readonly info: string;
  readonly makeAndModel: string;
  /** `socket://10.0.0.7`, `usb://Zebra/…`; empty where CUPS keeps it to itself. */
  readonly deviceUri: string;
  readonly state: string;
  readonly reasons: readonly string[];
  readonly message: string;
  readonly isAccepting: boolean;
}

export interface CupsJob {
  /** `pending`, `pending-held`, `processing`, `processing-stopped`, `canceled`, `aborted`, `completed`. */
  readonly state: string;
  readonly reasons: readonly string[];
  readonly message: string;
  /** False: it was surely never given to the printer's backend. */
  readonly hasBegun: boolean;
  /** Null where CUPS does not say. */
  readonly impressions: number | null;
}

const QUEUE_ATTRIBUTES = [
  'printer-name',
  'printer-info',
  'printer-make-and-model',
  'device-uri',
  'printer-state',
  'printer-state-reasons',
  'printer-state-message',
  'printer-is-accepting-jobs',
];
const JOB_ATTRIBUTES = [
  'job-state',
  'job-state-reasons',
  'job-printer-state-message',
  'time-at-processing',
  'job-impressions-completed',
];
/** Whose the jobs are. CUPS lets their owner see and cancel them, without a password. */
const OWNER = { 'requesting-user-name': 'gatehouse' };

/** The socket first, as CUPS' own programs do: where CUPS runs only while it is needed, that is what starts it. */
export const localCups = (platform: NodeJS.Platform) => (): IppServer => {
  const socketPath = platform === 'darwin' ? '/private/var/run/cupsd' : '/run/cups/cups.sock';
  return existsSync(socketPath) ? { socketPath } : { host: 'localhost', port: 631 };
};

/** Each call ends after `requestMs`. None rejects. */
export function createCups(server: () => IppServer, requestMs: number): Cups {
  async function ask(
    operation: string,
    path: string,
    attributes: IppGroup,
    signal?: AbortSignal,
    data?: Uint8Array,
  ): Promise<Asked<Extract<IppReply, { is: 'answer' }>>> {
    const question = { operation, path, attributes, ...(data === undefined ? {} : { data }) };
    const inTime = AbortSignal.timeout(requestMs);
    const reply = await askIpp(server(), question, signal === undefined ? inTime : AbortSignal.any([signal, inTime]));
    if (reply.is === 'lost') return reply;
    if (reply.status.startsWith('successful-ok')) return { is: 'ok', value: reply };
    return { is: 'refused', status: reply.status, why: reply.message === '' ? reply.status : reply.message };
  }

  /** Of one queue. */
  const askOf = (operation: string, queue: string, attributes: IppGroup, signal?: AbortSignal, data?: Uint8Array) => {
    const path = `/printers/${encodeURIComponent(queue)}`;
    return ask(operation, path, { 'printer-uri': `ipp://localhost${path}`, ...attributes }, signal, data);
  };

  return {
    async queue(name, signal) {
      const attributes = { ...OWNER, 'requested-attributes': QUEUE_ATTRIBUTES };
      const asked = await askOf('Get-Printer-Attributes', name, attributes, signal);
      return asked.is === 'ok' ? ok(queueOf(asked.value.printers[0] ?? {})) : asked;
    },

    async queues(signal) {
      const attributes = { ...OWNER, 'requested-attributes': QUEUE_ATTRIBUTES };
      const asked = await ask('CUPS-Get-Printers', '/', attributes, signal);
      if (asked.is === 'ok') return ok(asked.value.printers.map(queueOf));
      // So CUPS says that there is none.
      return asked.is === 'refused' && asked.status === 'client-error-not-found' ? ok([]) : asked;
    },

    async printRaw(queue, jobName, bytes, signal) {
      const attributes = { ...OWNER, 'job-name': jobName, 'document-format': 'application/vnd.cups-raw' };
      const asked = await askOf('Print-Job', queue, attributes, signal, bytes);
      if (asked.is !== 'ok') return asked;
      const id = numberOf(asked.value.jobs[0] ?? {}, 'job-id');
      return id === null ? { is: 'lost', sent: true, why: 'CUPS did not number the job' } : ok(id);
    },

    async job(queue, id) {
      // The number comes right after the address.
      const attributes = { 'job-id': id, ...OWNER, 'requested-attributes': JOB_ATTRIBUTES };
      const asked = await askOf('Get-Job-Attributes', queue, attributes);
      return asked.is === 'ok' ? ok(jobOf(asked.value.jobs[0] ?? {})) : asked;
    },

    async named(queue, jobName, which) {
      const whichJobs = which === 'ended' ? 'completed' : 'not-completed';
      const attributes = { ...OWNER, 'which-jobs': whichJobs, 'requested-attributes': ['job-id', 'job-name'] };
      const asked = await askOf('Get-Jobs', queue, attributes);
      if (asked.is !== 'ok') return asked;
      const named = asked.value.jobs.filter((job) => textOf(job, 'job-name') === jobName);
      const ids = named.map((job) => numberOf(job, 'job-id')).filter((id) => id !== null);
      return ok(ids.toSorted((a, b) => b - a));
    },

    async cancel(queue, id) {
      const asked = await askOf('Cancel-Job', queue, { 'job-id': id, ...OWNER });
      if (asked.is === 'ok' || (asked.is === 'refused' && hasEnded(asked.status))) return ok(null);
      return asked;
    },
  };
}

const ok = <T>(value: T): { is: 'ok'; value: T } => ({ is: 'ok', value });

const hasEnded = (status: string): boolean =>
  status === 'client-error-not-possible' || status === 'client-error-not-found';

const queueOf = (group: IppGroup): CupsQueue => ({
  name: rawTextOf(group, 'printer-name'),
  info: textOf(group, 'printer-info'),
  makeAndModel: textOf(group, 'printer-make-and-model'),
  deviceUri: textOf(group, 'device-uri'),
  state: textOf(group, 'printer-state'),
  reasons: textsOf(group, 'printer-state-reasons'),
  message: textOf(group, 'printer-state-message'),
  isAccepting: group['printer-is-accepting-jobs'] !== false,
});

const jobOf = (group: IppGroup): CupsJob => ({
  state: textOf(group, 'job-state'),
  reasons: textsOf(group, 'job-state-reasons'),
  message: textOf(group, 'job-printer-state-message'),
  // No value yet: so the library reads it. Without the attribute nobody knows.
  hasBegun: group['time-at-processing'] !== '',
  impressions: numberOf(group, 'job-impressions-completed'),
});
