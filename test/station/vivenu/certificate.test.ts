import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isNeverReached } from '../../../electron/station/vivenu/never-reached.ts';
import { createClient } from '../../../electron/station/vivenu/client.ts';
import { describeProblem, problemLine } from '#shared/text/problems.ts';
import { app } from '../session/app.ts';
import { noWaiting, temporaryFolder } from '../support.ts';

/** A server that nobody vouches for: a rogue network, or a wrong clock. */

const TOKEN = 'a-token-that-nobody-else-may-read';

/** Its address, and what it understood of what was said to it. */
async function selfSigned(host: string): Promise<{ readonly url: string; readonly heard: readonly string[] }> {
  const folder = temporaryFolder();
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const make = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
  const made = spawnSync('openssl', [...make, '-subj', `/CN=${host}`, '-keyout', key, '-out', cert]);
  if (made.status !== 0) throw new Error(String(made.stderr));
  const heard: string[] = [];
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    heard.push(JSON.stringify([request.url, request.headers]));
    response.end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}

test.each(['127.0.0.1', 'vivenu.com'])(
  'a certificate that %s has signed itself is refused before a word is sent',
  async (host) => {
    const { url, heard } = await selfSigned(host);
    const { session, log } = app();
    await session.start();
    const outcome = await session.connect(url, TOKEN, false);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'certificate' } });
    expect(heard).toEqual([]);
    if (outcome.ok) return;
    expect(isNeverReached(outcome.problem)).toBe(true);
    expect(JSON.stringify([outcome, problemLine(outcome.problem), log.kept(), session.view()])).not.toContain(TOKEN);
    // What to do about it.
    expect(describeProblem(outcome.problem, 'en').advice).toMatch(/^Nothing was sent to it\. Check the date and time/u);
  },
);

test.each([
  ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate'],
  ['net::ERR_CERT_DATE_INVALID', 'certificate'],
  ['net::ERR_CERT_COMMON_NAME_INVALID', 'certificate'],
  ['net::ERR_CONNECTION_RESET', 'offline'],
  ['net::ERR_SSL_PROTOCOL_ERROR', 'offline'],
])('Electron’s %s is the problem %s', async (message, code) => {
  const client = createClient({
    fetch: () => Promise.reject(new Error(message)),
    server: 'https://vivenu.com',
    token: () => TOKEN,
    waiting: noWaiting(),
    closing: new AbortController().signal,
  });
  expect(await client.sellerId()).toEqual({ ok: false, problem: { code, detail: message } });
});
