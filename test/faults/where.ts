import { describe } from 'vitest';

/** Tests, side by side, that need something of the machine. Where it is missing they are skipped, and their heading says why. */
export function describeWhere(what: string, whyNot: () => string | null, tests: () => void): void {
  // docs.test.ts only asks which tests there are.
  const reason = process.env['GATEHOUSE_LIST'] === undefined ? whyNot() : null;
  describe.skipIf(reason !== null)(
    `${what}${reason === null ? '' : ` (skipped: ${reason})`}`,
    { concurrent: true },
    () => {
      tests();
    },
  );
}
