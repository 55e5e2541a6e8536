import type { CustomScheme } from 'electron';
import { ready } from './host.ts';
import { strict } from './strict.ts';

/**
 * Chromium as it is installed knows no schemes but its own. A page of `app://station/index.html` therefore runs at
 * `https://station.app.gatehouse-host.invalid/index.html`; nobody can own such a name, and the host answers all requests
 * for it. The main process sees the app's own address everywhere.
 */
const suffix = 'gatehouse-host.invalid';

type Handler = (request: Request) => Response | Promise<Response>;
const schemes = new Map<string, CustomScheme>();
const handlers = new Map<string, Handler>();

/** The address at which Chromium knows an address of the app. */
export function outer(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(url);
  const [, scheme = '', name = '', rest = ''] = match ?? [];
  if (!schemes.has(scheme)) return url;
  return `https://${name}.${scheme}.${suffix}${rest}`;
}

const ownAddress = new RegExp(
  String.raw`https://([^/?#:]*)\.([a-z][a-z0-9+-]*)\.${suffix.replace('.', String.raw`\.`)}(?=[/?#]|$)`,
  'i',
);

/** The app's own address of what Chromium names. */
export const inner = (url: string): string => url.replace(ownAddress, '$2://$1');

/** A policy may name the app's scheme; Chromium must find its own name for it there. */
export const outerPolicy = (policy: string): string =>
  policy
    .split(' ')
    .map((word) => {
      const [source = '', end = ''] = word.split(/(?=[;,]$)/);
      const scheme = source.slice(0, -1);
      return source.endsWith(':') && schemes.has(scheme)
        ? `https://*.${scheme}.${suffix}${end}`
        : `${outer(source)}${end}`;
    })
    .join(' ');

/** The app's answer, or nothing where no scheme of the app is concerned. */
export function handlerOf(url: string): Handler | undefined {
  return handlers.get(new URL(url).protocol.slice(0, -1));
}

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list: readonly CustomScheme[]): void {
    if (ready()) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const scheme of list) {
      if (scheme.privileges?.standard !== true || scheme.privileges.secure !== true) {
        throw new Error(`The preview host serves standard and secure schemes only; '${scheme.scheme}' is not`);
      }
      schemes.set(scheme.scheme, scheme);
    }
  },
  handle(scheme: string, handler: Handler): void {
    if (!ready()) throw new Error('protocol.handle should be called after app is ready');
    if (!schemes.has(scheme)) throw new Error(`The preview host serves registered schemes only; '${scheme}' is not`);
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme: string): void => void handlers.delete(scheme),
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
});
