import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { shippedRules } from './licence-lists.ts';
import { licenceFaults, unusedExceptions } from './licence-policy.ts';
import { collectLicences } from './licence-text.ts';
import { shippedPackages } from './shipped-packages.ts';

/**
 * The last step of `npm run build`: writes build/THIRD-PARTY-LICENSES.txt, which goes into every package. Fails where something would
 * ship that may not, or whose licence text is not there.
 */

const project = resolve(process.argv[2] ?? join(import.meta.dirname, '../..'));
const packages = shippedPackages(project);
const { text, faults } = collectLicences(packages, project);
const all = [...licenceFaults(packages, shippedRules), ...unusedExceptions(packages, shippedRules), ...faults];
for (const fault of all) console.error(fault);
if (all.length > 0) {
  console.error('What is let through, and why, is in resources/release/licence-lists.ts.');
  process.exitCode = 1;
} else {
  writeFileSync(join(project, 'build/THIRD-PARTY-LICENSES.txt'), text);
  console.log(`licences of ${packages.length} packages that ship: build/THIRD-PARTY-LICENSES.txt`);
}
