import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { deliver, deliverSpoiled, type Wire } from '../faults/deliver.ts';
import type { SandboxState } from '../state.ts';
import { refuse } from './answer.ts';
import { findRoute, type Route } from './router.ts';
import { readBody, splitTarget, type SandboxRequest } from './request.ts';

const LOG_LIMIT = 10_000;

export interface ServerParts {
  readonly state: SandboxState;
  readonly routes: readonly Route[];
  /** Paths that begin so reach their routes whatever the faults, and are not logged. */
  readonly controlPrefix: string;
  readonly maxBodyBytes: number;
}

/** Aborts when the client leaves before its answer is out. */
function watch(response: ServerResponse): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return gone.signal;
}

function logRequest(state: SandboxState, request: SandboxRequest, target: string): void {
  const { id, method } = request;
  state.requests.push({ id, method, target, receivedAt: new Date(request.receivedAt).toISOString() });
  if (state.requests.length > LOG_LIMIT) state.requests.shift();
}

/** One request on its way: in whole, logged, spoiled or not, answered. */
async function serve(parts: ServerParts, id: number, message: IncomingMessage, wire: Wire): Promise<void> {
  const { state } = parts;
  const receivedAt = state.now();
  wire.response.setHeader('Date', new Date(receivedAt).toUTCString());
  const body = await readBody(message, parts.maxBodyBytes);
  if (body === null) return deliver(wire, refuse(413, `the body is longer than ${parts.maxBodyBytes} bytes`));

  const target = message.url ?? '/';
  const { method = 'GET', headers } = message;
  const request: SandboxRequest = { id, method, ...splitTarget(target), headers, body, receivedAt };
  const destination = findRoute(parts.routes, request);
  if (request.path.startsWith(parts.controlPrefix)) return deliver(wire, destination.handle());

  logRequest(state, request, target);
  destination.arrive();
  const fault = state.faults.take(request);
  if (fault === null) return deliver(wire, destination.handle());
  return deliverSpoiled(wire, { fault, request, handle: destination.handle });
}

/** The server, not yet listening. */
export function createSandboxServer(parts: ServerParts): Server {
  let count = 0;
  return createServer((message, response) => {
    const wire: Wire = { response, gone: watch(response) };
    count += 1;
    serve(parts, count, message, wire).catch((error: unknown) => {
      // Leaving before the answer is the client's right, and what most of the faults provoke.
      if (wire.gone.aborted || message.destroyed || response.headersSent) response.destroy();
      else deliver(wire, refuse(500, `the sandbox has a bug: ${String(error)}`));
    });
  });
}
