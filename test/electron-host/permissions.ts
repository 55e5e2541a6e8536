import { chromium, ready } from './host.ts';

/**
 * The app decides what a page may use. Chromium would ask the person instead, so every permission is refused there from
 * the start; the page's script (page/permissions.ts) asks the app first and the host then opens what the app granted.
 */

type RequestHandler = (
  webContents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;
type CheckHandler = (webContents: unknown, permission: string, requestingOrigin: string, details: object) => boolean;

let requestHandler: RequestHandler | null = null;
let checkHandler: CheckHandler | null = null;

/** Electron's names, and what the DevTools protocol calls the same. */
const names: Readonly<Record<string, readonly string[]>> = {
  'clipboard-read': ['clipboard-read'],
  'display-capture': ['display-capture'],
  geolocation: ['geolocation'],
  'idle-detection': ['idle-detection'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  notifications: ['notifications'],
  'window-management': ['window-management'],
  // The page needs no request for these two; the host has nothing to open.
  fullscreen: [],
  pointerLock: [],
};

async function setInChromium(permission: string, granted: boolean): Promise<void> {
  const { cdp } = chromium().chromium;
  const setting = granted ? 'granted' : 'denied';
  await Promise.all(
    (names[permission] ?? []).map((name) =>
      // A Chromium that does not know the name does not have what it stands for.
      cdp.send('Browser.setPermission', { permission: { name }, setting }).catch(() => {}),
    ),
  );
}

/** As Electron does where the app has decided nothing: everything is granted. */
const checkedAtStart = (permission: string): boolean =>
  checkHandler ? checkHandler(null, permission, '', {}) : requestHandler === null;

export async function applyPermissions(): Promise<void> {
  if (ready()) {
    await Promise.all(Object.keys(names).map((permission) => setInChromium(permission, checkedAtStart(permission))));
  }
}

/** A page asks; `details` say what for. */
export async function askPermission(webContents: unknown, permission: string, details: object): Promise<boolean> {
  const handler = requestHandler;
  const granted = handler
    ? await new Promise<boolean>((resolve) => handler(webContents, permission, resolve, details))
    : checkedAtStart(permission);
  await setInChromium(permission, granted);
  return granted;
}

const apply = (): void => {
  applyPermissions().catch((error: unknown) => process.stderr.write(`Permissions: ${String(error)}\n`));
};

export function setPermissionRequestHandler(handler: RequestHandler | null): void {
  requestHandler = handler;
  apply();
}

export function setPermissionCheckHandler(handler: CheckHandler | null): void {
  checkHandler = handler;
  apply();
}
