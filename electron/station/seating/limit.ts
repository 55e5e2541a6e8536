/** At most so many at once; the others wait for their turn, first come, first served. */
export type Limit = <T>(act: () => Promise<T>) => Promise<T>;

export function createLimit(most: number): Limit {
  const waiting: (() => void)[] = [];
  let free = most;

  async function turn(): Promise<void> {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => void waiting.push(resolve));
  }

  /** The turn goes on to whoever has waited longest. */
  function end(): void {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  }

  return async (act) => {
    await turn();
    try {
      return await act();
    } finally {
      end();
    }
  };
}
