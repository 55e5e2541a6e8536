import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signatureField, signatureOf } from '../../../electron/station/updates/signed-list.ts';

/** A real server with lists and packages, for tests. */
export interface UpdateServer {
  readonly url: string;
  /** What is asked for, in order. */
  readonly asked: string[];
  /** What lies there, by its name. */
  readonly files: Map<string, Buffer | RequestListener>;
  close(): Promise<void>;
}

export const keys = generateKeyPairSync('ed25519');

export async function openUpdateServer(): Promise<UpdateServer> {
  const files = new Map<string, Buffer | RequestListener>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? '/', 'http://here').pathname.replace(/^\/updates\//u, ''));
    asked.push(name);
    const file = files.get(name);
    if (file === undefined) response.writeHead(404).end();
    else if (Buffer.isBuffer(file)) response.writeHead(200, { 'content-length': file.length }).end(file);
    else file(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/updates/`,
    asked,
    files,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

interface Listed {
  readonly version?: string;
  readonly channel?: string;
  readonly name?: string;
  readonly key?: KeyObject;
  readonly content: Buffer;
  readonly changed?: object;
}

/** A list as electron-builder writes it, signed; JSON is YAML. */
export function listOf(given: Listed): Buffer {
  const { version = '1.5.0', channel = 'latest', content, key = keys.privateKey, changed = {} } = given;
  const { name = `Gatehouse-${version}.AppImage` } = given;
  const sha512 = createHash('sha512').update(content).digest('base64');
  const list = { version, files: [{ url: name, sha512, size: content.length }], path: name, sha512 };
  return Buffer.from(JSON.stringify({ ...list, [signatureField]: signatureOf(list, channel, key), ...changed }));
}
