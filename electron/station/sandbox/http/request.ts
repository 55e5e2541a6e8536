import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** A request that has arrived whole. */
export interface SandboxRequest {
  /** Counts up from 1. */
  readonly id: number;
  readonly method: string;
  /** As sent, still percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** By the sandbox's clock. */
  readonly receivedAt: number;
}

/** The body as text, or null when it is longer than the cap. Rejects when the client goes away first. */
export async function readBody(message: IncomingMessage, cap: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    // What is too long is still read to its end: answering into an unfinished upload resets the connection, and the
    // client would never see the 413.
    if (size <= cap) chunks.push(chunk);
  }
  return size > cap ? null : Buffer.concat(chunks).toString('utf8');
}

/** The request's target split in two; a target that is no URL has an empty path, which no route knows. */
export function splitTarget(target: string): { path: string; query: URLSearchParams } {
  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  return { path, query: new URLSearchParams(mark === -1 ? '' : target.slice(mark + 1)) };
}
