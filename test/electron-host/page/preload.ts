/* oxlint-disable unicorn/consistent-function-scoping -- the page gets this function alone, as source text */
import type { Bridge } from './bridge.ts';
import type { Codec } from './codec.ts';

/** From the page's preload to the host. */
export type ToHost =
  | { readonly is: 'invoke'; readonly id: number; readonly channel: string; readonly args: string }
  | { readonly is: 'send'; readonly channel: string; readonly args: string }
  | { readonly is: 'permission'; readonly id: number; readonly permission: string; readonly args: string }
  | { readonly is: 'preload-error'; readonly args: string };

/** From the host to the page's preload. */
export type ToPage =
  | { readonly is: 'event'; readonly channel: string; readonly args: string }
  | { readonly is: 'result' | 'error'; readonly id: number; readonly args: string };

type PreloadScript = (exports: object, require: (name: string) => unknown, module: object, process: object) => void;

/**
 * Runs the app's preload as a sandboxed, isolated one: CommonJS that can require nothing but 'electron'.
 * Runs in the page's isolated world as source text: it may use nothing from outside itself.
 */
export function runPreload(
  codec: Codec,
  bridge: Bridge,
  processInfo: object,
  post: (text: string) => void,
  script: PreloadScript | null,
): (message: ToPage) => void {
  type Listener = (event: object, ...args: readonly unknown[]) => void;
  const listeners = new Map<string, { readonly listener: Listener; readonly once: boolean }[]>();
  const pending = new Map<number, { channel: string; resolve(value: unknown): void; reject(error: Error): void }>();
  let nextId = 1;

  const send = (message: ToHost): void => post(JSON.stringify(message));
  const strict = <T extends object>(name: string, target: T): T =>
    new Proxy(target, {
      get(object, property, receiver): unknown {
        if (property in object || typeof property === 'symbol') return Reflect.get(object, property, receiver);
        throw new Error(`The preview host does not have Electron's ${name}.${property}`);
      },
    });

  function answered(channel: string, message: (id: number) => ToHost): Promise<unknown> {
    const id = nextId++;
    return new Promise((resolve, reject) => {
      send(message(id));
      pending.set(id, { channel, resolve, reject });
    });
  }
  function add(channel: string, listener: Listener, once: boolean): object {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }]);
    return ipcRenderer;
  }
  function remove(channel: string, listener: Listener): object {
    const others = listeners.get(channel)?.filter((entry) => entry.listener !== listener);
    listeners.set(channel, others ?? []);
    return ipcRenderer;
  }
  const ipcRenderer: object = strict('ipcRenderer', {
    invoke: async (channel: string, ...args: readonly unknown[]) =>
      answered(channel, (id) => ({ is: 'invoke', id, channel, args: codec.encode(args) })),
    send: (channel: string, ...args: readonly unknown[]) => send({ is: 'send', channel, args: codec.encode(args) }),
    on: (channel: string, listener: Listener) => add(channel, listener, false),
    addListener: (channel: string, listener: Listener) => add(channel, listener, false),
    once: (channel: string, listener: Listener) => add(channel, listener, true),
    off: remove,
    removeListener: remove,
    removeAllListeners(channel?: string) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  });

  const electron = strict('renderer API', {
    contextBridge: strict('contextBridge', { exposeInMainWorld: bridge.expose }),
    ipcRenderer,
    webFrame: strict('webFrame', { setZoomFactor() {}, setZoomLevel() {}, setVisualZoomLevelLimits() {} }),
  });
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  const process = { ...processInfo, type: 'renderer', sandboxed: true, contextIsolated: true, env: {} };

  bridge.offer('askPermission', (permission: string, details: object) =>
    answered(permission, (id) => ({ is: 'permission', id, permission, args: codec.encode([details]) })),
  );
  const module = { exports: {} };
  try {
    script?.(module.exports, require, module, process);
  } catch (error) {
    send({ is: 'preload-error', args: codec.encode([String(error instanceof Error ? error.stack : error)]) });
  }

  return (message) => {
    const args = codec.decode(message.args) as readonly unknown[];
    if (message.is === 'event') {
      for (const { listener, once } of listeners.get(message.channel) ?? []) {
        if (once) remove(message.channel, listener);
        listener({ sender: ipcRenderer, ports: [] }, ...args);
      }
      return;
    }
    const waiting = pending.get(message.id);
    pending.delete(message.id);
    if (message.is === 'result') waiting?.resolve(args[0]);
    else waiting?.reject(new Error(`Error invoking remote method '${waiting.channel}': ${String(args[0])}`));
  };
}
