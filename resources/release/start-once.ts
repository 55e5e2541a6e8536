import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PATIENCE_MS = 60_000;

/** Starts a program of Electron in an empty folder of its own, until its window has its page; the page's address. Then ends it. */
export async function startOnce(program: string, args: readonly string[] = []): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'gatehouse-once-'));
  const child = spawn(program, ['--remote-debugging-port=0', `--user-data-dir=${home}`, ...args], {
    env: { ...process.env, HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const said: string[] = [];
  const signal = AbortSignal.timeout(PATIENCE_MS);
  try {
    const port = await new Promise<string>((resolve, reject) => {
      child.once('error', reject);
      createInterface(child.stderr).on('line', (line) => {
        said.push(line);
        const found = /^DevTools listening on ws:\/\/[^/]*:(\d+)\//u.exec(line)?.[1];
        if (found !== undefined) resolve(found);
      });
      void ended.then(() => reject(new Error('it ended')));
      signal.addEventListener('abort', () => reject(new Error('nothing came of it')));
    });
    return await pageAt(port, signal);
  } catch (error) {
    throw new Error(`${program} does not start: ${String(error)}\n${said.join('\n')}`, { cause: error });
  } finally {
    if (child.exitCode === null) child.kill();
    await ended;
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** Chromium lists its pages there. */
async function pageAt(port: string, signal: AbortSignal): Promise<string> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`, { signal });
    const pages = (await answer.json()) as readonly { readonly url: string; readonly title: string }[];
    // The title is in the page: it has been read.
    const page = pages.find(({ url, title }) => url.endsWith('/index.html') && title !== '' && !url.endsWith(title));
    if (page !== undefined) return page.url;
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    signal.throwIfAborted();
  }
}
