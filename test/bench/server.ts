import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { createChance } from '../../electron/station/sandbox/world/random.ts';
import { eventId, inventMoments, inventTicket, sellerId, token } from './tickets.ts';

/**
 * vivenu as far as the benchmark needs it, in a process of its own. The tickets lie in one buffer, oldest first and with commas between
 * them, so that any page is a part of it and costs nothing: the figures are the station's, not the server's.
 */

/** Bytes of the longest ticket, with room. */
const ROOM = 900;

function writeTickets(count: number, now: number) {
  const moments = inventMoments(count, now);
  const chance = createChance(525);
  const buffer = Buffer.allocUnsafe(count * ROOM);
  const starts = new Float64Array(count + 1);
  const barcodes: string[] = [];
  let end = 0;
  for (const [index, moment] of moments.entries()) {
    const ticket = inventTicket(chance, index, moment);
    barcodes.push(ticket.barcode);
    starts[index] = end;
    end += buffer.write(`${JSON.stringify(ticket)},`, end);
  }
  starts[count] = end;
  return { moments, starts, barcodes, buffer: Buffer.from(buffer.subarray(0, end)) };
}

/** Index of the first moment that is not before `at`. */
function indexFrom(moments: Float64Array, at: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function main(count: number): void {
  const { moments, starts, barcodes, buffer } = writeTickets(count, Date.now());
  let scanDelayMs = 0;

  function page(query: URLSearchParams): Buffer[] {
    const bound = (name: string, open: number): number => {
      const iso = query.get(name);
      return iso === null ? open : indexFrom(moments, Date.parse(iso));
    };
    const first = bound('from', 0);
    const last = Math.max(first, bound('until', count));
    const start = Math.min(last, first + Number(query.get('skip') ?? 0));
    const end = Math.min(last, start + Number(query.get('top') ?? 25));
    const docs = start === end ? buffer.subarray(0, 0) : buffer.subarray(starts[start], (starts[end] ?? 0) - 1);
    return [Buffer.from('{"docs":['), docs, Buffer.from(`],"total":${last - first}}`)];
  }

  async function answer(request: IncomingMessage, url: URL): Promise<Buffer[] | object> {
    const path = url.pathname.replace('/api/accessusers/', '');
    if (request.method === 'POST') {
      await text(request);
      if (scanDelayMs > 0) await delay(scanDelayMs);
      return { status: 'OK' };
    }
    if (path === `tickets/v2/${eventId}`) return page(url.searchParams);
    if (path === 'seller') return { sellerId };
    if (path === 'me') return { sellerId, _id: eventId, name: 'Bench', deviceSettings: {} };
    if (path === 'events') return [{ _id: eventId, name: 'Bench' }];
    if (path === 'barcodes') return barcodes;
    const asked = /^scan-delay\/(\d+)$/u.exec(path)?.[1];
    if (asked !== undefined) return { scanDelayMs: (scanDelayMs = Number(asked)) };
    return {};
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const isLookUp = /\/tickets\/[^/]+$/u.test(url.pathname);
    const status = request.headers['token'] !== token ? 401 : isLookUp ? 404 : 200;
    const body = status === 200 ? await answer(request, url) : { statusCode: status };
    const parts =
      Array.isArray(body) && Buffer.isBuffer(body[0]) ? (body as Buffer[]) : [Buffer.from(JSON.stringify(body))];
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': parts.reduce((sum, part) => sum + part.length, 0),
    });
    for (const part of parts) response.write(part);
    response.end();
  }

  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.send?.({ url: `http://127.0.0.1:${port}`, bytes: buffer.length });
  });
  process.once('disconnect', () => process.exit());
}

main(Number(process.argv[2]));
