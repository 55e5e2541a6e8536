import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';

/** Looks at every import below `folders` of the project in `root`. */
export async function cruiseZones(root: string, folders: readonly string[]): Promise<ICruiseResult> {
  const options = await extractOptions(`${import.meta.dirname}/../../.dependency-cruiser.cjs`);
  const { output } = await cruise([...folders], { ...options, baseDir: root });
  if (typeof output === 'string') throw new Error(output);
  return output;
}

if (import.meta.main) {
  const { summary } = await cruiseZones(process.cwd(), ['electron', 'renderer', 'shared', 'test', 'resources']);
  for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);
  // Without its parser dependency-cruiser looks at nothing, and finds nothing.
  if (summary.totalCruised < 100) console.error(`only ${summary.totalCruised} modules were looked at`);
  const held = summary.violations.length === 0 && summary.totalCruised >= 100;
  console.log(
    `import zones: ${summary.totalCruised} modules, ${held ? 'all imports as they should be' : 'not as they should be'}`,
  );
  process.exitCode = held ? 0 : 1;
}
