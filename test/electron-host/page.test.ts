import { expect, test } from 'vitest';
import { eventually, sharedFixture } from './fixture.ts';
import type { ElectronApplication } from '@playwright/test';

/** How pages are served, and what they may not do. */

interface Seen {
  readonly navigations: readonly string[];
  readonly windows: readonly string[];
  readonly permissions: readonly { readonly permission: string; readonly mediaTypes?: readonly string[] }[];
}
const seenBy = (app: ElectronApplication): Promise<Seen> =>
  app.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

const shared = sharedFixture();

test('the app serves its page with its own headers', async () => {
  const { page } = shared();
  const seen = await page.evaluate(async () => {
    const { headers } = await fetch('/index.html');
    return {
      script: document.documentElement.dataset['script'],
      background: getComputedStyle(document.body).backgroundColor,
      header: headers.get('x-fixture'),
      type: headers.get('content-type'),
      secure: isSecureContext,
    };
  });
  const background = 'rgb(1, 2, 3)';
  expect(seen).toEqual({ script: 'ran', background, header: 'yes', type: 'text/html', secure: true });
});

test('handlers get method, body and the app’s own address, redirects included', async () => {
  const { page } = shared();
  const posted = await page.evaluate(
    async () => (await fetch('/echo?a=1', { method: 'POST', body: 'ünï' })).json() as Promise<unknown>,
  );
  expect(posted).toEqual({ url: 'app://fixture/echo?a=1', method: 'POST', text: 'ünï' });
  const moved = await page.evaluate(async () => (await fetch('/moved')).json() as Promise<unknown>);
  expect(moved).toEqual({ url: 'app://fixture/echo', method: 'GET', text: '' });
});

test('the content security policy holds', async () => {
  const { page } = shared();
  const violated = (code: string): Promise<string> =>
    page.evaluate<string>(`new Promise((done) => {
      document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true });
      ${code}
    })`);
  const inline =
    "const s = document.createElement('script'); s.textContent = 'window.bad = 1'; document.head.append(s);";
  expect(await violated(inline)).toBe('script-src-elem');
  expect(await page.evaluate('window.bad')).toBeUndefined();
  expect(await violated("fetch('https://elsewhere.invalid/').catch(() => {});")).toBe('connect-src');
});

test('the page cannot go elsewhere when the app prevents it', async () => {
  const { app, page } = shared();
  await page.evaluate("location.href = 'https://elsewhere.invalid/away'");
  await eventually(async () => expect((await seenBy(app)).navigations).toEqual(['https://elsewhere.invalid/away']));
  await page.evaluate("location.href = '/other.html'");
  await eventually(async () => expect((await seenBy(app)).navigations).toContain('app://fixture/other.html'));
  expect(await page.locator('h1').textContent()).toBe('Fixture');
});

test('the page gets no second window, by script or by link', async () => {
  const { app, page } = shared();
  await page.evaluate("void window.open('https://elsewhere.invalid/opened')");
  await page.getByRole('link').click();
  await eventually(async () =>
    expect((await seenBy(app)).windows).toEqual([
      'https://elsewhere.invalid/opened',
      'https://elsewhere.invalid/linked',
    ]),
  );
  await eventually(() => expect(app.windows()).toHaveLength(1));
});

test('permissions are the app’s decision', async () => {
  const { app, page } = shared();
  const state = (name: string): Promise<string> =>
    page.evaluate(async (asked) => (await navigator.permissions.query({ name: asked as PermissionName })).state, name);
  expect(await state('geolocation')).toBe('denied');

  const refused = await page.evaluate(() =>
    navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      (error: Error) => error.name,
    ),
  );
  expect(refused).toBe('NotAllowedError');
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
  await page.evaluate(() =>
    navigator.geolocation.getCurrentPosition(
      () => {},
      () => {},
    ),
  );
  await eventually(async () => expect(await state('geolocation')).toBe('granted'));
  expect((await seenBy(app)).permissions).toEqual([
    { permission: 'media', mediaTypes: ['video'] },
    { permission: 'notifications' },
    { permission: 'geolocation' },
  ]);
});

test('the window has the size that the app gives it', async () => {
  const { app, page } = shared();
  const size = (): Promise<number[]> => page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio]);
  expect(await size()).toEqual([640, 480, 1]);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await eventually(async () => expect(await size()).toEqual([1366, 768, 1]));
  const picture = await app.evaluate(async ({ BrowserWindow }) =>
    (await BrowserWindow.getAllWindows()[0]?.capturePage())?.getSize(),
  );
  expect(picture).toEqual({ width: 1366, height: 768 });
});

test('Playwright finds the window of a page', async () => {
  const { app, page } = shared();
  const window = await app.browserWindow(page);
  await eventually(async () => expect(await window.evaluate((shown) => shown.isVisible())).toBe(true));
});

test('a window that is a kiosk fills the screen, and may be kept from being put aside', async () => {
  const { app } = shared();
  const states = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('no window');
    const state = (): boolean[] => [window.isKiosk(), window.isFullScreen(), window.isMinimizable()];
    const seen = [state()];
    window.setKiosk(true);
    window.setMinimizable(false);
    seen.push(state());
    window.setKiosk(false);
    window.setMinimizable(true);
    seen.push(state());
    return seen;
  });
  expect(states).toEqual([
    [false, false, true],
    [true, true, false],
    [false, false, true],
  ]);
});
