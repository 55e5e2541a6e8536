import type { Problem } from '#shared/problem.ts';
import { nextStep } from './classify.ts';

/** What stands in the way of the scans: of all of them, or of one event's. It stays known until something gets through there. */
export interface Obstacles {
  /**
   * Notes a failure, of everything (null) or of an event; returns how many there were there in a row. Who minds an event has been reached,
   * and minds nothing else.
   */
  met(eventId: string | null, problem: Problem): number;
  /** The server took, or looked at, a batch of this event: so the way is free, for everything too. */
  passed(eventId: string | null): void;
  /** The pauses begin anew, short ones. */
  forgetFailures(): void;
  problemOf(eventId: string | null): Problem | null;
  /** The most important one: what concerns everything, then what a person has to look at. */
  problem(): Problem | null;
}

interface Obstacle {
  readonly problem: Problem;
  readonly failures: number;
}

export function createObstacles(): Obstacles {
  const obstacles = new Map<string | null, Obstacle>();

  const problemOf = (eventId: string | null): Problem | null => obstacles.get(eventId)?.problem ?? null;

  return {
    met(eventId, problem) {
      const failures = (obstacles.get(eventId)?.failures ?? 0) + 1;
      if (eventId !== null) obstacles.delete(null);
      obstacles.set(eventId, { problem, failures });
      return failures;
    },
    passed(eventId) {
      obstacles.delete(null);
      obstacles.delete(eventId);
    },
    forgetFailures() {
      for (const [eventId, { problem }] of obstacles) obstacles.set(eventId, { problem, failures: 0 });
    },
    problemOf,
    problem() {
      const problems = [...obstacles.values()].map((each) => each.problem);
      return problemOf(null) ?? problems.find((each) => nextStep(each) === 'hold') ?? problems[0] ?? null;
    },
  };
}
