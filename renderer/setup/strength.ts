import { shortestPassphrase } from '#shared/setup.ts';

type Strength = 'none' | 'short' | 'enough' | 'good';

/** From here on trying them all is hopeless even where the words are common. */
const good = 20;

/** Length alone: what else is said of a passphrase flatters. */
export function strengthOf(passphrase: string): Strength {
  const length = Array.from(passphrase).length;
  if (length === 0) return 'none';
  if (length < shortestPassphrase) return 'short';
  return length < good ? 'enough' : 'good';
}
