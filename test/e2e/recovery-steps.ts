import type { ElectronApplication } from '@playwright/test';

/** Spoils the page of the window, and looks at it from the main process. */

interface OnScreen {
  readonly result: string;
  readonly seq: string | undefined;
  /** How much longer it stands. */
  readonly leftMs: number | null;
  readonly unlocked: boolean;
  /** The document's own beginning, since 1970. */
  readonly loadedAt: number;
}

export const crashPage = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());

/** As a bug does that never ends. */
export const hangPage = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    void BrowserWindow.getAllWindows()[0]
      ?.webContents.executeJavaScript('setTimeout(() => { for (;;); }); null')
      .catch(() => {});
  });

/** Null while the page is not there, or does not answer. */
function shownIn(app: ElectronApplication): Promise<OnScreen | null> {
  return app.evaluate(({ BrowserWindow }) => {
    const look = `(async () => {
      const verdict = document.querySelector('section.verdict');
      const [standing, view] = await Promise.all([window.station.call.standing(), window.station.call.view()]);
      return verdict === null ? null : {
        result: verdict.dataset.result,
        seq: verdict.dataset.seq,
        leftMs: standing.value?.leftMs ?? null,
        unlocked: view.value.common.supervisor.unlocked,
        loadedAt: performance.timeOrigin,
      };
    })()`;
    const silent = new Promise<null>((done) => setTimeout(() => done(null), 150));
    const looked = BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(look) as Promise<OnScreen | null>;
    return Promise.race([looked.catch(() => null), silent]);
  });
}

/** Looks until it is shown by a page that was loaded after this moment (ms since 1970). */
export async function untilShown(app: ElectronApplication, result: string, after = 0): Promise<OnScreen> {
  const end = performance.now() + 20_000;
  let last: OnScreen | null = null;
  while (performance.now() < end) {
    last = await shownIn(app);
    if (last?.result === result && last.loadedAt > after) return last;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`the screen does not show ${result}, but ${JSON.stringify(last)}`);
}

/** As the keyboard scanner of the next guest does, whatever Playwright thinks of the page. */
export function typeInWindow(app: ElectronApplication, barcode: string): Promise<void> {
  return app.evaluate(({ BrowserWindow }, text) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const keyCode of [...Array.from(text), 'Enter']) {
      contents?.sendInputEvent({ type: 'keyDown', keyCode });
      if (keyCode !== 'Enter') contents?.sendInputEvent({ type: 'char', keyCode });
      contents?.sendInputEvent({ type: 'keyUp', keyCode });
    }
  }, barcode);
}

/** As somebody does in the window who was asked and may. */
export const closeFromMain = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const close = 'void window.station.call.closeAnyway({})';
    void BrowserWindow.getAllWindows()[0]
      ?.webContents.executeJavaScript(close)
      .catch(() => {});
  });
