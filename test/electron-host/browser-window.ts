import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron';
import { allWindowsClosed, app } from './app.ts';
import { chromium, host, openWindows, ready } from './host.ts';
import { preventable, strict, StrictEmitter } from './strict.ts';
import { WebContents } from './web-contents.ts';

const windows = new Map<number, BrowserWindow>();
let nextId = 1;

/** A window without tab strip and address bar, or without a screen a page that behaves like one. */
export class BrowserWindow extends StrictEmitter {
  readonly id: number;
  readonly webContents: WebContents;
  #closed = false;
  #visible: boolean;
  #fullScreen: boolean;
  #minimized = false;
  #minimizable: boolean;
  #maximized = false;
  #kiosk: boolean;
  #title: string;
  #size: { width: number; height: number };
  #minimum: [number, number];
  /** Where the app has put it; Chromium puts it where it likes. */
  #corner = { x: 0, y: 0 };

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    if (!ready()) throw new Error('Cannot create BrowserWindow before app is ready');
    const preferences = options.webPreferences ?? {};
    const { sandbox = true, contextIsolation = true, nodeIntegration = false } = preferences;
    if (!sandbox || !contextIsolation || nodeIntegration) {
      throw new Error('The preview host has sandboxed and isolated windows without Node only');
    }
    this.id = nextId++;
    this.#visible = options.show !== false;
    this.#fullScreen = options.fullscreen === true;
    this.#kiosk = options.kiosk === true;
    this.#minimizable = options.minimizable !== false;
    this.#title = options.title ?? app.getName();
    this.#size = { width: options.width ?? 800, height: options.height ?? 600 };
    this.#minimum = [options.minWidth ?? 0, options.minHeight ?? 0];
    windows.set(this.id, this);
    openWindows.set(this.id, this);
    const request = { ...this.#size, backgroundColor: options.backgroundColor ?? '#ffffff' };
    this.webContents = new WebContents(this.id, request, preferences, () => this.#gone());
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    this.#arrange(this.#size);
    if (this.#fullScreen || this.#kiosk) this.#setState('fullscreen');
    queueMicrotask(() => app.emit('browser-window-created', {}, this));
  }

  static getAllWindows(): BrowserWindow[] {
    return [...windows.values()];
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows()[0] ?? null;
  }
  static fromWebContents(contents: WebContents | undefined): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }
  static fromId(id: number): BrowserWindow | null {
    return windows.get(id) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }
  loadFile(file: string): Promise<void> {
    return this.webContents.loadURL(pathToFileURL(resolve(host().folder, file)).href);
  }
  reload(): void {
    this.webContents.reload();
  }
  capturePage(): Promise<object> {
    return this.webContents.capturePage();
  }

  // ---- Closing

  /** Asks first; `destroy` does not. */
  close(): void {
    if (this.#closed) return;
    const event = preventable({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy(): void {
    if (this.#closed) return;
    this.webContents.close();
    this.webContents.destroyed();
  }
  isDestroyed(): boolean {
    return this.#closed;
  }
  #gone(): void {
    if (this.#closed) return;
    this.#closed = true;
    windows.delete(this.id);
    openWindows.delete(this.id);
    this.emit('closed');
    if (windows.size === 0) allWindowsClosed();
  }

  // ---- What a screen shows of it. Chromium shows its windows at once; the app's view of it is kept here.

  show(): void {
    this.#visible = true;
    this.emit('show');
  }
  showInactive(): void {
    this.show();
  }
  hide(): void {
    this.#visible = false;
    this.emit('hide');
  }
  isVisible(): boolean {
    return this.#visible;
  }
  focus(): void {
    this.#tell('Page.bringToFront');
  }
  isFocused(): boolean {
    return this.#visible && !this.#minimized;
  }
  minimize(): void {
    this.#minimized = true;
    this.#setState('minimized');
    this.emit('minimize');
  }
  isMinimized(): boolean {
    return this.#minimized;
  }
  setMinimizable(minimizable: boolean): void {
    this.#minimizable = minimizable;
  }
  isMinimizable(): boolean {
    return this.#minimizable;
  }
  maximize(): void {
    this.#maximized = true;
    this.#setState('maximized');
    this.emit('maximize');
  }
  unmaximize(): void {
    this.#maximized = false;
    this.#setState('normal');
    this.emit('unmaximize');
  }
  isMaximized(): boolean {
    return this.#maximized;
  }
  restore(): void {
    if (!this.#minimized) return;
    this.#minimized = false;
    this.#setState('normal');
    this.emit('restore');
  }
  setFullScreen(fullScreen: boolean): void {
    if (this.#fullScreen === fullScreen) return;
    this.#fullScreen = fullScreen;
    this.#setState(fullScreen ? 'fullscreen' : 'normal');
    this.emit(fullScreen ? 'enter-full-screen' : 'leave-full-screen');
  }
  isFullScreen(): boolean {
    return this.#fullScreen;
  }
  setKiosk(kiosk: boolean): void {
    this.#kiosk = kiosk;
    this.setFullScreen(kiosk);
  }
  isKiosk(): boolean {
    return this.#kiosk;
  }
  setTitle(title: string): void {
    this.#title = title;
  }
  getTitle(): string {
    return this.#title;
  }

  // ---- Size. A window's frame is Chromium's own, so sizes are always those of the page.

  setContentSize(width: number, height: number): void {
    this.#size = { width: Math.max(width, this.#minimum[0]), height: Math.max(height, this.#minimum[1]) };
    this.#arrange(this.#size);
    this.emit('resize');
  }
  setSize(width: number, height: number): void {
    this.setContentSize(width, height);
  }
  setBounds({ x, y, width, height }: Partial<Rectangle>): void {
    this.#corner = { x: x ?? this.#corner.x, y: y ?? this.#corner.y };
    this.setContentSize(width ?? this.#size.width, height ?? this.#size.height);
  }
  setMinimumSize(width: number, height: number): void {
    this.#minimum = [width, height];
  }
  getMinimumSize(): number[] {
    return this.#minimum;
  }
  getContentSize(): number[] {
    return [this.#size.width, this.#size.height];
  }
  getSize(): number[] {
    return this.getContentSize();
  }
  getBounds(): Rectangle {
    return { ...this.#corner, ...this.#size };
  }
  getContentBounds(): Rectangle {
    return this.getBounds();
  }
  getNormalBounds(): Rectangle {
    return this.getBounds();
  }

  #arrange(size: { width: number; height: number }): void {
    this.#withWindow('Browser.setContentsSize', size);
  }

  /** Only a screen has other states than 'normal'. */
  #setState(windowState: string): void {
    if (!host().headless) this.#withWindow('Browser.setWindowBounds', { bounds: { windowState } });
  }

  #withWindow(method: string, params: object): void {
    this.webContents.opened
      .then(async ({ targetId }) => {
        const { cdp } = chromium().chromium;
        const { windowId } = await cdp.send<{ windowId: number }>('Browser.getWindowForTarget', { targetId });
        return cdp.send(method, { windowId, ...params });
      })
      // A window that has been closed has no size.
      .catch((error: unknown) => {
        if (!this.#closed) process.stderr.write(`${String(error)}\n`);
      });
  }

  #tell(method: string): void {
    this.webContents.opened.then(({ session }) => session.send(method)).catch(() => {});
  }

  // Without effect: a menu bar, a task bar entry and window hints are the desktop's and Chromium's here.
  blur(): void {}
  moveTop(): void {}
  center(): void {}
  setAlwaysOnTop(): void {}
  setMenu(): void {}
  removeMenu(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setBackgroundColor(): void {}
  setIcon(): void {}
  flashFrame(): void {}
}

export const webContents = strict('webContents', {
  /** Playwright finds a page's window with it. */
  fromDevToolsTargetId: (targetId: string): WebContents | undefined =>
    webContents.getAllWebContents().find((contents) => contents.targetId === targetId),
  getAllWebContents: (): WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents),
  fromId: (id: number): WebContents | undefined =>
    webContents.getAllWebContents().find((contents) => contents.id === id),
});
