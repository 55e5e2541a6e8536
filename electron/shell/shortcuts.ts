import type { BrowserWindow, Input } from 'electron';

/** Keys that Chromium, a desktop or a menu may listen to, and nobody at a door means. */

type Pressed = Pick<Input, 'key' | 'code' | 'control' | 'alt' | 'shift' | 'meta'>;

interface Setting {
  readonly platform: NodeJS.Platform;
  /** The kiosk lock holds. */
  readonly locked: boolean;
}

/** Reload, full screen, developer tools, and the keys of a browser that some keyboards have. */
const ALONE = /^(?:F5|F11|F12|Browser\w+|Launch\w+|Print|Help)$/u;
/** With Ctrl and Shift, or with Cmd and Option: developer tools, their console and inspector, reload, new windows. */
const TOOLS = /^[cijknrtu]$/u;
/** With Cmd: reload, print, open, save, new windows, history. */
const COMMANDS = /^[nprost[\]]$/u;
/** With Cmd: puts the window aside. */
const ASIDE = /^[hm]$/u;
const ZOOM = /^[-+=0]$/u;

/**
 * Ctrl with one of the characters from `@` to `_`, by its place on a US keyboard: so a scanner types control characters, such as GS
 * as Ctrl+]. These go to the page, whatever the computer's layout makes of them; without a menu nothing else listens to them.
 */
const isOfScanner = ({ code, control, alt, shift, meta }: Pressed): boolean =>
  control &&
  !alt &&
  !meta &&
  (/^(?:BracketLeft|BracketRight|Backslash)$/u.test(code) ||
    (shift ? /^(?:Digit2|Digit6|Minus)$/u : /^Key[A-Z]$/u).test(code));

/** Alt+F4, Cmd+Q and Cmd+W are not among them: they ask for the PIN, and are how a supervisor leaves. */
export function isBlocked(pressed: Pressed, { platform, locked }: Setting): boolean {
  const { key, code, control, alt, shift, meta } = pressed;
  if (isOfScanner(pressed)) return false;
  const mac = platform === 'darwin';
  const letter = key.toLowerCase();
  if (ALONE.test(key)) return true;
  if (control && shift && TOOLS.test(letter)) return true;
  if ((mac ? meta : control) && !alt && ZOOM.test(key)) return true;
  // By their places: without NumLock, a scanner's Alt codes are arrows, too.
  if (!mac && alt && /^(?:ArrowLeft|ArrowRight|Home)$/u.test(code)) return true;
  if (locked && !mac && alt && code === 'Space') return true;
  if (!mac || !meta) return false;
  if (alt) return /^Key[CIJU]$/u.test(code) || (locked && code === 'KeyH');
  return COMMANDS.test(letter) || (locked && ASIDE.test(letter));
}

/** No zoom of the page either, by wheel or fingers. */
export function blockShortcuts({ webContents }: BrowserWindow, isLocked: () => boolean): void {
  // Those of macOS' menu (menu.ts) copy and paste.
  if (process.platform !== 'darwin') webContents.setIgnoreMenuShortcuts(true);
  webContents.on('before-input-event', (event, input) => {
    if (isBlocked(input, { platform: process.platform, locked: isLocked() })) event.preventDefault();
  });
  webContents.on('did-finish-load', () => {
    webContents.setZoomFactor(1);
    void webContents.setVisualZoomLevelLimits(1, 1);
  });
}
