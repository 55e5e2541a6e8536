import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { json, refuse, type Answer } from '../http/answer.ts';
import type { SandboxRequest } from '../http/request.ts';
import type { Fault } from './fault.ts';

/** Where an answer goes, and the signal that nobody waits for it any more. */
export interface Wire {
  readonly response: ServerResponse;
  readonly gone: AbortSignal;
}

/** Not JSON, not UTF-8, not HTTP. */
const NOISE = Buffer.from([0x00, 0xff, 0xfe, 0x9f, 0x92, 0x96, 0x1b, 0x5b, 0x7b, 0x22, 0xc3, 0x28, 0x0d, 0x0a, 0x80]);

const GUEST_WIFI = `<!doctype html><html lang="en"><head><title>Welcome</title></head>
<body><h1>Guest Wi-Fi</h1><p>Accept the conditions to go on.</p></body></html>`;

function start({ response }: Wire, answer: Answer, length = Buffer.byteLength(answer.body)): void {
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': length });
}

export function deliver(wire: Wire, answer: Answer): void {
  start(wire, answer);
  wire.response.end(answer.body);
}

async function drip(wire: Wire, answer: Answer, ms: number): Promise<void> {
  start(wire, answer);
  wire.response.socket?.setNoDelay(true);
  const bytes = Buffer.from(answer.body);
  for (let at = 0; at < bytes.length; at += 1) {
    wire.response.write(bytes.subarray(at, at + 1));
    await pause(ms, undefined, { signal: wire.gone });
  }
  wire.response.end();
}

/** Ends the connection when half of the promised bytes are out. */
function breakOff(wire: Wire, answer: Answer): void {
  const bytes = Buffer.from(answer.body);
  start(wire, answer);
  wire.response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => wire.response.socket?.end());
}

/** JSON that is right and far too long, written no faster than it is read. */
async function oversize(wire: Wire, bytes: number): Promise<void> {
  const [head, tail] = ['{"docs":[],"total":0,"padding":"', '"}'];
  const padding = Math.max(0, bytes - head.length - tail.length);
  start(wire, json(200, {}), head.length + padding + tail.length);
  wire.response.write(head);
  const block = Buffer.alloc(65_536, 'x');
  for (let left = padding; left > 0; left -= block.length) {
    const room = wire.response.write(left < block.length ? block.subarray(0, left) : block);
    if (!room) await once(wire.response, 'drain', { signal: wire.gone });
  }
  wire.response.end(tail);
}

const garbageBody = (wire: Wire): void => {
  wire.response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': NOISE.length });
  wire.response.end(NOISE);
};

function chosenAnswer(fault: Extract<Fault, { kind: 'answer' }>): Answer {
  const { status, body, headers = {} } = fault;
  if (typeof body === 'string')
    return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8', ...headers }, body };
  if (body !== undefined) return json(status, body, headers);
  return status >= 400 ? refuse(status, 'a fault of the sandbox', headers) : { status, headers, body: '' };
}

/** Delivers what the fault makes of the answer. `handle` puts the request into effect and gives the true answer. */
export async function deliverSpoiled(
  wire: Wire,
  { fault, request, handle }: { fault: Fault; request: SandboxRequest; handle: () => Answer },
): Promise<void> {
  const truthful = fault.kind === 'delay' || fault.kind === 'drip' || fault.kind === 'truncate';
  // The effect comes first and at once: a delayed answer is then also one of which the client may lose track.
  const answer = truthful || fault.stored === true ? handle() : null;
  const wait = fault.kind === 'delay' ? fault.ms : (fault.delayMs ?? 0);
  if (wait > 0) await pause(wait, undefined, { signal: wire.gone });
  await spoil(wire, fault, request, answer ?? json(200, {}));
}

async function spoil(wire: Wire, fault: Fault, request: SandboxRequest, answer: Answer): Promise<void> {
  const { response } = wire;
  switch (fault.kind) {
    case 'delay':
      return deliver(wire, answer);
    case 'answer':
      return deliver(wire, chosenAnswer(fault));
    case 'hang':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'truncate':
      return fault.at === 'connection'
        ? breakOff(wire, answer)
        : deliver(wire, { ...answer, body: answer.body.slice(0, Math.ceil(answer.body.length / 2)) });
    case 'garbage':
      if (fault.at === 'http') response.socket?.end(NOISE);
      else garbageBody(wire);
      return;
    case 'html':
      return deliver(wire, { status: fault.status, headers: { 'Content-Type': 'text/html' }, body: GUEST_WIFI });
    case 'drip':
      return drip(wire, answer, fault.ms);
    case 'redirect':
      return deliver(wire, { status: fault.status, headers: { Location: fault.to + request.path }, body: '' });
    case 'oversize':
      return oversize(wire, fault.bytes);
    case 'poison':
      return deliver(wire, refuse(fault.status, poisonMessage(fault.barcodes, request.body)));
  }
}

/** Names the first bad row, as the true refusal does. */
function poisonMessage(barcodes: readonly string[], body: string): string {
  const rows = JSON.parse(body) as readonly { barcode?: unknown }[];
  const index = rows.findIndex((row) => barcodes.includes(String(row?.barcode)));
  return `[${index}].barcode: is not accepted`;
}
