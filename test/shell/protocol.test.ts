import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it, test, vi } from 'vitest';
import { pathIn, serveApp } from '../../electron/shell/protocol.ts';

type Serve = (request: { readonly method: string; readonly url: string }) => Promise<Response>;
const served = vi.hoisted(() => ({ by: null as Serve | null }));
vi.mock('electron', () => ({ protocol: { handle: (_scheme: string, serve: Serve) => (served.by = serve) } }));

const home = mkdtempSync(join(tmpdir(), 'gatehouse-protocol-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const folder = join(home, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(folder, 'index.html'), '<h1>');
writeFileSync(join(folder, 'assets/index-Dx4_-k.js'), '1');
writeFileSync(join(folder, 'notes.txt'), 'not served');
writeFileSync(join(home, 'main.js'), 'secret');
symlinkSync(join(home, 'main.js'), join(folder, 'link.js'));
symlinkSync(home, join(folder, 'up'));
serveApp(folder);

const ask = async (url: string, method = 'GET'): Promise<Response> => {
  if (served.by === null) throw new Error('nobody serves');
  return served.by({ method, url });
};

test.for<[string, number]>([
  ['app://gatehouse/index.html', 200],
  ['app://gatehouse/index.html?x=1', 200],
  ['app://gatehouse/assets/index-Dx4_-k.js', 200],
  ['app://gatehouse/', 404],
  ['app://gatehouse', 404],
  ['app://gatehouse/notes.txt', 404],
  ['app://gatehouse/INDEX.HTML', 404],
  ['app://gatehouse/index.html.', 404],
  ['app://gatehouse/index.html%20', 404],
  ['app://gatehouse/index.html::$DATA', 404],
  ['app://gatehouse/./index.html', 404],
  ['app://gatehouse//index.html', 404],
  ['app://gatehouse/assets/../index.html', 404],
  ['app://gatehouse/../main.js', 404],
  ['app://gatehouse/%2e%2e/main.js', 404],
  ['app://gatehouse/..%2fmain.js', 404],
  ['app://gatehouse/%252e%252e%252fmain.js', 404],
  ['app://gatehouse/..%5cmain.js', 404],
  ['app://gatehouse/..\\main.js', 404],
  ['app://gatehouse/assets\\..\\..\\main.js', 404],
  ['app://gatehouse/%c0%ae%c0%ae/main.js', 404],
  ['app://gatehouse/index.html%00.js', 404],
  ['app://gatehouse/index.html\0', 404],
  ['app://gatehouse/%', 404],
  ['app://gatehouse/C:/Windows/win.js', 404],
  ['app://gatehouse//server/share/x.js', 404],
  ['app://gatehouse/link.js', 404],
  ['app://gatehouse/up/main.js', 404],
  ['app://evil/index.html', 404],
  ['app://gatehouse.evil/index.html', 404],
  ['app://gatehouse:80/index.html', 404],
  ['app://user@gatehouse/index.html', 404],
  ['app://GATEHOUSE/index.html', 404],
  ['file:///index.html', 404],
])('%s: %i', async ([url, status]) => {
  expect((await ask(url)).status).toBe(status);
});

it('reads and nothing else', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
    expect((await ask('app://gatehouse/index.html', method)).status).toBe(404);
  }
});

it('every answer comes with a policy that allows nothing from elsewhere', async () => {
  const { headers } = await ask('app://gatehouse/index.html');
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self';/u);
  expect(policy).not.toMatch(/unsafe|\*|https?:/u);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  const script = (await ask('app://gatehouse/assets/index-Dx4_-k.js')).headers.get('content-security-policy');
  expect(script).toBe("default-src 'none'; script-src 'wasm-unsafe-eval'");
});

it('whatever is asked for, a path has neither a way up nor anything to be decoded', () => {
  const part = fc.oneof(
    fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', '\0', ':', ' ', 'a', 'index.html', '~'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const path = pathIn(`app://gatehouse/${parts.join('')}`);
      expect(path === null || !/\.\.|%|\\|\0|:|\/\/|\.(?:\/|$)/u.test(path)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
