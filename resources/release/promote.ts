import { join } from 'node:path';
import { updateChannel } from '#shared/updates.ts';
import { isSigned, signatureField, signatureOf } from '../../electron/station/updates/signed-list.ts';
import { listsIn, publicKeyFor, readList, updateKey, writeList } from './update-lists.ts';

/**
 * `node resources/release/promote.ts FOLDER CHANNEL [FROM] [PUBLIC-KEY]`: offers the release in FOLDER to the stations of another channel
 * as well. Its signed lists (of FROM, mostly `latest`) are written again under the other name, and signed for it. The key comes from
 * GATEHOUSE_UPDATE_KEY.
 */

const [folder, name, from = 'latest', publicFile = join(import.meta.dirname, '../update-key.pem')] =
  process.argv.slice(2);
if (folder === undefined || name === undefined) throw new Error('promote.ts needs a folder and the name of a channel');
const channel = updateChannel.parse(name);
const privateKey = updateKey(process.env['GATEHOUSE_UPDATE_KEY']);
const publicKey = publicKeyFor(privateKey, publicFile);

const lists = listsIn(folder).filter((list) => list.channel === from);
if (lists.length === 0) throw new Error(`there is no list of the channel ${from} in ${folder}`);
const unsigned = lists.filter(({ path }) => !isSigned(readList(path), from, publicKey));
if (unsigned.length > 0) throw new Error(`not signed for ${from}: ${unsigned.map(({ path }) => path).join(', ')}`);
for (const { path, suffix } of lists) {
  const list = readList(path);
  const file = join(folder, `${channel}${suffix}.yml`);
  writeList(file, { ...list, [signatureField]: signatureOf(list, channel, privateKey) });
  console.log(`${file}: version ${list.version}`);
}
