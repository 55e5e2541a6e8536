import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NetRequest } from './net-request.ts';
import { handlerOf } from './protocol.ts';
import { strict } from './strict.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

async function fetchFile(url: string): Promise<Response> {
  const type = mediaTypes[extname(new URL(url).pathname).toLowerCase()] ?? 'application/octet-stream';
  try {
    return new Response(new Uint8Array(await readFile(fileURLToPath(url))), { headers: { 'content-type': type } });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(code === 'ENOENT' ? 'net::ERR_FILE_NOT_FOUND' : `net::ERR_FAILED (${code ?? String(error)})`, {
      cause: error,
    });
  }
}

type FetchOptions = RequestInit & { readonly bypassCustomProtocolHandlers?: boolean };

export const net = strict('net', {
  /** As Electron's, it reads files and the app's own addresses, too. Network requests are Node's, not Chromium's. */
  async fetch(input: string | Request, init: FetchOptions = {}): Promise<Response> {
    const { bypassCustomProtocolHandlers, ...options } = init;
    const url = typeof input === 'string' ? input : input.url;
    const handler = bypassCustomProtocolHandlers === true ? undefined : handlerOf(url);
    if (handler) return handler(new Request(input, options));
    return url.startsWith('file:') ? fetchFile(url) : fetch(input, options);
  },
  request: (options: ConstructorParameters<typeof NetRequest>[0]): NetRequest => new NetRequest(options),
  isOnline: (): boolean => true,
  online: true,
});
