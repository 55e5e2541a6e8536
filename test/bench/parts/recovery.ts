import { spawnSync } from 'node:child_process';
import { _electron, type ElectronApplication } from '@playwright/test';
import { startSandbox, type Sandbox } from '../../../electron/station/sandbox/sandbox.ts';
import { definedEnv, pageOf, previewHost } from '../../e2e/launch.ts';
import { crashPage, hangPage, untilShown } from '../../e2e/recovery-steps.ts';
import { projectFolder } from '../../electron-host/machine.ts';
import { median } from '../measure.ts';
import type { Part } from '../part.ts';
import { atMost, row, type Row } from '../rows.ts';

/** From the end of the window's page to its verdict on the screen again, in the built app. A new app each time: a page that is lost often is made to wait. */

const TICKETS = 1_000;
const TIMES = 5;
const LONGEST_MS = 2_000;

/** A door whose last guest was refused: red stands until somebody sees to it. */
async function withRed(app: ElectronApplication, { url, demo }: Sandbox): Promise<void> {
  const page = await pageOf(app);
  await page.evaluate(
    async ({ server, token, eventId }) => {
      const { call } = window.station;
      await call.connect({ server, token, keepReadable: false });
      await call.chooseEvents({ eventIds: [eventId] });
    },
    { server: url, token: demo.token, eventId: demo.eventId },
  );
  await page.waitForSelector('section.verdict[data-result="idle"]');
  await page.evaluate(() => window.station.call.scan({ barcode: 'nobody-has-this', source: 'wedge' }));
  await page.waitForSelector('section.verdict[data-result="refused"]');
}

async function timed(app: ElectronApplication, spoil: (app: ElectronApplication) => Promise<void>): Promise<number> {
  const began = Date.now();
  await spoil(app);
  await untilShown(app, 'refused', began);
  return Date.now() - began;
}

function rowsOf(what: string, spans: readonly number[]): readonly Row[] {
  const longest = Math.max(...spans);
  return [
    row('recovery', `${what}: median`, [median(spans), 'ms']),
    row('recovery', `${what}: longest`, [longest, 'ms'], null, atMost(LONGEST_MS, longest, 'ms')),
  ];
}

export const recovery: Part = async ({ quick, folder }) => {
  // That it works at all is what test/e2e/recovery.e2e.ts sees.
  if (quick) return [];
  spawnSync('npm', ['run', '--silent', 'build'], { cwd: projectFolder, stdio: ['ignore', 'ignore', 'inherit'] });
  const sandbox = await startSandbox({ tickets: TICKETS });
  const crashed: number[] = [];
  const hung: number[] = [];
  try {
    for (let time = 0; time < TIMES; time += 1) {
      const app = await _electron.launch({
        executablePath: previewHost,
        args: [projectFolder, `--user-data-dir=${folder()}`],
        env: { ...definedEnv(), GATEHOUSE_HOST_HEADLESS: '1' },
      });
      try {
        await withRed(app, sandbox);
        crashed.push(await timed(app, crashPage));
        hung.push(await timed(app, hangPage));
      } finally {
        await app.evaluate(({ app: running }) => running.exit(0)).catch(() => undefined);
        await app.close().catch(() => undefined);
      }
    }
  } finally {
    await sandbox.close();
  }
  return [...rowsOf('crash to restored verdict', crashed), ...rowsOf('hang to restored verdict', hung)];
};
