import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { closeApp, pageOf } from './app.ts';
import { connect, expect, openEvent, test, verdictOf } from './steps.ts';

test('the window has the contract and nothing else', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    station: Object.keys(window.station).toSorted(),
    globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter((name) => name in window),
  }));
  expect(seen).toEqual({ station: ['call', 'command', 'on'], globals: [] });
});

test('what does not fit the contract is refused before it is used', async ({ page }) => {
  const call = (name: string, argument: string): Promise<unknown> =>
    page.evaluate(`window.station.call.${name}(${argument})`);
  const printer = (rest: string): string => `{ id: "p", dpi: 203, paperMm: 80, answers: true, ${rest} }`;
  for (const [name, argument] of [
    ['connect', '{ server: 7, token: "t", keepReadable: false }'],
    ['connect', '{ server: "s" }'],
    ['chooseEvents', '{ eventIds: [] }'],
    ['undo', '{ seq: 1 }'],
    ['undo', '{ seq: -1, note: "why" }'],
    ['override', '{ barcode: "x", note: " " }'],
    ['search', '{ text: 7 }'],
    ['scan', '{ barcode: "x", source: "override" }'],
    ['scan', '{ barcode: "x".repeat(100000), source: "wedge" }'],
    ['setDirection', '{ direction: "UP" }'],
    ['view', '"unexpected"'],
    ['savePrinter', printer('name: "", connection: { kind: "tcp", host: "printer", port: 9100 }, language: "zpl"')],
    ['savePrinter', printer('name: "Z", connection: { kind: "tcp", host: "printer", port: 0 }, language: "zpl"')],
    ['savePrinter', printer('name: "Z", connection: { kind: "shell", command: "lp" }, language: "zpl"')],
    ['savePrinter', printer('name: "Z", connection: { kind: "installed", printer: "Office" }, language: "zpl"')],
    ['testPrint', '{ printer: "p", template: "../settings", role: "wristband" }'],
    ['previewPrint', '{ printer: "../p", template: "wristband" }'],
    ['copyTemplate', '{ name: "/etc/passwd" }'],
    ['printScan', '{ seq: 1, role: "ticket" }'],
    ['printAgain', '{ job: "1" }'],
  ] as const) {
    expect(await call(name, argument)).toMatchObject({ ok: false, problem: { code: 'bad_request' } });
  }
});

test('no way out of the window: no page, no second window, no network, no script from elsewhere', async ({
  page,
  electronApp,
}) => {
  await page.evaluate(() => {
    location.href = 'https://example.invalid/';
  });
  await page.evaluate(() => void window.open('https://example.invalid/'));
  await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
  await expect.poll(() => electronApp.windows().length).toBe(1);

  const violated = (code: string): Promise<string> =>
    page.evaluate(`new Promise((done) => {
      document.addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective), { once: true });
      ${code}
    })`);
  expect(await violated(`fetch('https://example.invalid/').catch(() => undefined);`)).toBe('connect-src');
  expect(
    await violated(`const s = document.createElement('script'); s.textContent = '1'; document.head.append(s);`),
  ).toBe('script-src-elem');
  expect(await violated(`const i = new Image(); i.src = 'https://example.invalid/x.png';`)).toBe('img-src');
});

test('nothing outside the renderer’s folder is served', async ({ electronApp, page }) => {
  await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
  const statuses = await electronApp.evaluate(async ({ net }) => {
    const paths = [
      '/index.html',
      '/../main/main.js',
      '/%2e%2e/main/main.js',
      '/..%2fmain/main.js',
      '/%00',
      '/%',
      '/nothing.js',
      '/',
    ];
    return Promise.all(paths.map(async (path) => (await net.fetch(`app://gatehouse${path}`)).status));
  });
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404, 404, 404]);
});

test('the window gets no other permission', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
  // 1 is PERMISSION_DENIED (W3C Geolocation, 5.3); 2 would mean that it was allowed and found nothing.
  const code = await page.evaluate(
    () =>
      new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done(0),
          (error) => done(error.code),
        ),
      ),
  );
  expect(code).toBe(1);
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied');
});

