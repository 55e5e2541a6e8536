import type { Row } from './rows.ts';

/** What the parts share. */
export interface Bench {
  readonly tickets: number;
  /** How often a measurement is repeated; its median counts. */
  readonly rounds: number;
  /** A look whether it runs at all: so few samples that the figures mean nothing. */
  readonly quick: boolean;
  /** The address of a server with so many tickets. */
  readonly server: (tickets: number) => Promise<string>;
  /** A new folder. */
  readonly folder: () => string;
  /** The folder of a station that has loaded so many tickets, whole. */
  readonly loaded: (tickets: number) => Promise<string>;
}

export type Part = (bench: Bench) => Promise<readonly Row[]>;
