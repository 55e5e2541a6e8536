/* oxlint-disable unicorn/consistent-function-scoping -- the page gets this function alone, as source text */
/**
 * `contextBridge`: the preload and the page live in two worlds that share the document and nothing else. Calls cross as
 * events of the window, whose `detail` Chromium copies from one world to the other; their name is known to the two sides
 * only. Runs in the page as source text: it may use nothing from outside itself.
 */
export interface Bridge {
  /** The preload's side: gives the page a deeply frozen copy of `api` as a property of its window. */
  readonly expose: (name: string, api: unknown) => void;
  /** The preload's side: gives the host's own script in the page a function, without the page seeing it. */
  readonly offer: (name: string, service: unknown) => void;
  /** The page's side of `offer`. */
  readonly service: (name: string) => unknown;
}

type Packed =
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'array'; readonly parts: readonly Packed[] }
  | { readonly type: 'object'; readonly parts: readonly (readonly [string, Packed])[] }
  | { readonly type: 'error'; readonly message: string }
  | { readonly type: 'function'; readonly id: number }
  | { readonly type: 'promise'; readonly id: number };

type Message =
  | { readonly is: 'call'; readonly id: number; readonly args: readonly Packed[] }
  | { readonly is: 'answer'; readonly threw: boolean; readonly value: Packed }
  | { readonly is: 'settled'; readonly id: number; readonly threw: boolean; readonly value: Packed }
  | { readonly is: 'expose' | 'offer'; readonly name: string; readonly value: Packed };

export function createBridge(side: 'page' | 'preload', secret: string): Bridge {
  const ownEvent = `${secret}${side}`;
  const otherEvent = `${secret}${side === 'page' ? 'preload' : 'page'}`;
  // Before any script of the page can have replaced them.
  const dispatch = window.dispatchEvent.bind(window);
  const CustomEventType = CustomEvent;

  const functions = new Map<number, (...args: readonly unknown[]) => unknown>();
  const functionIds = new WeakMap<object, number>();
  const promises = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  const services = new Map<string, unknown>();
  let nextId = 1;
  let lastAnswer: { readonly threw: boolean; readonly value: Packed } | undefined;

  const fire = (message: Message): void => {
    dispatch(new CustomEventType(otherEvent, { detail: message }));
  };

  function pack(value: unknown, depth = 0): Packed {
    if (depth > 1_000)
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      );
    if (typeof value === 'function') {
      const id = functionIds.get(value) ?? nextId++;
      functionIds.set(value, id);
      functions.set(id, value as (...args: readonly unknown[]) => unknown);
      return { type: 'function', id };
    }
    if (value instanceof Promise) {
      const id = nextId++;
      value.then(
        (result) => settle(id, false, result),
        (error: unknown) => settle(id, true, error),
      );
      return { type: 'promise', id };
    }
    // As on Electron, an error loses all but its message on the way.
    if (value instanceof Error) return { type: 'error', message: value.message };
    if (Array.isArray(value)) return { type: 'array', parts: value.map((part) => pack(part, depth + 1)) };
    if (value !== null && typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]') {
      return { type: 'object', parts: Object.entries(value).map(([key, part]) => [key, pack(part, depth + 1)]) };
    }
    try {
      return { type: 'value', value: structuredClone(value) };
    } catch {
      throw new TypeError('An object could not be cloned.');
    }
  }

  function settle(id: number, threw: boolean, value: unknown): void {
    let message: Message;
    try {
      message = { is: 'settled', id, threw, value: pack(value) };
    } catch (error) {
      message = { is: 'settled', id, threw: true, value: pack(error) };
    }
    fire(message);
  }

  function unpack(packed: Packed): unknown {
    switch (packed.type) {
      case 'value':
        return packed.value;
      case 'array':
        return packed.parts.map(unpack);
      case 'object':
        return Object.fromEntries(packed.parts.map(([key, part]) => [key, unpack(part)]));
      case 'error':
        return new Error(packed.message);
      case 'promise':
        return new Promise((resolve, reject) => promises.set(packed.id, { resolve, reject }));
      default:
        return (...args: readonly unknown[]) => call(packed.id, args);
    }
  }

  /** Events are delivered before `dispatchEvent` returns: the answer is there when `fire` comes back. */
  function call(id: number, args: readonly unknown[]): unknown {
    fire({ is: 'call', id, args: args.map((argument) => pack(argument)) });
    const answer = lastAnswer;
    lastAnswer = undefined;
    if (!answer) throw new Error('The other side of the bridge is gone');
    if (answer.threw) throw unpack(answer.value);
    return unpack(answer.value);
  }

  function answerCall(id: number, args: readonly Packed[]): void {
    let message: Message;
    try {
      message = { is: 'answer', threw: false, value: pack(functions.get(id)?.(...args.map(unpack))) };
    } catch (error) {
      message = { is: 'answer', threw: true, value: pack(error) };
    }
    fire(message);
  }

  function freeze<T>(value: T): T {
    if (typeof value === 'function') Object.freeze(value);
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value;
    for (const part of Object.values(value)) freeze(part);
    return Object.freeze(value);
  }

  window.addEventListener(ownEvent, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    switch (message.is) {
      case 'call':
        answerCall(message.id, message.args);
        break;
      case 'answer':
        lastAnswer = message;
        break;
      case 'settled':
        promises.get(message.id)?.[message.threw ? 'reject' : 'resolve'](unpack(message.value));
        promises.delete(message.id);
        break;
      case 'expose':
        Object.defineProperty(window, message.name, { value: freeze(unpack(message.value)), enumerable: true });
        break;
      case 'offer':
        services.set(message.name, unpack(message.value));
        break;
    }
  });

  const exposed = new Set<string>();
  return {
    expose(name, api) {
      if (exposed.has(name) || name in window) {
        throw new Error('Cannot bind an API on top of an existing property on the window object');
      }
      exposed.add(name);
      fire({ is: 'expose', name, value: pack(api) });
    },
    offer: (name, service) => fire({ is: 'offer', name, value: pack(service) }),
    service: (name) => services.get(name),
  };
}