test.describe('with a camera and a microphone', () => {
  test.use({ withCamera: true, appArgs: ['--use-fake-device-for-media-stream'] });

  /** What the page is told: what it got, or the name of the error. */
  const asksFor = (constraints: string): string => `
    navigator.mediaDevices.getUserMedia(${constraints}).then(
      (stream) => {
        for (const track of stream.getTracks()) track.stop();
        return stream.getTracks().map((track) => track.kind).toSorted().join();
      },
      (error) => error.name,
    )`;

  /** An app that refuses nothing: shows that the devices are there, and that it is ours that refuses. */
  const grantAll = (app: ElectronApplication): Promise<void> =>
    app.evaluate(({ session }) =>
      session.defaultSession.setPermissionRequestHandler((_page, _permission, answer) => answer(true)),
    );

  test('the window gets the camera, and never a sound or the screen', async ({ page, electronApp }) => {
    await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
    for (const [constraints, answer] of [
      ['{ audio: true }', 'NotAllowedError'],
      ['{ audio: true, video: true }', 'NotAllowedError'],
      ['{ video: true }', 'video'],
      // Nor once the camera was open.
      ['{ audio: true, video: true }', 'NotAllowedError'],
      ['{ audio: true }', 'NotAllowedError'],
      ['{ video: { width: 640 } }', 'video'],
    ] as const) {
      expect([constraints, await page.evaluate(asksFor(constraints))]).toEqual([constraints, answer]);
    }
    const screen = await page.evaluate(() =>
      navigator.mediaDevices.getDisplayMedia({ video: true }).then(
        () => 'granted',
        (error: Error) => error.name,
      ),
    );
    expect(screen).not.toBe('granted');
    await grantAll(electronApp);
    expect(await page.evaluate(asksFor('{ audio: true, video: true }'))).toBe('audio,video');
  });

  test('no other window gets the camera, not even with our page', async ({ page, electronApp }) => {
    await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
    const asked = (): Promise<unknown> =>
      electronApp.evaluate(async ({ BrowserWindow }, script) => {
        const other = new BrowserWindow({ show: false });
        await other.loadURL('app://gatehouse/index.html');
        const said: unknown = await other.webContents.executeJavaScript(script);
        other.destroy();
        return said;
      }, asksFor('{ video: true }'));
    expect(await asked()).toBe('NotAllowedError');
    await grantAll(electronApp);
    expect(await asked()).toBe('video');
  });
});

test('the page compiles no WebAssembly; only the camera’s decoder may', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
  // The smallest module: its magic number and version. After a turn of the loop, since what the test's driver calls
  // directly is let through.
  const said = await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done));
    const compiled = WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
    return compiled.then(
      () => 'compiled',
      (error: Error) => error.name,
    );
  });
  expect(said).toBe('CompileError');
});

test('a second start brings the first window to the front, and ends', async ({ launchApp, sandbox }) => {
  const first = await launchApp();
  const page = await pageOf(first);
  await openEvent(page, sandbox);
  const second = await launchApp().catch(() => null);
  if (second !== null) await closeApp(second);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
});

test.describe('the token', () => {
  /** Every file below the folder, as bytes. */
  function filesBelow(folder: string): { readonly path: string; readonly text: string }[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile())
      .map((path) => ({ path, text: readFileSync(path, 'latin1') }));
  }

  test('is kept by the keychain, is in no file readable, and is never given to the window', async ({
    launchApp,
    sandbox,
    userData,
  }) => {
    const first = await launchApp();
    const page = await pageOf(first);
    await openEvent(page, sandbox);
    const known = await page.evaluate(async () =>
      JSON.stringify([
        await window.station.call.view(),
        Object.entries(localStorage),
        document.documentElement.outerHTML,
      ]),
    );
    expect(known).not.toContain(sandbox.demo.token);
    await closeApp(first);
    expect(filesBelow(userData).filter(({ text }) => text.includes(sandbox.demo.token))).toEqual([]);

    const again = await pageOf(await launchApp());
    await expect(verdictOf(again)).toHaveAttribute('data-result', 'idle');
    await expect(again.getByText('Online', { exact: true })).toBeVisible();
  });

  test.describe('on a computer without a keychain', () => {
    test.use({ keychain: 'basic_text' });

    for (const consent of [false, true]) {
      test(`is ${consent ? 'kept, since the person agreed' : 'not kept without consent'}`, async ({
        launchApp,
        sandbox,
      }) => {
        const first = await launchApp();
        const page = await pageOf(first);
        await expect(page.getByText(/No keychain here/u)).toBeVisible();
        const keep = page.getByRole('checkbox', { name: /Keep the token anyway/u });
        await expect(keep).not.toBeChecked();
        if (consent) await keep.check({ force: true });
        await openEvent(page, sandbox);
        await closeApp(first);
        const again = await pageOf(await launchApp());
        await expect(verdictOf(again)).toHaveAttribute('data-result', 'idle');
        await expect(again.getByText(consent ? 'Online' : 'Token needed', { exact: true }).first()).toBeVisible();
      });
    }
  });

  test.describe('where nothing can be kept', () => {
    test.use({ keychain: 'none' });

    test('the screen says so', async ({ page, sandbox }) => {
      await expect(page.getByText(/cannot keep the token/u)).toBeVisible();
      await connect(page, sandbox.url, sandbox.demo.token);
      await expect(page.getByRole('button', { name: /Sommerfest/u })).toBeVisible();
    });
  });
});
