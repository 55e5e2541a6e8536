import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import type { DemoInfo } from '../../../electron/station/sandbox/demo-info.ts';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

const cli = `${import.meta.dirname}/../../../electron/station/sandbox/cli.ts`;

function start(...options: string[]) {
  const child = spawn(process.execPath, [cli, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  started.push(child);
  return child;
}

describe('npm run sandbox', () => {
  it('says so when the port is taken', async () => {
    const holder = start('--json');
    const [line] = (await once(createInterface(holder.stdout), 'line')) as [string];
    const { port } = new URL((JSON.parse(line) as { url: string }).url);
    const child = start('--port', port);
    let text = '';
    child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(text).toContain('EADDRINUSE');
  });

  it('prints one line of JSON, serves, and ends at SIGINT', async () => {
    const child = start('--json', '--tickets', '30');
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const info = JSON.parse(line) as DemoInfo & { url: string };
    const path = `/api/accessusers/tickets/v2/${info.eventId}`;
    const response = await fetch(info.url + path, { headers: { token: info.token } });
    expect(await response.json()).toMatchObject({ total: 30 });
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('says in words where it is and what opens it', async () => {
    const child = start();
    const lines: string[] = [];
    for await (const line of createInterface(child.stdout)) {
      lines.push(line);
      if (line.startsWith('Ctrl+C')) break;
    }
    const text = lines.join('\n');
    expect(text).toMatch(/^Server {4}http:\/\/127\.0\.0\.1:\d+$/m);
    expect(text).toContain('gatehouse-demo-2026');
    expect(text).toContain('key_gatehouse_demo_2026');
    expect(text).toContain('/demo');
    expect(text).toContain('6a3b1c00d7e8f90112233401  Sommerfest 2026');
  });

  it.each([['--port', 'x'], ['--port', '70000'], ['--tickets', '-1'], ['--nonsense']])(
    'refuses %s %s and says how to use it',
    async (...options) => {
      const child = start(...options.filter((option) => option !== undefined));
      let text = '';
      child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
      const [code] = (await once(child, 'close')) as [number];
      expect(code).toBe(1);
      expect(text).toContain('Usage: npm run sandbox');
    },
  );
});
