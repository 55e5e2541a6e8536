import type { WebPreferences, WindowOpenHandlerResponse } from 'electron';
import { app } from './app.ts';
import type { CdpSession } from './cdp.ts';
import { chromium } from './host.ts';
import { PageLink } from './page-link.ts';
import { pageWorldScript, preloadWorld, preloadWorldScript, sendBinding } from './page-scripts.ts';
import { applyPermissions } from './permissions.ts';
import { installedPrinters, preparePrint, type PrintRequest } from './printers.ts';
import { inner, outer } from './protocol.ts';
import { type Navigation, Requests } from './requests.ts';
import { defaultSession } from './session.ts';
import { preventable, StrictEmitter } from './strict.ts';
import { ownDocument, type Target, type WindowRequest } from './targets.ts';
import { mainFrameOf } from './web-frame.ts';

const empty = 'about:blank';

interface Frame {
  readonly id: string;
  readonly parentId?: string;
  readonly url: string;
  readonly urlFragment?: string;
}

const keyPlace = (key: string): string =>
  /^[a-z]$/iu.test(key) ? `Key${key.toUpperCase()}` : /^\d$/u.test(key) ? `Digit${key}` : key === '-' ? 'Minus' : key;

/** As the DevTools Protocol has it: Enter writes with its key, others with the event that follows. */
function keyEventOf(type: 'keyDown' | 'char' | 'keyUp', key: string): object {
  if (type === 'char') return { type, text: key, key };
  const enter = key === 'Enter' ? { windowsVirtualKeyCode: 13, text: '\r' } : {};
  return { type: type === 'keyUp' ? 'keyUp' : 'rawKeyDown', key, code: keyPlace(key), ...enter };
}

/** What the page in a window can be asked and told. */
export class WebContents extends StrictEmitter {
  readonly id: number;
  readonly session = defaultSession;
  readonly mainFrame: object;
  /** When the page can be told something. */
  readonly opened: Promise<Target>;
  targetId = '';

  readonly #preferences: WebPreferences;
  readonly #onGone: () => void;
  #page: CdpSession | undefined;
  #link: PageLink | undefined;
  #mainFrameId = '';
  #url = '';
  #gone = false;
  #loading = false;
  #crashed = false;
  /** The main process, not the page, has asked for the next document. */
  #expected = false;
  #windowOpenHandler: (details: { url: string }) => WindowOpenHandlerResponse = () => ({ action: 'allow' });

  constructor(id: number, request: WindowRequest, preferences: WebPreferences, onGone: () => void) {
    super();
    this.id = id;
    this.#preferences = preferences;
    this.#onGone = onGone;
    this.mainFrame = mainFrameOf({
      url: () => this.#url,
      isGone: () => this.#gone,
      send: (channel, ...args) => this.send(channel, ...args),
    });
    app.emit('web-contents-created', {}, this);
    this.opened = this.#open(request);
    this.opened.catch((error: unknown) => process.stderr.write(`The window cannot be opened: ${String(error)}\n`));
  }

  // ---- Opening

