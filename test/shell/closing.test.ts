import { EventEmitter } from 'node:events';
import type { App, PowerMonitor } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardClosing, type Closing } from '../../electron/shell/closing.ts';

class Window extends EventEmitter {
  crashed = false;
  loading = false;
  destroyed = false;
  readonly webContents = Object.assign(new EventEmitter(), {
    isCrashed: () => this.crashed,
    isLoading: () => this.loading,
  });
  isDestroyed = (): boolean => this.destroyed;
}

interface Options {
  readonly unsent?: number;
  readonly locked?: boolean;
  /** How many are unsent after the wait. */
  readonly settled?: number;
  readonly outside?: () => Promise<boolean>;
  readonly close?: () => Promise<void>;
  readonly count?: () => number;
}

/** An app as Electron has it: a quit asks everybody first. */
class Desk {
  readonly log: string[] = [];
  readonly app = Object.assign(new EventEmitter(), {
    quit: () => this.quit(),
    relaunch: () => void this.log.push('relaunch'),
  });
  readonly powerMonitor = new EventEmitter();
  readonly process = new EventEmitter();
  readonly window = new Window();
  readonly closing: Closing;
  unsent: number;

  constructor({
    unsent = 0,
    locked = false,
    settled = unsent,
    outside = async () => false,
    close = async () => {},
    count = () => this.unsent,
  }: Options = {}) {
    this.unsent = unsent;
    this.closing = guardClosing({
      app: this.app as unknown as App,
      powerMonitor: this.powerMonitor as PowerMonitor,
      process: this.process as unknown as NodeJS.Process,
      unsent: count,
      isLocked: () => locked,
      settle: async () => {
        this.log.push('settle');
        this.unsent = Math.min(this.unsent, settled);
      },
      ask: (_window, left) => void this.log.push(`ask ${left}`),
      askOutside: async (left) => {
        this.log.push(`ask outside ${left}`);
        return outside();
      },
      close: async () => {
        this.log.push('close');
        await close();
      },
      log: { info: () => {}, warn: (text) => void this.log.push(text) },
    });
    this.app.emit('browser-window-created', {}, this.window);
  }

  private asks(emitter: EventEmitter, event: string): boolean {
    let held = false;
    emitter.emit(event, { preventDefault: () => (held = true) });
    return held;
  }
  /** Whether the window stays open. */
  closeWindow = (): boolean => this.asks(this.window, 'close');
  quit = (): void => {
    this.log.push(this.asks(this.app, 'before-quit') ? 'quit held' : 'quit');
  };
  async settled(): Promise<string[]> {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    return this.log;
  }
}

