import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../station/support.ts';
import { cruiseZones } from './import-zones.ts';

/** Each of these imports must fail the lint: a zone that nothing guards is no zone. */
const breaches: readonly (readonly [string, string, string])[] = [
  ['shared imports the station', 'shared/a.ts', '../electron/station/station.ts'],
  ['shared imports Node', 'shared/a.ts', 'node:fs'],
  ['the window imports the station', 'renderer/a.ts', '../electron/station/station.ts'],
  ['the window imports Node', 'renderer/a.ts', 'node:fs'],
  ['the preload imports the station', 'electron/preload.ts', './station/station.ts'],
  ['the station imports the shell', 'electron/station/a.ts', '../shell/window.ts'],
  ['headless imports the shell', 'electron/headless.ts', './shell/window.ts'],
  ['admission imports the ledger', 'electron/station/admission/a.ts', '../ledger/open.ts'],
  ['admission imports Node', 'electron/station/admission/a.ts', 'node:fs'],
  ['the upload classifier imports the client', 'electron/station/upload/classify.ts', '../vivenu/client.ts'],
  ['the report parser imports Node', 'electron/station/scanners/hid/assemble.ts', 'node:fs'],
  ['the serial framer imports the ledger', 'electron/station/scanners/serial/frame.ts', '../../ledger/open.ts'],
  ['the product imports a test', 'electron/station/a.ts', '../../test/support.ts'],
  ['the product imports what makes a release', 'electron/station/a.ts', '../../resources/release/sbom.ts'],
  ['what makes a release imports the ledger', 'resources/release/a.ts', '../../electron/station/ledger/open.ts'],
];

const targets = [
  'electron/station/station.ts',
  'electron/station/ledger/open.ts',
  'electron/station/vivenu/client.ts',
  'electron/shell/window.ts',
  'test/support.ts',
  'resources/release/sbom.ts',
];

test.each(breaches)('%s', async (_what, from, to) => {
  const root = temporaryFolder();
  for (const folder of ['electron', 'renderer', 'shared', 'test', 'resources']) mkdirSync(join(root, folder));
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const target of targets) write(target, 'export const x = 1;\n');
  write(from, `import * as x from '${to}';\nexport const y = x;\n`);
  const { summary } = await cruiseZones(root, ['electron', 'renderer', 'shared', 'test', 'resources']);
  expect(
    summary.violations.filter(({ rule }) => rule.name !== 'no-unresolvable').map((violation) => violation.from),
  ).toContain(from);
});
