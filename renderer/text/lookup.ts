/** What stands under a key that came from outside: `constructor` is no name. */
export const nameUnder = (names: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(names, key) ? names[key] : undefined;
