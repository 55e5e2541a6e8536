import { spawnSync } from 'node:child_process';

/** `npm run screens`: makes the pictures of every screen anew, for docs/screens/. The app has to be built before. */
const { status } = spawnSync('npx', ['playwright', 'test', 'screens'], {
  stdio: 'inherit',
  env: { ...process.env, GATEHOUSE_SCREENS: 'docs/screens' },
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
