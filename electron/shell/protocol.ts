import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
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

/** Serves the renderer's files, and nothing outside their folder. */
export function serveApp(folder: string): void {
  protocol.handle('app', async ({ url }) => {
    const file = fileFor(folder, url);
    const type = file === null ? undefined : TYPES[extname(file)];
    if (file === null || type === undefined) return new Response(null, { status: 404 });
    try {
      const headers = {
        'content-type': type,
        'content-security-policy': extname(file) === '.js' ? WORKER_POLICY : PAGE_POLICY,
        'x-content-type-options': 'nosniff',
      };
      return new Response(await readFile(file), { headers });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

/** The file that a URL of ours names; null for everything else. */
function fileFor(folder: string, url: string): string | null {
  if (!url.startsWith(`${APP_ORIGIN}/`)) return null;
  let path;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) && !file.includes('\0') ? file : null;
}
