import { cleanName } from '#shared/text/untrusted.ts';

const longest = 48;

/** What a person or a device is called, safe to show and short enough for a line; null where nothing visible is left. */
export function shortened(text: string): string | null {
  const clean = cleanName(text);
  if (clean === null) return null;
  const characters = Array.from(clean);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : clean;
}
