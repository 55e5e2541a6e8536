// A small app that uses what the preview host offers, for the host's own tests.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, BrowserWindow, ipcMain, net, protocol, session } from 'electron';

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' app:; img-src app:";

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

/** What the tests ask for through evaluate. */
globalThis.seen = { navigations: [], windows: [], permissions: [], secondInstances: [], senders: [] };

/** The app's own modules, for tests that try one of them on the host. */
globalThis.load = (url) => import(url);

async function serve(request) {
  const { pathname } = new URL(request.url);
  if (pathname === '/echo') {
    return Response.json({ url: request.url, method: request.method, text: await request.text() });
  }
  if (pathname === '/moved') return new Response(null, { status: 302, headers: { location: '/echo' } });
  const file = await net.fetch(pathToFileURL(join(import.meta.dirname, 'page', pathname)).href);
  const headers = {
    'content-type': file.headers.get('content-type'),
    'content-security-policy': policy,
    'x-fixture': 'yes',
  };
  return new Response(file.body, { headers });
}

async function open() {
  const window = new BrowserWindow({
    width: 640,
    height: 480,
    show: false,
    webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), sandbox: true },
  });
  window.once('ready-to-show', () => window.show());
  window.webContents.setWindowOpenHandler(({ url }) => {
    globalThis.seen.windows.push(url);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event, url) => {
    globalThis.seen.navigations.push(url);
    event.preventDefault();
  });
  await window.loadURL('app://fixture/index.html');
  process.stdout.write('page loaded\n');
}

async function start() {
  await app.whenReady();
  session.defaultSession.setPermissionRequestHandler((_contents, permission, callback, details) => {
    globalThis.seen.permissions.push({ permission, mediaTypes: details.mediaTypes });
    callback(permission === 'geolocation');
  });
  protocol.handle('app', serve);
  await open();
}

if (app.requestSingleInstanceLock({ from: 'fixture' })) {
  app.on('second-instance', (_event, argv, folder, data) =>
    globalThis.seen.secondInstances.push({ argv, folder, data }),
  );
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', () => process.stderr.write('before-quit\n'));
  app.on('will-quit', () => process.stderr.write('will-quit\n'));
  ipcMain.handle('echo', (event, value) => {
    globalThis.seen.senders.push(event.senderFrame.url);
    return value;
  });
  ipcMain.handle('fail', () => {
    throw new RangeError('deliberate');
  });
  ipcMain.handle('function', () => () => 1);
  ipcMain.on('tell', (event, text) => event.sender.send('told', text, new Date(7)));
  void start();
} else {
  app.quit();
}
