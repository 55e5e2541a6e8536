import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedElectron, projectFolder, type Report } from './machine.ts';

/** For how long without a byte the download is waited for. */
const patienceMs = 60_000;
const retryAfterMs = 24 * 60 * 60 * 1_000;

const buildFolder = join(projectFolder, 'build');
const failureMark = join(buildFolder, 'electron-download-failed');

function failedLately(): boolean {
  const failed = statSync(failureMark, { throwIfNoEntry: false });
  return failed !== undefined && Date.now() - failed.mtimeMs < retryAfterMs;
}

function bytesIn(folder: string): number {
  let bytes = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    bytes += statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}

/** Electron's own installer says nothing while it works; how far it is shows in the folder that it downloads to. */
async function download(report: Report): Promise<boolean> {
  const folder = join(buildFolder, 'electron-download');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const temporary = { TMPDIR: folder, TEMP: folder, TMP: folder };
  const child = spawn(process.execPath, [join(projectFolder, 'node_modules/electron/install.js')], {
    env: { ...process.env, ...temporary },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });

  let bytes = 0;
  let grewAt = Date.now();
  const watching = setInterval(() => {
    const now = bytesIn(folder);
    if (now !== bytes) {
      bytes = now;
      grewAt = Date.now();
    } else if (Date.now() - grewAt > patienceMs) {
      complaint ||= 'No answer from the server.';
      child.kill();
    }
  }, 1_000);
  const code = await new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  clearInterval(watching);
  rmSync(folder, { recursive: true, force: true });
  const reason = complaint.trim().split('\n')[0];
  if (code !== 0 && reason) report(`Electron could not be fetched (${reason}).`);
  return code === 0;
}

/** The real Electron's executable: fetched where that is possible, `undefined` where it is not. */
export async function ensureElectron(report: Report): Promise<string | undefined> {
  const installed = installedElectron();
  if (installed !== undefined) return installed;
  if (failedLately()) {
    report(
      `Electron could not be fetched lately, so this is not tried again today (to try now, delete ${failureMark}).`,
    );
    return undefined;
  }
  report('Fetching Electron (about 120 MB, once)…');
  mkdirSync(buildFolder, { recursive: true });
  if (!(await download(report))) writeFileSync(failureMark, '');
  else rmSync(failureMark, { force: true });
  return installedElectron();
}
