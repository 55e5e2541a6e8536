import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from './app.ts';
import { ready } from './host.ts';
import { strict } from './strict.ts';

/**
 * A keychain of the host's own, in three kinds, chosen with GATEHOUSE_HOST_KEYCHAIN:
 * - `libsecret`, as on a desktop with a keychain: a random key. It lies beside the data that it protects, so it protects
 *   nothing; it behaves like one.
 * - `basic_text`, as on a desktop without one: Electron then encrypts with a key that everyone knows.
 * - `none`: a keychain that does not answer.
 */
const kinds = ['libsecret', 'basic_text', 'none'] as const;

function kind(): (typeof kinds)[number] {
  const asked = process.env['GATEHOUSE_HOST_KEYCHAIN'] ?? 'libsecret';
  const known = kinds.find((name) => name === asked);
  if (!known) throw new Error(`GATEHOUSE_HOST_KEYCHAIN is '${asked}'; it may be ${kinds.join(', ')}`);
  return known;
}

const knownToEveryone = Buffer.alloc(32, 'peanuts');

function ownKey(): Buffer {
  const file = join(app.getPath('userData'), 'gatehouse-host-keychain');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  return Buffer.from(readFileSync(file, 'utf8'), 'hex');
}

/** Chromium's prefixes on Linux: which key a text was encrypted with. */
const withKnownKey = 'v10';
const withOwnKey = 'v11';

function usable(): (typeof kinds)[number] {
  if (!ready()) throw new Error('safeStorage cannot be used before app is ready');
  return kind();
}

async function encryptStringAsync(plainText: string): Promise<Buffer> {
  const current = usable();
  if (current === 'none') throw new Error('Encryption is not available');
  const prefix = current === 'libsecret' ? withOwnKey : withKnownKey;
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', prefix === withOwnKey ? ownKey() : knownToEveryone, nonce);
  const text = Buffer.concat([cipher.update(plainText, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from(prefix), nonce, cipher.getAuthTag(), text]);
}

async function decryptStringAsync(encrypted: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }> {
  const current = usable();
  const prefix = encrypted.subarray(0, 3).toString('latin1');
  const known = prefix === withKnownKey;
  if (!known && (prefix !== withOwnKey || current !== 'libsecret')) {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.decryptStringAsync.');
  }
  const cipher = createDecipheriv('aes-256-gcm', known ? knownToEveryone : ownKey(), encrypted.subarray(3, 15));
  cipher.setAuthTag(encrypted.subarray(15, 31));
  const result = cipher.update(encrypted.subarray(31), undefined, 'utf8') + cipher.final('utf8');
  return { result, shouldReEncrypt: known && current === 'libsecret' };
}

/** Only on Linux there is a choice of keychains, and only there Electron has this function. */
const linuxOnly = {
  getSelectedStorageBackend(): string {
    if (!ready()) return 'unknown';
    return kind() === 'basic_text' ? 'basic_text' : 'gnome_libsecret';
  },
};

export const safeStorage = strict('safeStorage', {
  isAsyncEncryptionAvailable: async (): Promise<boolean> => usable() !== 'none',
  encryptStringAsync,
  decryptStringAsync,
  ...(process.platform === 'linux' && linuxOnly),
});
