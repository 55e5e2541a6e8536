import { EventEmitter } from 'node:events';
import type { PowerMonitor, WebContents } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchOver, type Watchdog } from '../../electron/shell/watchdog.ts';

/** A page as Electron has it: what is ended says so. */
class Page extends EventEmitter {
  readonly done: string[] = [];
  isDestroyed = (): boolean => false;
  reload = (): void => void this.done.push('reload');
  forcefullyCrashRenderer = (): void => {
    this.done.push('end');
    this.emit('render-process-gone', {}, { reason: 'killed' });
  };
}

interface Desk {
  readonly page: Page;
  readonly power: EventEmitter;
  readonly dog: Watchdog;
  /** How often somebody is told, and how it ends. */
  readonly told: PromiseWithResolvers<void>[];
}

function desk(judges = true): Desk {
  const page = new Page();
  const power = new EventEmitter();
  const told: PromiseWithResolvers<void>[] = [];
  const dog = watchOver({
    webContents: page as unknown as WebContents,
    powerMonitor: power as PowerMonitor,
    judges,
    uptime: () => performance.now(),
    log: { info: () => {}, warn: () => {} },
    onLost() {
      const telling = Promise.withResolvers<void>();
      told.push(telling);
      return telling.promise;
    },
  });
  return { page, power, dog, told };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A page is loaded again in the next turn of the loop. */
const nextTurn = (): unknown => vi.advanceTimersByTime(1);

describe('a page that hangs', () => {
  it('is ended and loaded again after a second', () => {
    const { page, dog } = desk();
    dog.alive();
    vi.advanceTimersByTime(900);
    expect(page.done).toEqual([]);
    vi.advanceTimersByTime(100);
    nextTurn();
    expect(page.done).toEqual(['end', 'reload']);
  });

  it('that was judged twice lately may only be slow, and is given longer', () => {
    const { page, dog } = desk();
    for (let time = 0; time < 3; time += 1) {
      dog.alive();
      vi.advanceTimersByTime(1_000);
      nextTurn();
    }
    expect(page.done).toEqual(['end', 'reload', 'end', 'reload']);
    vi.advanceTimersByTime(1_000);
    nextTurn();
    expect(page.done).toEqual(['end', 'reload', 'end', 'reload', 'end', 'reload']);
  });

  it('is left alone where nobody judges; one that ended is loaded again all the same', () => {
    const { page, dog } = desk(false);
    dog.alive();
    vi.advanceTimersByTime(600_000);
    expect(page.done).toEqual([]);
    page.emit('render-process-gone', {}, { reason: 'crashed' });
    nextTurn();
    expect(page.done).toEqual(['reload']);
  });

  it.each([
    ['while it loads', ({ page }: Desk) => void page],
    ['while the computer sleeps', ({ dog, power }: Desk) => [dog.alive(), power.emit('suspend')]],
    ['just after it woke up', ({ dog, power }: Desk) => [dog.alive(), power.emit('suspend'), power.emit('resume')]],
    ['once its window is gone', ({ dog, page }: Desk) => [dog.alive(), page.emit('destroyed')]],
  ])('is not judged %s', (_name, arrange) => {
    const made = desk();
    arrange(made);
    vi.advanceTimersByTime(29_000);
    expect(made.page.done).toEqual([]);
  });
});

describe('a page whose process ended', () => {
  it.each([
    ['crashed', ['reload']],
    ['oom', ['reload']],
    ['clean-exit', []],
  ])('%s', (reason, done) => {
    const { page } = desk();
    page.emit('render-process-gone', {}, { reason });
    nextTurn();
    expect(page.done).toEqual(done);
  });

  it('is loaded again whatever the system calls the end that we gave it', () => {
    const { page, dog } = desk();
    page.forcefullyCrashRenderer = () => page.emit('render-process-gone', {}, { reason: 'clean-exit' });
    dog.alive();
    vi.advanceTimersByTime(1_000);
    nextTurn();
    expect(page.done).toEqual(['reload']);
  });

  it('that ends over and over is loaded with pauses, and somebody is told, once at a time', async () => {
    const { page, told } = desk();
    const end = (): unknown => page.emit('render-process-gone', {}, { reason: 'crashed' });
    for (let time = 0; time < 3; time += 1) end();
    nextTurn();
    expect([page.done.length, told.length]).toEqual([3, 0]);
    end();
    expect([page.done.length, told.length]).toEqual([3, 1]);
    vi.advanceTimersByTime(2_000);
    expect(page.done).toHaveLength(4);
    end();
    expect(told).toHaveLength(1);
    told[0]?.reject(new Error('no screen'));
    await vi.advanceTimersByTimeAsync(4_000);
    expect(page.done).toHaveLength(5);
    end();
    expect(told).toHaveLength(2);
  });
});
