/**
 * What a record holds for a key that comes from outside. A plain look-up also answers `toString` or `__proto__`, with what every object
 * inherits.
 */
export const ownOf = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
