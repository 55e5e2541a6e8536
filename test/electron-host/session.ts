import { EventEmitter } from 'node:events';
import { ready } from './host.ts';
import { net } from './net.ts';
import { setPermissionCheckHandler, setPermissionRequestHandler } from './permissions.ts';
import { protocol } from './protocol.ts';
import { strict } from './strict.ts';
import { webRequest } from './web-request.ts';

export const defaultSession = strict(
  'session.defaultSession',
  Object.assign(new EventEmitter(), {
    protocol,
    webRequest,
    setPermissionRequestHandler,
    setPermissionCheckHandler,
    // Chromium's device choosers (HID, USB, serial) cannot be answered from outside; without a window they refuse.
    setDevicePermissionHandler: (): void => {},
    setUSBProtectedClassesHandler: (): void => {},
    setBluetoothPairingHandler: (): void => {},
    setDisplayMediaRequestHandler: (): void => {},
    setSpellCheckerEnabled: (): void => {},
    // Each start has a fresh profile.
    clearCache: (): Promise<void> => Promise.resolve(),
    clearStorageData: (): Promise<void> => Promise.resolve(),
    fetch: (...args: Parameters<typeof net.fetch>) => net.fetch(...args),
  }),
);

export const session = strict('session', {
  get defaultSession() {
    if (!ready()) throw new Error('Session can only be received when app is ready');
    return defaultSession;
  },
  // All windows and requests share one.
  fromPartition: (): typeof defaultSession => defaultSession,
});
