import { createServer, type AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';

/** DLE EOT and GS r of ESC/POS, and ZPL's host status. */
const QUESTION = new RegExp(['~HS', '\u0010\u0004[\u0001-\u0004]', '\u001dr\u0001'].join('|'), 'gu');
const HOST_STATUS =
  '\u0002030,0,0,1245,000,0,0,0,000,0,0,0\u0003\r\n\u0002000,0,0,0,0,2,4,0,00000000,1,000\u0003\r\n\u00021234,0\u0003\r\n';

function answerTo(question: string): Buffer {
  if (question === '~HS') return Buffer.from(HOST_STATUS, 'latin1');
  return Buffer.from(question.startsWith('\u001d') ? [0x00] : [0x12]);
}

/**
 * A printer that is always ready, in a thread of its own. It says where it listens, and when the first byte of each job came, by the clock
 * that all threads share.
 */
function listen(port: NonNullable<typeof parentPort>): void {
  const server = createServer((socket) => {
    let isPrinting = false;
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      const text = data.toString('latin1');
      const isJob = text.replaceAll(QUESTION, '') !== '';
      if (isJob && !isPrinting) port.postMessage({ at: performance.timeOrigin + performance.now() });
      isPrinting ||= isJob;
      for (const question of text.match(QUESTION) ?? []) socket.write(answerTo(question));
    });
  });
  server.listen(0, '127.0.0.1', () => port.postMessage({ port: (server.address() as AddressInfo).port }));
}

if (parentPort === null) throw new Error('this file runs as a thread only');
listen(parentPort);
