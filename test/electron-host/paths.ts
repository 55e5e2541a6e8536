import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { host } from './host.ts';

function applicationData(): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
}

const chosen = new Map<string, string>();

/** `app.setPath` */
export function setPath(name: string, path: string): void {
  mkdirSync(path, { recursive: true });
  chosen.set(name, path);
}

/**
 * `app.getPath`. The user data folder has a name of its own, unless the app is packaged: trying the app out must not touch what a real
 * station on the same computer has recorded.
 */
export function getPath(name: string, appName: string): string {
  const path = chosen.get(name);
  if (path !== undefined) return path;
  switch (name) {
    case 'home':
      return homedir();
    case 'temp':
      return tmpdir();
    case 'appData':
      return applicationData();
    case 'desktop':
    case 'documents':
    case 'downloads':
      return join(homedir(), name[0]?.toUpperCase() + name.slice(1));
    case 'exe':
      return host().from?.program ?? join(import.meta.dirname, 'electron');
    case 'logs':
      return join(getPath('userData', appName), 'logs');
    case 'userData':
    case 'sessionData': {
      const folder = join(applicationData(), host().from ? appName : `${appName} Preview`);
      mkdirSync(folder, { recursive: true });
      return folder;
    }
    default:
      throw new Error(`Failed to get '${name}' path`);
  }
}
