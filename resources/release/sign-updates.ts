import { join } from 'node:path';
import { isSigned, signatureField, signatureOf } from '../../electron/station/updates/signed-list.ts';
import { listsIn, publicKeyFor, readList, updateKey, wrongPackages, writeList } from './update-lists.ts';

/**
 * `node resources/release/sign-updates.ts FOLDER [PUBLIC-KEY]`: signs the lists of versions in a folder that has their packages, too. The
 * private key comes from GATEHOUSE_UPDATE_KEY, never from the command line, which other programs can read.
 */

const [folder, publicFile = join(import.meta.dirname, '../update-key.pem')] = process.argv.slice(2);
if (folder === undefined) throw new Error('sign-updates.ts needs the name of a folder');
const privateKey = updateKey(process.env['GATEHOUSE_UPDATE_KEY']);
const publicKey = publicKeyFor(privateKey, publicFile);

const lists = listsIn(folder);
if (lists.length === 0) throw new Error(`there is no list of versions in ${folder}`);
// All are looked at before one is signed.
const wrong = lists.flatMap(({ path }) => wrongPackages(readList(path), folder));
if (wrong.length > 0) throw new Error(wrong.join('\n'));
for (const { path, channel } of lists) {
  const list = readList(path);
  const signed = { ...list, [signatureField]: signatureOf(list, channel, privateKey) };
  if (!isSigned(signed, channel, publicKey)) throw new Error(`${path} could not be signed`);
  writeList(path, signed);
  console.log(`${path}: version ${list.version}, ${list.files.length} packages, signed for the channel ${channel}`);
}