describe('closing', () => {
  it.each([
    ['the window', (desk: Desk) => desk.closeWindow()],
    ['a quit', (desk: Desk) => desk.app.emit('before-quit', { preventDefault: () => {} })],
  ])('%s with all scans sent: the session is closed, then the app', async (_name, act) => {
    const desk = new Desk();
    act(desk);
    expect(await desk.settled()).toEqual(['close', 'quit']);
    expect(desk.closeWindow()).toBe(false);
  });

  it('what is sent within the wait is no reason to ask', async () => {
    const desk = new Desk({ unsent: 3, settled: 0 });
    expect(desk.closeWindow()).toBe(true);
    expect(await desk.settled()).toEqual(['settle', 'close', 'quit']);
  });

  it('asks with unsent scans, and stays until somebody says so', async () => {
    const desk = new Desk({ unsent: 12 });
    desk.closeWindow();
    desk.quit();
    expect(await desk.settled()).toEqual(['settle', 'quit held', 'ask 12']);
    desk.closing.closeAnyway();
    expect((await desk.settled()).slice(3)).toEqual(['close', 'quit']);
  });

  it('asks all the same after a page was drawn in a window of its own, and is gone', async () => {
    const desk = new Desk({ unsent: 12 });
    const page = new Window();
    desk.app.emit('browser-window-created', {}, page);
    page.destroyed = true;
    desk.closeWindow();
    expect(await desk.settled()).toEqual(['settle', 'ask 12']);
  });

  it('asks again at the next attempt, with what is unsent then', async () => {
    const desk = new Desk({ unsent: 12 });
    desk.closeWindow();
    await desk.settled();
    desk.unsent = 4;
    desk.closeWindow();
    expect(await desk.settled()).toEqual(['settle', 'ask 12', 'settle', 'ask 4']);
    desk.unsent = 0;
    desk.closeWindow();
    expect((await desk.settled()).slice(4)).toEqual(['close', 'quit']);
  });

  it.each([
    ['crashed', (window: Window) => void (window.crashed = true)],
    ['is loading', (window: Window) => void (window.loading = true)],
    ['hangs', (window: Window) => void window.emit('unresponsive')],
  ])('where the page %s, the system asks, once at a time', async (_name, spoil) => {
    const answer = Promise.withResolvers<boolean>();
    const desk = new Desk({ unsent: 2, outside: () => answer.promise });
    spoil(desk.window);
    desk.closeWindow();
    desk.closeWindow();
    await desk.settled();
    desk.closeWindow();
    expect(await desk.settled()).toEqual(['settle', 'ask outside 2']);
    answer.resolve(true);
    expect((await desk.settled()).slice(2)).toEqual(['close', 'quit']);
  });

  describe('under the kiosk lock', () => {
    it('asks although all is sent, and closes when somebody may', async () => {
      const desk = new Desk({ locked: true });
      expect(desk.closeWindow()).toBe(true);
      desk.quit();
      expect(await desk.settled()).toEqual(['quit held', 'ask 0']);
      desk.closing.closeAnyway();
      expect((await desk.settled()).slice(2)).toEqual(['close', 'quit']);
    });

    it('a page that loads can ask in a moment: until then it stays', async () => {
      const desk = new Desk({ locked: true });
      desk.window.loading = true;
      desk.closeWindow();
      expect(await desk.settled()).toEqual([]);
      desk.window.loading = false;
      desk.closeWindow();
      expect(await desk.settled()).toEqual(['ask 0']);
    });

    it('a page that hangs can be left', async () => {
      const desk = new Desk({ locked: true, outside: async () => true });
      desk.window.emit('unresponsive');
      desk.closeWindow();
      expect(await desk.settled()).toEqual(['ask outside 0', 'close', 'quit']);
    });
  });

  it('a page that is back is asked again', async () => {
    const desk = new Desk({ unsent: 2 });
    desk.window.emit('unresponsive');
    desk.closeWindow();
    await desk.settled();
    desk.window.emit('responsive');
    desk.closeWindow();
    expect(await desk.settled()).toEqual(['settle', 'ask outside 2', 'settle', 'ask 2']);
  });

  it('a page that hung and was loaded again is asked again: the lock does not stay open', async () => {
    const desk = new Desk({ locked: true, outside: async () => true });
    desk.window.emit('unresponsive');
    desk.window.webContents.emit('render-process-gone', {}, { reason: 'killed' });
    desk.closeWindow();
    expect(await desk.settled()).toEqual(['ask 0']);
  });

  it('a window that is gone cannot be stayed in', async () => {
    const desk = new Desk({ unsent: 2 });
    desk.window.destroyed = true;
    desk.quit();
    expect(await desk.settled()).toEqual(['settle', 'quit held', 'close', 'quit']);
  });

  it.each([
    ['Windows ends its session', (desk: Desk) => desk.window.emit('session-end', {})],
    ['the computer shuts down', (desk: Desk) => desk.powerMonitor.emit('shutdown', {})],
    ['a signal ends it', (desk: Desk) => desk.process.emit('SIGTERM')],
  ])('%s: nothing is asked and nothing is held', async (_name, end) => {
    const desk = new Desk({ unsent: 12, locked: true });
    end(desk);
    expect(desk.closeWindow()).toBe(false);
    desk.quit();
    expect(await desk.settled()).toEqual(['close', 'quit', 'quit']);
  });

  it('for an update, the session is closed first; nothing is asked, and the end is held no more', async () => {
    const desk = new Desk({ unsent: 2, locked: true });
    desk.closing.closeTo(() => {
      desk.log.push('install');
      desk.quit();
    });
    expect(await desk.settled()).toEqual(['close', 'install', 'quit']);
  });

  it('an update that cannot be put in: the app starts again', async () => {
    const desk = new Desk();
    desk.closing.closeTo(() => {
      throw new Error('no file');
    });
    expect(await desk.settled()).toEqual(['close', 'the app starts again: Error: no file', 'relaunch', 'quit']);
  });

  it('a station that cannot tell, or cannot be closed, ends all the same', async () => {
    const broken = (): never => {
      throw new Error('disk I/O error');
    };
    const desk = new Desk({ count: broken, close: async () => broken() });
    desk.closeWindow();
    expect(await desk.settled()).toEqual([
      'the station cannot tell what is unsent: Error: disk I/O error',
      'close',
      'the station could not be closed: Error: disk I/O error',
      'quit',
    ]);
  });
});
