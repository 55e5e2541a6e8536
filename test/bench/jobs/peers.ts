import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { open } from 'lmdb';
import PouchDB from 'pouchdb-node';
import { time } from '../measure.ts';
import { readPages, type ListedTicket } from '../pages.ts';

/** The same job by other stores: all tickets by id, with a way from the barcode to the ticket. None of them finds a name. */

interface Input {
  readonly server: string;
  readonly folder: string;
}

async function load(server: string, store: (docs: readonly ListedTicket[]) => Promise<unknown>): Promise<number> {
  return time(async () => {
    for await (const docs of readPages(server)) await store(docs);
  });
}

export async function level({ server, folder }: Input): Promise<number> {
  const db = new ClassicLevel(join(folder, 'level'));
  await db.open();
  const ms = await load(server, (docs) =>
    db.batch(
      docs.flatMap((doc) => [
        { type: 'put' as const, key: `ticket/${doc._id}`, value: JSON.stringify(doc) },
        { type: 'put' as const, key: `barcode/${doc.barcode}`, value: doc._id },
      ]),
    ),
  );
  await db.close();
  return ms;
}

export async function lmdb({ server, folder }: Input): Promise<number> {
  const db = open<string, string>({ path: join(folder, 'lmdb'), encoding: 'string' });
  const ms = await load(server, (docs) =>
    db.transaction(() => {
      for (const doc of docs) {
        void db.put(`ticket/${doc._id}`, JSON.stringify(doc));
        void db.put(`barcode/${doc.barcode}`, doc._id);
      }
    }),
  );
  await db.close();
  return ms;
}

/** The barcode is found through a second document; PouchDB's own indexes take longer still. */
export async function pouch({ server, folder }: Input): Promise<number> {
  const db = new PouchDB(join(folder, 'pouch'));
  const ms = await load(server, (docs) =>
    db.bulkDocs(docs.flatMap((doc) => [doc, { _id: `barcode/${doc.barcode}`, ticket: doc._id }])),
  );
  await db.close();
  return ms;
}
