import type { Language } from './language.ts';
import type { themes } from './screen.ts';

/** The window that guests see. */

export interface DisplaySettings {
  readonly open: boolean;
  /** Whether guests are greeted by their first name. */
  readonly firstName: boolean;
}

export interface DisplayView extends DisplaySettings {
  /** It fills a screen of its own; else it is a window like any other. */
  readonly ownScreen: boolean;
}

/** `wait`: staff look at it; guests are not told why. */
export const displayFaces = ['idle', 'welcome', 'goodbye', 'wait'] as const;
export type DisplayFace = (typeof displayFaces)[number];

/** All that the guests' window ever gets: of a ticket no more than a first name. */
export interface DisplayContent {
  readonly face: DisplayFace;
  /** Null where no event is open, or several. */
  readonly eventName: string | null;
  /** Of a guest who was let in. */
  readonly firstName: string | null;
  readonly training: boolean;
  readonly language: Language;
  readonly theme: (typeof themes)[number];
}

/** Main to the guests' window; the only thing that goes there, and nothing comes back. */
export const displayChannel = 'display:content';

/** `window.display`: all that the guests' window can do. */
export interface DisplayApi {
  /** Hears at once what was shown last, then every change. */
  onContent(listener: (content: DisplayContent) => void): void;
}
