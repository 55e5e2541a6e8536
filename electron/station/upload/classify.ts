import type { Problem } from '#shared/problem.ts';

/**
 * What follows from the server's answer to a batch:
 * - `again`: nobody knows whether it arrived, or the server asks for a pause. The same bytes once more, later.
 * - `hold`: the token or the event is in question. The scans stay; somebody has to look at it; then the same bytes.
 * - `narrow`: the server minds something in the batch. Halve it until the row is found.
 */
export type NextStep = 'again' | 'hold' | 'narrow';

export function nextStep({ code }: Problem): NextStep {
  switch (code) {
    case 'bad_request':
      return 'narrow';
    case 'token_missing':
    case 'unauthorized':
    case 'forbidden':
    case 'not_found':
      return 'hold';
    default:
      return 'again';
  }
}
