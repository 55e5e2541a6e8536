import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What the server does with a request: whether the rows take effect, and what the client gets. */
export interface Turn {
  readonly stored: boolean;
  readonly answer: 'ok' | 'html' | 'reset' | number;
  /** The station dies before it hears of it. */
  readonly crash: boolean;
}

export interface Arrival {
  readonly eventId: string;
  readonly body: string;
  readonly barcodes: readonly string[];
  readonly turn: Turn;
}

interface ScriptedServer {
  readonly url: string;
  readonly arrivals: readonly Arrival[];
  close(): Promise<void>;
}

interface Script {
  readonly turn: (barcodes: readonly string[]) => Turn;
  readonly onCrash: () => void;
}

/** A vivenu that takes scans and does with each request what the script says. Written apart from the sandbox. */
export async function startScriptedServer({ turn: nextTurn, onCrash }: Script): Promise<ScriptedServer> {
  const arrivals: Arrival[] = [];
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') {
      // Whose token it is: asked before a scan is blamed.
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ sellerId: 'seller' }));
      return;
    }
    const body = await text(request);
    const barcodes = (JSON.parse(body) as { barcode: string }[]).map(({ barcode }) => barcode);
    const turn = nextTurn(barcodes);
    arrivals.push({ eventId: request.url?.split('/').at(-1) ?? '', body, barcodes, turn });
    if (turn.crash) onCrash();
    answer(response, turn.answer);
  }

  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(response: ServerResponse, given: Turn['answer']): void {
  if (given === 'reset') return void response.socket?.resetAndDestroy();
  if (given === 'html') return void response.setHeader('content-type', 'text/html').end('<h1>Guest Wi-Fi</h1>');
  response.statusCode = given === 'ok' ? 200 : given;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(given === 'ok' ? { status: 'OK' } : { statusCode: String(given), message: 'no' }));
}