  async #open(request: WindowRequest): Promise<Target> {
    const { targets } = chromium();
    const target = await targets.open(request);
    this.targetId = target.targetId;
    this.#page = target.session;
    targets.onDestroyed((targetId) => {
      if (targetId === this.targetId) this.destroyed();
    });
    const page = target.session;
    await page.send('Page.enable');
    const { frameTree } = await page.send<{ frameTree: { frame: Frame } }>('Page.getFrameTree');
    this.#mainFrameId = frameTree.frame.id;
    this.#link = new PageLink(page, this, this.#mainFrameId);
    this.#listen(page);
    const requests = new Requests(page, this.id, (navigation) => this.#mayNavigate(navigation));
    const preload = preloadWorldScript(this.#preferences.preload);
    await Promise.all([
      page.send('Runtime.enable'),
      page.send('Runtime.addBinding', { name: sendBinding, executionContextName: preloadWorld }),
      // The page's side of the bridge listens before the preload's side speaks.
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: pageWorldScript() }),
      page.send('Page.addScriptToEvaluateOnNewDocument', { source: preload, worldName: preloadWorld }),
      requests.start(),
      applyPermissions(),
      // It stops the page's own scripts, and none of the host's.
      ...(this.#preferences.javascript === false
        ? [page.send('Emulation.setScriptExecutionDisabled', { value: true })]
        : []),
    ]);
    await target.release();
    return target;
  }

  #listen(page: CdpSession): void {
    page.on('Page.frameNavigated', ({ frame }: { frame: Frame }) => {
      const url = inner(frame.url + (frame.urlFragment ?? ''));
      if (frame.parentId !== undefined) return;
      this.#url = url;
      this.emit('did-navigate', {}, url, 200, 'OK');
    });
    page.on('Page.navigatedWithinDocument', ({ frameId, url }: { frameId: string; url: string }) => {
      if (frameId !== this.#mainFrameId) return;
      this.#url = inner(url);
      this.emit('did-navigate-in-page', {}, this.#url, true);
    });
    page.on('Page.domContentEventFired', () => {
      if (this.#showsSomething()) this.emit('dom-ready', {});
    });
    page.on('Page.loadEventFired', () => {
      if (!this.#showsSomething()) return;
      this.#loading = false;
      this.emit('did-finish-load', {});
      this.emit('did-stop-loading', {});
    });
    page.on('Page.windowOpen', ({ url }: { url: string }) => this.#askForWindow(inner(url)));
    page.on('Page.javascriptDialogOpening', () => {
      // Without a screen nobody can answer it, and the page would stand still.
      if (chromium().chromium.headless) page.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => {});
    });
    page.on('Inspector.targetCrashed', () => {
      this.#crashed = true;
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
    });
  }

  /** A window starts with an empty document, or with the host's own (targets.ts); the app has not loaded either. */
  #showsSomething(): boolean {
    return this.#url !== '' && this.#url !== empty && !this.#url.startsWith(ownDocument);
  }

  /** Chromium's new window never gets to run: targets.ts closes it. An app that allows one finds out here. */
  #askForWindow(url: string): void {
    const { action } = this.#windowOpenHandler({ url });
    if (action === 'allow') process.stderr.write(`The preview host opens no windows for a page; ${url} stays closed\n`);
  }

  // ---- Loading

  #mayNavigate({ url, frameId, isRedirect }: Navigation): boolean {
    const isMainFrame = frameId === this.#mainFrameId;
    if (isMainFrame && this.#expected) {
      this.#expected = false;
      return true;
    }
    const event = preventable({ url, isMainFrame, isSameDocument: false, frame: isMainFrame ? this.mainFrame : null });
    if (isRedirect) this.emit('will-redirect', event, url, false, isMainFrame);
    else {
      this.emit('will-frame-navigate', event);
      if (isMainFrame && !event.defaultPrevented) this.emit('will-navigate', event, url, false, true);
    }
    return !event.defaultPrevented;
  }

  async loadURL(url: string): Promise<void> {
    const { session } = await this.opened;
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()));
    this.#startLoading();
    const { errorText } = await session.send<{ errorText?: string }>('Page.navigate', { url: outer(url) });
    if (errorText !== undefined) {
      this.#loading = false;
      this.#expected = false;
      this.emit('did-fail-load', {}, -2, errorText, url, true);
      throw new Error(`${errorText} loading '${url}'`);
    }
    await loaded;
  }

  reload(): void {
    this.#startLoading();
    this.#tell('Page.reload');
  }

  reloadIgnoringCache(): void {
    this.reload();
  }

  #startLoading(): void {
    this.#expected = true;
    this.#loading = true;
    this.#crashed = false;
    this.emit('did-start-loading', {});
  }

  stop(): void {
    this.#tell('Page.stopLoading');
  }

  // ---- What the page and the app say to each other

  send(channel: string, ...args: readonly unknown[]): void {
    if (this.#gone) throw new TypeError('Object has been destroyed');
    this.#link?.send(channel, args);
  }

  ipcEvent(): object {
    const { mainFrame } = this;
    return {
      type: 'frame',
      sender: this,
      senderFrame: mainFrame,
      frameId: 1,
      processId: 1,
      reply: (channel: string, ...args: readonly unknown[]) => this.send(channel, ...args),
    };
  }

  preloadFailed(error: string): void {
    process.stderr.write(`Unable to load preload script: ${this.#preferences.preload ?? ''}\n${error}\n`);
    this.emit('preload-error', {}, this.#preferences.preload ?? '', new Error(error));
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const { session } = await this.opened;
    const request = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await session.send<{
      result: { value?: unknown };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', request);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async capturePage(): Promise<object> {
    const { session } = await this.opened;
    const { data } = await session.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    const png = Buffer.from(data, 'base64');
    // A PNG begins with its size.
    const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
    return {
      isEmpty: () => png.length === 0,
      toPNG: () => png,
      toDataURL: () => `data:image/png;base64,${data}`,
      getSize: () => size,
    };
  }

  // ---- Printing

  async getPrintersAsync(): Promise<object[]> {
    return installedPrinters();
  }

  /** What is not silent needs a dialog. A request that Electron minds throws, as there; the rest is told to the callback. */
  print(request: PrintRequest = {}, callback: (success: boolean, failureReason: string) => void = () => {}): void {
    const print = preparePrint(request);
    const tell = async (): Promise<void> => {
      const failureReason = await this.opened.then(({ session }) => print(session)).catch(() => 'Print job failed');
      callback(failureReason === '', failureReason);
    };
    void tell();
  }

  // ---- State

  getURL(): string {
    return this.#url === empty ? '' : this.#url;
  }
  isLoading(): boolean {
    return this.#loading;
  }
  isCrashed(): boolean {
    return this.#crashed;
  }
  isDestroyed(): boolean {
    return this.#gone;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => WindowOpenHandlerResponse): void {
    this.#windowOpenHandler = handler;
  }
  /** Of keys, those that a scanner types. */
  sendInputEvent({ type, keyCode }: { type: 'keyDown' | 'char' | 'keyUp'; keyCode: string }): void {
    this.#tell('Input.dispatchKeyEvent', keyEventOf(type, keyCode));
  }
  forcefullyCrashRenderer(): void {
    this.#tell('Page.crash');
  }
  close(): void {
    chromium().targets.close(this.targetId);
  }

  /** The page has gone, whoever closed it. */
  destroyed(): void {
    if (this.#gone) return;
    this.#gone = true;
    this.emit('destroyed');
    this.#onGone();
  }

  /** A command whose answer nobody waits for; the page may be gone before it arrives. */
  #tell(method: string, params: object = {}): void {
    this.#page?.send(method, params).catch(() => {});
  }

  // Without effect here: the person's Chromium has its own zoom, sound and developer tools.
  setIgnoreMenuShortcuts(): void {}
  setZoomFactor(): void {}
  setZoomLevel(): void {}
  setAudioMuted(): void {}
  setBackgroundThrottling(): void {}
  setWebRTCIPHandlingPolicy(): void {}
  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve();
  }
  openDevTools(): void {}
  closeDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false;
  }
  focus(): void {}
}
