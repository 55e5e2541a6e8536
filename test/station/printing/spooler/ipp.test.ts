import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import {
  askIpp,
  numberOf,
  textOf,
  textsOf,
  type IppServer,
} from '../../../../electron/station/printing/spooler/ipp.ts';

/** Answers that CUPS would not give. */

const question = { operation: 'Get-Printer-Attributes', path: '/printers/Q', attributes: {} };

async function serving(listener: RequestListener): Promise<IppServer> {
  const server = createServer(listener);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port };
}

const soon = (): AbortSignal => AbortSignal.timeout(5_000);

test.each([
  { what: 'a page of the web', body: '<html>' },
  { what: 'nothing', body: '' },
  { what: 'an answer that is cut short', body: '\u0002\0\0\0\0\0\0\u0001\u0001\u0047' },
])('$what', async ({ body }) => {
  const server = await serving((_request, response) => response.end(body, 'latin1'));
  expect(await askIpp(server, question, soon())).toMatchObject({ is: 'lost', sent: true });
});

test('who may not ask is told so', async () => {
  const server = await serving((_request, response) => response.writeHead(401).end());
  expect(await askIpp(server, question, soon())).toMatchObject({ is: 'answer', status: 'http-401' });
});

test('an answer without end', async () => {
  const server = await serving((_request, response) => {
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(100_000)));
    };
    response.on('drain', more);
    more();
  });
  expect(await askIpp(server, question, soon())).toMatchObject({ is: 'lost', why: 'the answer is too large' });
});

test('no answer, until nobody waits any longer', async () => {
  const aborter = new AbortController();
  const server = await serving(() => aborter.abort());
  expect(await askIpp(server, question, aborter.signal)).toMatchObject({ is: 'lost', sent: true });
});

test('nobody there: nothing was sent', async () => {
  const server = { socketPath: '/nowhere/cups.sock' };
  expect(await askIpp(server, question, soon())).toMatchObject({ is: 'lost', sent: false });
});

test('values are texts of one line, numbers, or nothing', () => {
  const group = { one: 'a\u202E\nb', two: ['x', 7, 'y'], number: 7, none: '' };
  expect(textOf(group, 'one')).toBe('a b');
  expect(textsOf(group, 'two')).toEqual(['x', 'y']);
  expect(textOf(group, 'none')).toBe('');
  expect(textOf(group, 'missing')).toBe('');
  expect(numberOf(group, 'number')).toBe(7);
  expect(numberOf(group, 'none')).toBeNull();
});
