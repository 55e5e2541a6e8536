/* oxlint-disable unicorn/consistent-function-scoping -- the page gets this function alone, as source text */
import type { Bridge } from './bridge.ts';

/**
 * Makes what needs a permission ask the app first (see ../permissions.ts). Refused, the browser's own function then fails
 * with the browser's own error. Runs in the page as source text: it may use nothing from outside itself.
 */
export function askForPermissions(bridge: Bridge): void {
  type Method = (this: unknown, ...args: unknown[]) => unknown;

  async function ask(permission: string, details: object): Promise<void> {
    const service = bridge.service('askPermission') as
      ((permission: string, details: object) => Promise<boolean>) | undefined;
    const granted = await service?.(permission, details);
    // For the screen, Chromium always asks the person; with nobody there, for ever.
    if (permission === 'display-capture' && granted !== true) {
      throw new DOMException('Permission denied', 'NotAllowedError');
    }
  }

  function before(
    owner: object | undefined,
    name: string,
    permission: string,
    detailsOf?: (argument: unknown) => object,
  ): void {
    const original = owner && (Reflect.get(owner, name) as Method | undefined);
    if (!original) return;
    const asking: Method = async function asking(...args) {
      await ask(permission, detailsOf?.(args[0]) ?? {});
      return original.apply(this, args);
    };
    Object.defineProperty(owner, name, { value: asking, writable: true, configurable: true });
  }

  const prototypeOf = (name: string): object | undefined => {
    const type = Reflect.get(globalThis, name) as { readonly prototype: object } | undefined;
    return type?.prototype;
  };

  before(prototypeOf('MediaDevices'), 'getUserMedia', 'media', (wanted) => {
    const { audio, video } = (wanted ?? {}) as { audio?: unknown; video?: unknown };
    return { mediaTypes: [...(audio ? ['audio'] : []), ...(video ? ['video'] : [])] };
  });
  before(prototypeOf('MediaDevices'), 'getDisplayMedia', 'display-capture');
  before(prototypeOf('Clipboard'), 'read', 'clipboard-read');
  before(prototypeOf('Clipboard'), 'readText', 'clipboard-read');
  before(prototypeOf('Element'), 'requestFullscreen', 'fullscreen');
  before(prototypeOf('Geolocation'), 'getCurrentPosition', 'geolocation');
  before(prototypeOf('Navigator'), 'requestMIDIAccess', 'midi');
  before(Reflect.get(globalThis, 'Notification'), 'requestPermission', 'notifications');
}
