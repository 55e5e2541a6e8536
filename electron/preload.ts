import { contextBridge, ipcRenderer } from 'electron';
import { callChannel, callNames, commandChannel, commandNames, eventChannel, eventNames } from '#shared/channels.ts';
import type { StationApi } from '#shared/contract.ts';

/** Builds `window.station` from the names of the contract; main checks what they carry. */

function byName<Name extends string, Value>(names: readonly Name[], make: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}

type Listener = (payload: never) => void;

function subscribe(channel: string, listener: Listener): () => void {
  const hear = (_event: unknown, ...[payload]: unknown[]): void => listener(payload as never);
  ipcRenderer.on(channel, hear);
  return () => void ipcRenderer.removeListener(channel, hear);
}

const station = {
  call: byName(callNames, (name) => (argument?: unknown) => ipcRenderer.invoke(callChannel(name), argument)),
  command: byName(commandNames, (name) => () => ipcRenderer.send(commandChannel(name))),
  on: byName(eventNames, (name) => (listener: Listener) => subscribe(eventChannel(name), listener)),
} satisfies StationApi;

contextBridge.exposeInMainWorld('station', station);
