import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { protocol } from 'electron';

/** The window's own origin. Nothing is loaded from files or from the network. */
export const APP_ORIGIN = 'app://gatehouse';
/** The one page that main answers. */
export const KIOSK_PAGE = `${APP_ORIGIN}/index.html`;
/** What guests see. */
export const DISPLAY_PAGE = `${APP_ORIGIN}/display.html`;

const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * A worker has the policy that its own script comes with (HTML Standard, "initialize a worker global scope's policy
 * container"); with any other script it is without effect. So the camera's decoder may compile WebAssembly, and the page
 * may not; neither can fetch anything.
 */
const WORKER_POLICY = "default-src 'none'; script-src 'wasm-unsafe-eval'";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** To be called before the app is ready: only then does Electron take new schemes. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

/** Of our pages, whatever they ask for. Only the camera is theirs to ask for (permissions.ts). */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Serves the renderer's files, and nothing outside their folder. */
export function serveApp(folder: string): void {
  protocol.handle('app', async ({ method, url }) => {
    const path = pathIn(url);
    const type = path === null ? undefined : TYPES[extname(path)];
    if (method !== 'GET' || path === null || type === undefined) return new Response(null, { status: 404 });
    try {
      const file = await realpath(join(folder, path));
      // A link may lead anywhere.
      if (!file.startsWith((await realpath(folder)) + sep)) return new Response(null, { status: 404 });
      const headers = {
        'content-type': type,
        'content-security-policy': extname(path) === '.js' ? WORKER_POLICY : PAGE_POLICY,
        ...HEADERS,
      };
      return new Response(await readFile(file), { headers });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

/**
 * Names as the bundler gives them, with folders between: nothing encoded, no backslash, no name that begins or ends with a dot.
 * So there is nothing to be decoded, and nothing that one system reads as another path than the next.
 */
const PLAIN_PATH = /^(?:\/\w[\w-]*(?:\.[\w-]+)*)+$/u;

/** The path of a URL of ours; null for everything else. */
export function pathIn(url: string): string | null {
  if (!url.startsWith(`${APP_ORIGIN}/`)) return null;
  const [path = ''] = url.slice(APP_ORIGIN.length).split(/[?#]/u);
  return PLAIN_PATH.test(path) ? path : null;
}
