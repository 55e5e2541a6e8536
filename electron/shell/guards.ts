import type { App, Session, WebContents } from 'electron';
import { guardPermissions, type PermissionGuard } from './permissions.ts';
import { APP_ORIGIN } from './protocol.ts';

/** Of WebRTC: nothing but through a proxy. */
const NO_UDP = 'disable_non_proxied_udp';

/** Switches of Chromium for developers: whoever starts the program with them is not asked for what they would take away. */
const LOOSENING = [
  'ignore-certificate-errors',
  'ignore-certificate-errors-spki-list',
  'disable-web-security',
  'allow-running-insecure-content',
  'disable-site-isolation-trials',
];

/**
 * What holds for every page and every session, whoever opened them, and also for those that nobody thought of: no way out of the
 * page, no second window, nothing from the network or from files, no download, no permission but the camera's for our own
 * window. To be called before the app is ready.
 */
export function guardEverything(app: App, permissions: PermissionGuard): void {
  app.enableSandbox();
  // What pages would say to each other past their policy, which does not know of it; Electron's own way is with each page below.
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', NO_UDP);
  for (const name of LOOSENING) app.commandLine.removeSwitch(name);
  const guarded = new WeakSet<Session>();
  const guardOnce = (session: Session): void => {
    if (guarded.has(session)) return;
    guarded.add(session);
    guardSession(session, permissions);
  };
  app.on('session-created', guardOnce);
  app.on('web-contents-created', (_event, contents) => {
    guardOnce(contents.session);
    guardPage(contents);
  });
  // Without an answer, Electron shows a server the first certificate that the computer has.
  app.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
    event.preventDefault();
    choose();
  });
}

/** What a page may be made of: our own files, and what it or the main process writes itself. The developer tools are pages, too. */
export function mayLoad(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`) || /^(?:data|blob|devtools):/u.test(url);
}

/** Pages are loaded by the main process alone; none of these events concerns what it loads itself. */
function guardPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A page does not keep its window from being closed or loaded again; here, preventing means that.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy(NO_UDP);
  bringBack(contents);
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
}

/** A page of ours that got to another address all the same, if only by name, is loaded again. */
function bringBack(contents: WebContents): void {
  let home: string | null = null;
  const look = (url: string): void => {
    if (home === null && url.startsWith(`${APP_ORIGIN}/`)) home = url;
    if (home === null || url === home) return;
    // What comes in between, such as a reload, ends this one.
    contents.loadURL(home).catch(() => {});
  };
  contents.on('did-navigate', (_event, url) => look(url));
  contents.on('did-navigate-in-page', (_event, url, isMainFrame) => {
    if (isMainFrame) look(url);
  });
}

function guardSession(session: Session, permissions: PermissionGuard): void {
  guardPermissions(session, permissions);
  // An answer without a picture is an error that nobody catches; null is the quiet no.
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault();
    choose(null);
  });
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault();
    choose();
  });
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault();
    choose('');
  });
  // The second wall behind the pages' own policy. What the main process asks for, such as vivenu, is no page's.
  session.webRequest.onBeforeRequest(({ url, webContentsId }, answer) =>
    answer({ cancel: webContentsId !== undefined && !mayLoad(url) }),
  );
}
