import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const out = resolve(import.meta.dirname, '../../../build/preview');
const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
/** The same as in the app. */
const pagePolicy =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'none'";
const workerPolicy = "default-src 'none'; script-src 'wasm-unsafe-eval'";

/** Builds the preview and serves it under the app's content security policy. */
export async function openSite(port = 0): Promise<{ readonly url: string; readonly server: Server }> {
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: out,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      target: 'esnext',
      rolldownOptions: { input: ['index.html', 'display.html'].map((page) => resolve(import.meta.dirname, page)) },
    },
  });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = join(out, pathname === '/' ? 'index.html' : pathname);
    const send = async (): Promise<void> => {
      try {
        const body = await readFile(path);
        response.setHeader('content-type', types[extname(path)] ?? 'font/woff2');
        response.setHeader('content-security-policy', extname(path) === '.js' ? workerPolicy : pagePolicy);
        response.end(body);
      } catch {
        response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
      }
    };
    void send();
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const address = server.address();
  const opened = typeof address === 'object' && address !== null ? address.port : port;
  return { url: `http://127.0.0.1:${opened}/`, server };
}
