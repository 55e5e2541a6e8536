import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run screens`: makes the pictures of every screen anew, for docs/screens/. The app has to be built before. */
const folder = 'docs/screens';
for (const name of readdirSync(folder)) if (name.endsWith('.png')) rmSync(join(folder, name));
const { status } = spawnSync('npx', ['playwright', 'test', 'screens'], {
  stdio: 'inherit',
  env: { ...process.env, GATEHOUSE_SCREENS: folder },
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
