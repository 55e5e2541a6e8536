import { join, resolve } from 'node:path';
import { toolRules } from './licence-lists.ts';
import { licenceFaults, unusedExceptions } from './licence-policy.ts';
import { lockedPackages, nameOf } from './shipped-packages.ts';

/**
 * `npm run check:licences`: the licences of everything that the lock file names, tools of the development included. What ships is held
 * to stricter rules, by `npm run build` (licences.ts).
 */

const project = resolve(process.argv[2] ?? join(import.meta.dirname, '../..'));
const packages = [...lockedPackages(project)].map(([folder, { version, license }]) => ({
  name: nameOf(folder),
  version,
  licence: license ?? null,
}));
const faults = [...licenceFaults(packages, toolRules), ...unusedExceptions(packages, toolRules)];
for (const fault of faults) console.error(fault);
console.log(
  `licences of ${packages.length} packages: ${faults.length === 0 ? 'all are on the list' : 'not all are on the list'}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
