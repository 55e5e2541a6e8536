/** Where the station writes what a person may have to look up later. Never a token, never a holder's name. */
export interface Log {
  info(text: string): void;
  warn(text: string): void;
}

/** A log that remembers its last lines. */
export interface KeptLog extends Log {
  /** Oldest first. */
  kept(): readonly string[];
}

/** What others said may stand in a line, and may be long. */
const LONGEST_LINE = 2_000;

export function keepLog(log: Log, lines: number, now: () => number): KeptLog {
  const kept: string[] = [];
  const keep = (text: string): void => {
    kept.push(`${new Date(now()).toISOString()} ${text.slice(0, LONGEST_LINE)}`);
    if (kept.length > lines) kept.shift();
  };
  return {
    info(text) {
      keep(text);
      log.info(text);
    },
    warn(text) {
      keep(`warning: ${text}`);
      log.warn(text);
    },
    kept: () => [...kept],
  };
}
