import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

interface Waiting {
  readonly method: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * The Chrome DevTools Protocol over a pair of pipes. Pipes instead of a web socket, because Chromium ends by itself when
 * they close: however the host dies, it leaves no browser behind.
 */
export class Cdp {
  #nextId = 1;
  #rest = '';
  #open = true;
  readonly #waiting = new Map<number, Waiting>();
  readonly #events = new EventEmitter();
  readonly #toChromium: Writable;

  constructor(toChromium: Writable, fromChromium: Readable) {
    this.#toChromium = toChromium;
    this.#events.setMaxListeners(0);
    fromChromium.setEncoding('utf8');
    fromChromium.on('data', (chunk: string) => this.#read(chunk));
    fromChromium.on('close', () => this.#close());
    // What is still being written when Chromium goes away is lost anyway; 'close' tells of it.
    toChromium.on('error', () => this.#close());
    fromChromium.on('error', () => this.#close());
  }

  /** `Result` is what the protocol's documentation says of `method`. */
  send<Result = unknown>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    if (!this.#open) return Promise.reject(new Error(`${method}: Chromium has ended`));
    const id = this.#nextId++;
    const answered = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { method, resolve, reject }));
    this.#toChromium.write(
      `${JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`,
    );
    return answered as Promise<Result>;
  }

  /** The listener names what it needs of the event, as the protocol's documentation has it. */
  on(event: string, listener: (params: never) => void, sessionId = ''): void {
    this.#events.on(`${sessionId}:${event}`, listener as (params: unknown) => void);
  }

  onClosed(listener: () => void): void {
    this.#events.once('closed', listener);
  }

  session(sessionId: string): CdpSession {
    return {
      send: (method, params) => this.send(method, params, sessionId),
      on: (event, listener) => this.on(event, listener, sessionId),
    };
  }

  /** Messages are JSON texts that end with a zero byte. */
  #read(chunk: string): void {
    const texts = (this.#rest + chunk).split('\0');
    this.#rest = texts.pop() ?? '';
    for (const text of texts) this.#receive(JSON.parse(text) as Message);
  }

  #receive(message: Message): void {
    if (message.id === undefined) {
      this.#events.emit(`${message.sessionId ?? ''}:${message.method}`, message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }

  #close(): void {
    if (!this.#open) return;
    this.#open = false;
    for (const waiting of this.#waiting.values()) waiting.reject(new Error(`${waiting.method}: Chromium has ended`));
    this.#waiting.clear();
    this.#events.emit('closed');
  }
}

/** The protocol, spoken with one page. */
export interface CdpSession {
  send<Result = unknown>(method: string, params?: object): Promise<Result>;
  on(event: string, listener: (params: never) => void): void;
}
