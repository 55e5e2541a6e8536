/** Where the station writes what a person may have to look up later. Never a token, never a holder's name. */
export interface Log {
  info(text: string): void;
  warn(text: string): void;
}
