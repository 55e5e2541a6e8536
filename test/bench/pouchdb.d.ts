/** As much of PouchDB as the benchmark uses. */
declare module 'pouchdb-node' {
  export default class PouchDB {
    constructor(path: string);
    bulkDocs(docs: readonly object[]): Promise<unknown>;
    close(): Promise<void>;
  }
}
