import { chromium, ready } from './host.ts';
import { outer } from './protocol.ts';
import { originOf } from './web-frame.ts';

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
  midi: ['midi'],
  notifications: ['notifications'],
  'window-management': ['window-management'],
  // The page needs no request for these two; the host has nothing to open.
  fullscreen: [],
  pointerLock: [],
};

const mediaNames = { video: 'camera', audio: 'microphone' } as const;
type Media = keyof typeof mediaNames;

/** `origin`: whose, as Chromium knows it; everybody's without. */
async function setInChromium(which: readonly string[], granted: boolean, origin?: string): Promise<void> {
  const { cdp } = chromium().chromium;
  const setting = granted ? 'granted' : 'denied';
  await Promise.all(
    which.map((name) =>
      // A Chromium that does not know the name does not have what it stands for.
      cdp.send('Browser.setPermission', { permission: { name }, setting, ...(origin && { origin }) }).catch(() => {}),
    ),
  );
}

/**
 * What Chromium has to open or to shut, so that the page gets what the app decided. Of a camera with sound, it shuts the
 * microphone: a camera that runs goes on, as on Electron.
 */
function concerned(permission: string, mediaTypes: readonly Media[], granted: boolean): readonly string[] {
  if (permission !== 'media') return names[permission] ?? [];
  const types = granted || !mediaTypes.includes('audio') ? mediaTypes : (['audio'] as const);
  return types.map((type) => mediaNames[type]);
}

/** As Electron does where the app has decided nothing: everything is granted. */
const checkedAtStart = (permission: string, details: object = {}): boolean =>
  checkHandler ? checkHandler(null, permission, '', details) : requestHandler === null;

export async function applyPermissions(): Promise<void> {
  if (ready()) {
    await Promise.all([
      ...Object.entries(names).map(([permission, all]) => setInChromium(all, checkedAtStart(permission))),
      ...Object.entries(mediaNames).map(([mediaType, name]) =>
        setInChromium([name], checkedAtStart('media', { mediaType })),
      ),
    ]);
  }
}

interface Asking {
  getURL(): string;
}

/** A page asks; `wanted` says what for. Only a window's own page can: frames inside it have no script of the host. */
export async function askPermission(
  asking: Asking,
  permission: string,
  wanted: { readonly mediaTypes?: readonly Media[] },
): Promise<boolean> {
  const handler = requestHandler;
  const requestingUrl = asking.getURL();
  const origin = originOf(requestingUrl);
  const media = permission === 'media' ? { securityOrigin: `${origin}/` } : {};
  const details = { ...wanted, isMainFrame: true, requestingUrl, ...media };
  const granted = handler
    ? await new Promise<boolean>((resolve) => handler(asking, permission, resolve, details))
    : checkedAtStart(permission, details);
  await setInChromium(concerned(permission, wanted.mediaTypes ?? [], granted), granted, outer(origin));
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
