import type { KeyObject } from 'node:crypto';
import type { Outcome } from '#shared/problem.ts';
import type { Kind, Offer } from './offer.ts';

/** How this copy of the program can be replaced. */
export interface Installer {
  readonly kind: Kind;
  /** The system asks for an administrator's password before it lets anything in. */
  readonly asksForPassword: boolean;
  /** The file that runs, where it is the whole program and is replaced; null elsewhere. */
  readonly runningFile: string | null;
  /** Fetches the package, and gives the path to it once it is what the list says. */
  fetch(offer: Offer, onPercent: (percent: number) => void, signal: AbortSignal): Promise<Outcome<string>>;
  /** Puts in what was fetched, and starts it. Everything else is closed. */
  install(): void;
}

/** What a release brings for its updates. */
export interface Release {
  readonly version: string;
  /** The key that its lists are signed with; null where there is none. */
  readonly publicKey: KeyObject | null;
  /** Where its lists are; null where nobody has said so. */
  readonly server: string | null;
  /** Null where this copy cannot replace itself. */
  readonly installer: Installer | null;
}
