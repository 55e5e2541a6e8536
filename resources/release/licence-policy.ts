/** Whether a package's licence lets Gatehouse have it. Pure; the lists are in `licence-lists.ts`. */

/** What somebody has looked at and let through. */
interface LicenceException {
  readonly package: string;
  /** This one alone: another version is looked at anew. */
  readonly version: string;
  readonly reason: string;
}

export interface LicenceRules {
  /** SPDX identifiers. */
  readonly allowed: readonly string[];
  readonly exceptions: readonly LicenceException[];
}

interface Licensed {
  readonly name: string;
  readonly version: string;
  readonly licence: string | null;
}

/** A sentence for each package that may not be used. */
export function licenceFaults(packages: readonly Licensed[], rules: LicenceRules): string[] {
  const isException = ({ name, version }: Licensed): boolean =>
    rules.exceptions.some((exception) => exception.package === name && exception.version === version);
  return packages
    .filter((licensed) => !isPermitted(licensed.licence ?? '', rules.allowed) && !isException(licensed))
    .map(({ name, version, licence }) => `${name} ${version}: the licence "${licence ?? 'none'}" is not on the list`);
}

/** Exceptions for what is no longer there would let something in by surprise. */
export const unusedExceptions = (packages: readonly Licensed[], rules: LicenceRules): string[] =>
  rules.exceptions
    .filter(
      (exception) => !packages.some(({ name, version }) => exception.package === name && exception.version === version),
    )
    .map((exception) => `${exception.package} ${exception.version}: an exception that nothing needs`);

/**
 * An SPDX expression: of what OR joins one is enough, of what AND joins all are needed, and AND binds closer. `X WITH Y` counts as one
 * identifier. What cannot be read permits nothing.
 */
export function isPermitted(expression: string, allowed: readonly string[]): boolean {
  const tokens = expression.replaceAll(/\s+WITH\s+/gu, '_WITH_').match(/[()]|[^\s()]+/gu) ?? [];
  let at = 0;
  let readable = true;
  const one = (): boolean => {
    const token = tokens[at++];
    if (token === '(') {
      const inner = either();
      if (tokens[at++] !== ')') readable = false;
      return inner;
    }
    if (token === undefined || /^(?:\)|AND|OR)$/u.test(token)) readable = false;
    return token !== undefined && allowed.includes(token.replace('_WITH_', ' WITH '));
  };
  const joined = (word: string, part: () => boolean, join: (left: boolean, right: boolean) => boolean): boolean => {
    let result = part();
    while (tokens[at] === word) {
      at++;
      result = join(part(), result);
    }
    return result;
  };
  const both = (): boolean => joined('AND', one, (left, right) => left && right);
  function either(): boolean {
    return joined('OR', both, (left, right) => left || right);
  }
  const permitted = either();
  return permitted && readable && at === tokens.length;
}
