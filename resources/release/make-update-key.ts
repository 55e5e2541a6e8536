import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `node resources/release/make-update-key.ts PRIVATE-FILE [PUBLIC-FILE]`: once in the life of a project, the key for the lists of versions.
 * Neither file is ever written over: stations that have the public half of an old key refuse whatever a new one signs.
 */

const [privateFile, publicFile = join(import.meta.dirname, '../update-key.pem')] = process.argv.slice(2);
if (privateFile === undefined) throw new Error('make-update-key.ts needs the name of a file for the private key');
const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
// The public half first: where there is one already, no key is made.
writeFileSync(publicFile, publicKey, { flag: 'wx' });
writeFileSync(privateFile, privateKey, { flag: 'wx', mode: 0o600 });
console.log(`${publicFile} is for the program: commit it.`);
console.log(
  `${privateFile} is secret: make it the secret GATEHOUSE_UPDATE_KEY, keep a copy under lock, and delete the file.`,
);
