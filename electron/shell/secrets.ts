import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { safeStorage } from 'electron';
import type { TokenStorage } from '#shared/view.ts';
import type { Log } from '../station/log.ts';
import type { TokenKeeper } from '../station/session/session.ts';

/** Keeps the token with the system's keychain. It leaves this file only towards the vivenu client, never to the window. */
export async function openTokenKeeper(path: string, log: Log): Promise<TokenKeeper> {
  const storage = await detectStorage();
  return {
    storage: () => storage,

    async read() {
      if (storage === 'none') return null;
      let kept;
      try {
        kept = await readFile(path);
      } catch {
        return null;
      }
      try {
        const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(kept);
        if (shouldReEncrypt) await store(path, result);
        return result;
      } catch {
        log.warn('the kept token cannot be decrypted on this account; it has to be entered again');
        return null;
      }
    },

    async keep(token, evenReadable) {
      if (storage === 'encrypted' || (storage === 'plain' && evenReadable)) await store(path, token);
      // An older token must not come back at the next start.
      else await rm(path, { force: true });
    },
  };
}

/** Without a keychain Electron's Linux fallback is `basic_text`: a fixed password that anybody knows. */
async function detectStorage(): Promise<TokenStorage> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'none';
  const readable = process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  return readable ? 'plain' : 'encrypted';
}

async function store(path: string, token: string): Promise<void> {
  const encrypted = await safeStorage.encryptStringAsync(token);
  await writeFile(`${path}.new`, encrypted, { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
}
