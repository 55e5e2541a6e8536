import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { acceptedAdvisories } from './advisories.ts';
import { expired, findings, type Finding } from './audit-report.ts';
import { shippedPackages } from './shipped-packages.ts';

/**
 * `npm run audit`, after a build: known weaknesses of the packages. Fails for serious ones in what ships that nobody has accepted
 * (advisories.ts). Where the registry does not answer, nobody knows, and that fails nothing.
 */

const project = resolve(import.meta.dirname, '../..');
const PATIENCE_MS = 120_000;

/** npm ends with 1 where it found something, and where it could not ask. */
const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: project,
  encoding: 'utf8',
  timeout: PATIENCE_MS,
  maxBuffer: 1e8,
  shell: process.platform === 'win32',
});
const today = new Date().toISOString().slice(0, 10);
const shipped = new Set(shippedPackages(project).map(({ folder }) => folder));
const found = findings(stdout ?? '', shipped, acceptedAdvisories, today);

const line = (finding: Finding): string =>
  `${finding.verdict === 'red' ? 'RED ' : ''}${finding.severity} ${finding.id} in ${finding.package}${finding.ships ? ', which ships' : ''}: ${finding.title}${finding.verdict === 'accepted' ? ' (accepted)' : ''}`;

if (found === null)
  console.log('audit: the registry did not say what it knows about these packages, so nothing was checked.');
else {
  for (const finding of found) console.log(line(finding));
  for (const { id, until } of expired(acceptedAdvisories, today))
    console.log(`the entry for ${id} held until ${until}`);
  const red = found.filter(({ verdict }) => verdict === 'red').length;
  console.log(`audit: ${found.length} known weaknesses, ${red} of them serious, in what ships, and not accepted.`);
  process.exitCode = red === 0 ? 0 : 1;
}
