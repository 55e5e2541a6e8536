/** Wakes one who waits. A ring that nobody waits for is kept for the next one. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring, or at once where it has rung since the last wait. */
  rung(): Promise<void>;
  /** It has rung since the last wait. */
  hasRung(): boolean;
}

export function createBell(): Bell {
  let kept = false;
  let waiter: (() => void) | null = null;
  return {
    ring() {
      kept = true;
      waiter?.();
    },
    async rung() {
      if (!kept) await new Promise<void>((resolve) => (waiter = resolve));
      waiter = null;
      kept = false;
    },
    hasRung: () => kept,
  };
}
