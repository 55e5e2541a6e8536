import { expect, test } from 'vitest';
import { sharedFixture } from './fixture.ts';

/** What the preload gives the page, and what crosses between page, preload and main process. */

const shared = sharedFixture();

test('the page sees the preload’s API, deeply frozen, and nothing of the host', async () => {
  const { page } = shared();
  const seen = await page.evaluate(() => {
    const { fixture } = window as unknown as { fixture: { nested: { list: object[] }; echo: object } };
    const parts = [fixture, fixture.nested, fixture.nested.list, fixture.nested.list[0], fixture.echo];
    return {
      frozen: parts.map((part) => Object.isFrozen(part)),
      replaceable: Object.getOwnPropertyDescriptor(window, 'fixture')?.writable,
      foreign: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
      ofTheHost: Object.getOwnPropertyNames(window).filter((name) => /gatehouse|createBridge|codec/i.test(name)),
    };
  });
  expect(seen).toEqual({ frozen: [true, true, true, true, true], replaceable: false, foreign: [], ofTheHost: [] });
});

test('values reach the main process and come back as copies', async () => {
  const { page } = shared();
  const back = await page.evaluate<unknown>(`(async () => {
    const given = { at: new Date(5), map: new Map([['a', new Set([1])]]), bytes: new Uint8Array([1, 255]), none: undefined };
    const got = await fixture.echo(given);
    return [got !== given, got.at instanceof Date, got.at.getTime(), [...got.map.get('a')], [...got.bytes], 'none' in got];
  })()`);
  expect(back).toEqual([true, true, 5, [1], [1, 255], true]);
});

test('the main process speaks to the page', async () => {
  const { page } = shared();
  const told = await page.evaluate<unknown>(`new Promise((done) => {
    fixture.onTold((text, date) => done([text, date.getTime()]));
    fixture.tell('hello');
  })`);
  expect(told).toEqual(['hello', 7]);
});

test('handlers know the sender by the app’s own address', async () => {
  const { app, page } = shared();
  await page.evaluate('fixture.echo(1)');
  const senders = await app.evaluate(() => (globalThis as unknown as { seen: { senders: string[] } }).seen.senders);
  expect([...new Set(senders)]).toEqual(['app://fixture/index.html']);
});

test.for([
  ['fixture.fail()', "Error: Error invoking remote method 'fail': RangeError: deliberate"],
  ['fixture.missing()', "Error: Error invoking remote method 'missing': Error: No handler registered for 'missing'"],
  ['fixture.uncloneable()', 'could not be cloned'],
  ['fixture.echo(() => 1)', 'could not be cloned'],
  ['fixture.echo(Symbol())', 'could not be cloned'],
  ['fixture.throws()', 'Error: thrown in the preload'],
  ['fixture.unknownApi()', "does not have Electron's ipcRenderer.sendSync"],
] as const)('%s is an error in the page', async ([code, message]) => {
  const { page } = shared();
  const failure = page.evaluate<string>(
    `(async () => { try { await ${code}; return 'none'; } catch (e) { return String(e); } })()`,
  );
  expect(await failure).toContain(message);
});

test('after a reload, and after a crash, the page has its API again', async () => {
  const { app } = shared();
  const reload = (crash: boolean): Promise<unknown> =>
    app.evaluate(async ({ BrowserWindow }, first) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (!contents) throw new Error('no window');
      if (first) {
        const gone = new Promise<void>((done) => contents.once('render-process-gone', () => done()));
        contents.forcefullyCrashRenderer();
        await gone;
      }
      const loaded = new Promise<void>((done) => contents.once('did-finish-load', () => done()));
      contents.reload();
      await loaded;
      return contents.executeJavaScript('fixture.echo("again")') as Promise<unknown>;
    }, crash);
  expect(await reload(false)).toBe('again');
  expect(await reload(true)).toBe('again');
});

test('what the host lacks throws by its name', async () => {
  const { app } = shared();
  const failures = await app.evaluate((electron) => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- the main process gets this function alone
    const told = (ask: () => unknown): string => {
      try {
        ask();
        return 'none';
      } catch (error) {
        return String(error);
      }
    };
    const [window] = electron.BrowserWindow.getAllWindows();
    return [told(() => electron.app.getGPUInfo('basic')), told(() => window?.setVibrancy(null))];
  });
  expect(failures[0]).toContain("does not have Electron's app.getGPUInfo");
  expect(failures[1]).toContain("does not have Electron's BrowserWindow.setVibrancy");
});
