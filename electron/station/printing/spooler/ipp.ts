import { request } from 'node:http';
import ipp from '@sealsystems/ipp';
import { errorMessage } from '#shared/error-message.ts';
import { cleanName } from '#shared/text/untrusted.ts';

/** One question to a print server, as the Internet Printing Protocol (RFC 8010, 8011) puts it. */

/** CUPS listens on a socket of the file system, on a port, or on both. */
export type IppServer = { readonly socketPath: string } | { readonly host: string; readonly port: number };

export type IppGroup = Readonly<Record<string, unknown>>;

export type IppReply =
  | {
      readonly is: 'answer';
      /** `successful-ok` or another keyword of RFC 8011, section 13; `http-401` where the server did not look at it. */
      readonly status: string;
      /** What the server says of it, for people. */
      readonly message: string;
      readonly jobs: readonly IppGroup[];
      readonly printers: readonly IppGroup[];
    }
  /** `sent`: the server may have got it all the same. */
  | { readonly is: 'lost'; readonly sent: boolean; readonly why: string };

export interface IppQuestion {
  readonly operation: string;
  readonly path: string;
  readonly attributes: IppGroup;
  readonly data?: Uint8Array;
}

/** A hundred printers with all that is asked of them have a tenth of it. */
const LARGEST_ANSWER = 4_000_000;
const VERSION = '2.0';

/** Never rejects. Ends when the signal aborts. */
export function askIpp(server: IppServer, question: IppQuestion, signal: AbortSignal): Promise<IppReply> {
  const body = ipp.serialize({
    version: VERSION,
    operation: question.operation,
    id: 1,
    'operation-attributes-tag': {
      'attributes-charset': 'utf-8',
      // What CUPS and its backends say is then English, whatever this computer speaks.
      'attributes-natural-language': 'en',
      ...question.attributes,
    },
    ...(question.data === undefined ? {} : { data: Buffer.from(question.data) }),
  });
  return new Promise((resolve) => {
    let sent = false;
    const lose = (error: unknown): void => resolve({ is: 'lost', sent, why: errorMessage(error) });
    const headers = { 'content-type': 'application/ipp', 'content-length': body.length };
    const options = { ...server, method: 'POST', path: question.path, headers, agent: false, signal } as const;
    const outgoing = request(options, (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > LARGEST_ANSWER) incoming.destroy(new Error('the answer is too large'));
        else chunks.push(chunk);
      });
      incoming.on('error', lose);
      incoming.on('end', () => {
        try {
          resolve(answerOf(incoming.statusCode ?? 0, Buffer.concat(chunks)));
        } catch (error) {
          lose(error);
        }
      });
    });
    outgoing.on('socket', (socket) => {
      socket.once('connect', () => {
        sent = true;
      });
    });
    outgoing.on('error', lose);
    outgoing.end(body);
  });
}

function answerOf(httpStatus: number, bytes: Buffer): IppReply {
  if (httpStatus !== 200) {
    return { is: 'answer', status: `http-${httpStatus}`, message: `HTTP ${httpStatus}`, jobs: [], printers: [] };
  }
  const response = ipp.parse(bytes);
  return {
    is: 'answer',
    status: response.statusCode,
    message: textOf(response['operation-attributes-tag'] ?? {}, 'status-message'),
    jobs: groupsOf(response['job-attributes-tag']),
    printers: groupsOf(response['printer-attributes-tag']),
  };
}

const groupsOf = (groups: IppGroup | readonly IppGroup[] | undefined): readonly IppGroup[] =>
  groups === undefined ? [] : isList(groups) ? groups : [groups];

const isList = <T>(value: T | readonly T[]): value is readonly T[] => Array.isArray(value);

/** A text of the server's, on one line; empty where there is none. Much of it comes from the printer: hostile text. */
export const textOf = (group: IppGroup, name: string): string => textsOf(group, name)[0] ?? '';

export function textsOf(group: IppGroup, name: string): readonly string[] {
  const values: readonly unknown[] = [group[name]].flat();
  return values.map((value) => cleanName(typeof value === 'string' ? value : null) ?? '').filter((text) => text !== '');
}

/** As the server has it: for names by which something is found. */
export function rawTextOf(group: IppGroup, name: string): string {
  const value = group[name];
  return typeof value === 'string' ? value : '';
}

/** Null where there is none, or no value yet. */
export function numberOf(group: IppGroup, name: string): number | null {
  const value = group[name];
  return typeof value === 'number' ? value : null;
}
