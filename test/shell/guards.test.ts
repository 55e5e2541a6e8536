import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { beforeEach, expect, it, test, vi } from 'vitest';
import { guardEverything, mayLoad } from '../../electron/shell/guards.ts';

vi.mock('electron', () => ({ protocol: {} }));

/** An app, a session and pages as Electron has them, as far as the guards touch them. */

interface Request {
  readonly url: string;
  readonly webContentsId?: number;
}
type Asked = (request: Request, answer: (given: { readonly cancel: boolean }) => void) => void;

class FakeSession extends EventEmitter {
  asked: Asked = () => {};
  readonly set: string[] = [];
  permission: ((contents: unknown, name: string, answer: (granted: boolean) => void, details: object) => void) | null =
    null;
  setPermissionRequestHandler = (handler: FakeSession['permission']): void => void (this.permission = handler);
  setPermissionCheckHandler = (): void => void this.set.push('check');
  setDevicePermissionHandler = (): void => void this.set.push('device');
  setDisplayMediaRequestHandler = (
    handler: (request: object, answer: (streams: object | null) => void) => void,
  ): void => handler({}, (streams) => this.set.push(`screen ${JSON.stringify(streams)}`));
  setSpellCheckerEnabled = (enabled: boolean): void => void this.set.push(`spelling ${enabled}`);
  readonly webRequest = { onBeforeRequest: (listener: Asked): void => void (this.asked = listener) };
  isCancelled(request: Request): boolean {
    let cancelled = false;
    this.asked(request, ({ cancel }) => (cancelled = cancel));
    return cancelled;
  }
}

class FakePage extends EventEmitter {
  openHandler: (() => { readonly action: string }) | null = null;
  readonly loaded: string[] = [];
  policy = '';
  readonly session: FakeSession;
  constructor(session: FakeSession) {
    super();
    this.session = session;
  }
  setWindowOpenHandler = (handler: FakePage['openHandler']): void => void (this.openHandler = handler);
  setWebRTCIPHandlingPolicy = (policy: string): void => void (this.policy = policy);
  loadURL = async (url: string): Promise<void> => void this.loaded.push(url);
}

let app: EventEmitter & { sandboxed: boolean; enableSandbox: () => void; commandLine: object };
let removed: string[];
let session: FakeSession;
let page: FakePage;

beforeEach(() => {
  removed = [];
  app = Object.assign(new EventEmitter(), {
    sandboxed: false,
    enableSandbox: () => void (app.sandboxed = true),
    commandLine: { appendSwitch() {}, removeSwitch: (name: string) => void removed.push(name) },
  });
  guardEverything(app as unknown as App, { origin: 'app://gatehouse', isOurWindow: () => false, askSystem: null });
  session = new FakeSession();
  page = new FakePage(session);
  app.emit('session-created', session);
  app.emit('web-contents-created', {}, page);
});

/** Whether somebody prevents it, and what they choose instead. */
function emitted(
  from: EventEmitter,
  name: string,
  ...args: readonly unknown[]
): { prevented: boolean; chosen: unknown[] } {
  const seen = { prevented: false, chosen: [] as unknown[] };
  const event = { preventDefault: () => void (seen.prevented = true) };
  from.emit(name, event, ...args, (...chosen: unknown[]) => void seen.chosen.push(chosen));
  return seen;
}

it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview', 'will-prevent-unload'])(
  'every page: %s is prevented',
  (name) => expect(emitted(page, name).prevented).toBe(true),
);

it('every page: no window, all in the sandbox, no UDP', () => {
  expect(page.openHandler?.()).toEqual({ action: 'deny' });
  expect(app.sandboxed).toBe(true);
  expect(page.policy).toBe('disable_non_proxied_udp');
});

it('every session: no download, no device, no screen, no dictionary from the internet', () => {
  expect(emitted(session, 'will-download', {}, page).prevented).toBe(true);
  expect(emitted(session, 'select-hid-device', {})).toEqual({ prevented: true, chosen: [[null]] });
  expect(emitted(session, 'select-usb-device', {})).toEqual({ prevented: true, chosen: [[]] });
  expect(emitted(session, 'select-serial-port', [], page)).toEqual({ prevented: true, chosen: [['']] });
  expect(emitted(page, 'select-bluetooth-device', [])).toEqual({ prevented: true, chosen: [['']] });
  expect(session.set.toSorted()).toEqual(['check', 'device', 'screen null', 'spelling false']);
});

it('every session: permissions are refused to whoever is not our window', () => {
  const answers: boolean[] = [];
  const details = { isMainFrame: true, requestingUrl: 'app://gatehouse/index.html', mediaTypes: ['video'] };
  session.permission?.(page, 'media', (granted) => answers.push(granted), details);
  expect(answers).toEqual([false]);
});

it('a session that only its page makes known is guarded, and none twice', () => {
  const other = new FakeSession();
  app.emit('web-contents-created', {}, new FakePage(other));
  app.emit('web-contents-created', {}, new FakePage(other));
  expect(other.listenerCount('will-download')).toBe(1);
});

it('no server is shown a certificate of this computer, and no broken one of a server is taken', () => {
  expect(emitted(app, 'select-client-certificate', page, 'https://evil.example/', [{}])).toEqual({
    prevented: true,
    chosen: [[]],
  });
  // Without a listener Electron refuses.
  for (const name of ['certificate-error', 'login']) {
    expect([app, page, session].map((each) => each.listenerCount(name))).toEqual([0, 0, 0]);
  }
});

test.for<[string, boolean]>([
  ['app://gatehouse/index.html', true],
  ['data:image/png;base64,AA==', true],
  ['blob:app://gatehouse/1', true],
  ['devtools://devtools/bundled/x.js', true],
  ['app://gatehouse', false],
  ['app://gatehouse.evil/x', false],
  ['app://gatehouse@evil/x', false],
  ['http://127.0.0.1/', false],
  ['https://example.com/', false],
  ['file:///etc/passwd', false],
  ['ws://example.com/', false],
  ['wss://example.com/', false],
  ['ftp://example.com/', false],
  ['chrome://gpu', false],
  ['chrome-extension://x/', false],
  ['view-source:app://gatehouse/index.html', false],
  ['filesystem:app://gatehouse/x', false],
  ['javascript:alert(1)', false],
  ['ms-msdt:/id', false],
  ['', false],
])('a page may load %s: %s', ([url, allowed]) => {
  expect(mayLoad(url)).toBe(allowed);
  expect(session.isCancelled({ url, webContentsId: 1 })).toBe(!allowed);
  // The main process itself talks to vivenu.
  expect(session.isCancelled({ url })).toBe(false);
});

it('a page that got elsewhere all the same is brought back; what was never ours is left alone', () => {
  page.emit('did-navigate', {}, 'app://gatehouse/index.html');
  page.emit('did-navigate-in-page', {}, 'app://gatehouse/else', false);
  expect(page.loaded).toEqual([]);
  page.emit('did-navigate', {}, 'blob:app://gatehouse/1');
  page.emit('did-navigate-in-page', {}, 'app://gatehouse/display.html', true);
  expect(page.loaded).toEqual(['app://gatehouse/index.html', 'app://gatehouse/index.html']);

  const printed = new FakePage(session);
  app.emit('web-contents-created', {}, printed);
  printed.emit('did-navigate', {}, 'data:text/html,one');
  printed.emit('did-navigate', {}, 'data:text/html,two');
  expect(printed.loaded).toEqual([]);
});

test('a start with switches that take certificates or the pages’ walls away takes nothing away', () => {
  expect(removed).toEqual(expect.arrayContaining(['ignore-certificate-errors', 'disable-web-security']));
});
