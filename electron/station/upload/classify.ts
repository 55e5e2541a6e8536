import type { Problem } from '#shared/problem.ts';

/**
 * What follows from the server's answer to a batch:
 * - `wait`: nobody knows whether it arrived, the server asks for a pause, or the token is in question. Nothing is sent for a while;
 *   then the same bytes once more.
 * - `hold`: the server minds the event. Its scans wait, those of other events go on; somebody has to look at it; the same bytes.
 * - `insist`: the server says that something stands against the batch. The same bytes a few times more; then `narrow`.
 * - `shrink`: the batch is too long. Halve it, and send no batch of its length again.
 * - `narrow`: the server minds something in the batch. Halve it until the row is found.
 */
export type NextStep = 'wait' | 'hold' | 'insist' | 'shrink' | 'narrow';

export function nextStep({ code }: Problem): NextStep {
  switch (code) {
    case 'bad_request':
      return 'narrow';
    case 'payload_too_large':
      return 'shrink';
    case 'conflict':
      return 'insist';
    case 'forbidden':
    case 'event_gone':
      return 'hold';
    default:
      return 'wait';
  }
}
