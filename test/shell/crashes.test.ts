import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import type { App } from 'electron';
import { describe, expect, it } from 'vitest';
import { startAgain, surviveCrashes } from '../../electron/shell/crashes.ts';
import { keepCrash, readCrashes } from '../../electron/station/crashes.ts';
import { temporaryFolder } from '../station/support.ts';

const now = Date.parse('2026-11-22T19:42:07Z');

function program(file = join(temporaryFolder(), 'crashes.json')) {
  const done: string[] = [];
  const said: string[] = [];
  const app = Object.assign(new EventEmitter(), {
    relaunch: () => void done.push('relaunch'),
    exit: (code: number) => void done.push(`exit ${code}`),
    getVersion: () => '0.1.0',
    getPath: () => '/opt/Gatehouse/gatehouse',
  });
  const streams = { stdout: new EventEmitter(), stderr: new EventEmitter() };
  const process = Object.assign(new EventEmitter(), { platform: 'linux', argv: ['gatehouse'], env: {}, ...streams });
  surviveCrashes({
    app: app as unknown as App,
    dialog: { showErrorBox: (title, content) => void done.push(`${title}: ${content}`) },
    process: process as unknown as NodeJS.Process,
    file: () => file,
    secrets: () => ['sehr-geheim'],
    // Before there are settings.
    language: () => {
      throw new Error('not yet');
    },
    now: () => now,
    log: { info: () => {}, warn: (text) => void said.push(text) },
  });
  return { app, process, done, said, file };
}

describe('a fault that nobody caught', () => {
  it('is kept without secrets; the program starts again, once', () => {
    const { process, done, said, file } = program();
    process.emit('uncaughtException', new Error('with sehr-geheim in it'));
    process.emit('uncaughtException', new Error('of what was under way'));
    expect(done).toEqual(['relaunch', 'exit 1']);
    const [crash, ...others] = readCrashes(file);
    expect(others).toEqual([]);
    expect(crash).toMatchObject({ at: now, what: 'ended', text: expect.stringContaining('with █ in it') as string });
    expect(JSON.stringify([crash, said])).not.toContain('geheim');
  });

  it('that comes back ends it, with words', () => {
    const { process, done, file } = program();
    for (let each = 0; each < 3; each += 1) keepCrash(file, { at: now, version: '1', what: 'ended', text: 'x' });
    process.emit('uncaughtException', new Error('x'));
    expect(done).toEqual([
      expect.stringMatching(/^Gatehouse has stopped: .*Nothing that was scanned is lost/u),
      'exit 1',
    ]);
  });

  it('ends also where it can be kept nowhere, and where it is no error', () => {
    const { process, done, said } = program('/dev/null/crashes.json');
    process.emit('uncaughtException', 'thrown by hand');
    expect(done).toEqual(['relaunch', 'exit 1']);
    expect(said[0]).toContain('thrown by hand');
  });

  it('in a promise that nobody waited for is kept, and the door stays open', () => {
    const { process, done, file } = program();
    // One that has no text is none the worse.
    process.emit('unhandledRejection', Object.create(null));
    process.emit('unhandledRejection', new Error('x'));
    expect(done).toEqual([]);
    expect(readCrashes(file)).toMatchObject([{ what: 'went on' }, { what: 'went on' }]);
  });
});

it('a reader of the lines who has gone is no fault', () => {
  const { process, done } = program();
  process.stderr.emit('error', new Error('EPIPE'));
  expect(done).toEqual([]);
});

it('a process of Chromium that ends is said', () => {
  const { app, said } = program();
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 5 });
  expect(said).toEqual(['a process of Chromium ended (GPU, crashed, 5)']);
});

it.each([
  [{}, {}],
  // Of the terminal from which it was started.
  [{ APPIMAGE: '/home/door/Terminal.AppImage', APPDIR: '/tmp/.mount_term' }, {}],
  [
    { APPIMAGE: '/home/door/Gatehouse.AppImage', APPDIR: '/tmp/.mount' },
    { execPath: '/home/door/Gatehouse.AppImage', args: ['--no-watchdog'] },
  ],
])('starts again with %j', (env, options) => {
  const asked: unknown[] = [];
  startAgain(
    { relaunch: (given) => void asked.push(given), getPath: () => '/tmp/.mount/gatehouse' },
    { argv: ['/tmp/.mount/gatehouse', '--no-watchdog'], env },
  );
  expect(asked).toEqual([options]);
});
