import type { Chromium } from './chromium.ts';
import type { Targets } from './targets.ts';

/** The part of package.json that Electron reads. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly productName?: string;
  readonly main?: string;
}

/** A packaged app: the program that was started, and the folder that its archive and its other resources lie in. */
export interface Package {
  readonly program: string;
  readonly resources: string;
}

/** What the launcher (main.ts) knows and the API's modules need. */
interface Host {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly headless: boolean;
  /** `null`: an app's folder was named on the command line. */
  readonly from: Package | null;
}

let current: Host = { folder: process.cwd(), manifest: { name: 'app', version: '0.0.0' }, headless: true, from: null };
let browser: { readonly chromium: Chromium; readonly targets: Targets } | undefined;

export const host = (): Host => current;

export function setHost(value: Host): void {
  current = value;
}

/** Chromium starts beside the app's main script; nothing needs it before the app is ready. */
export function chromium(): { readonly chromium: Chromium; readonly targets: Targets } {
  if (!browser) throw new Error('Chromium has not started yet');
  return browser;
}

export function setChromium(value: { readonly chromium: Chromium; readonly targets: Targets }): void {
  browser = value;
}

let isReady = false;
export const ready = (): boolean => isReady;
export function setReady(): void {
  isReady = true;
}

/** What the app needs of a window when it quits; here, so that app.ts need not know what windows are made of. */
export interface OpenWindow {
  close(): void;
  destroy(): void;
}
export const openWindows = new Map<number, OpenWindow>();
