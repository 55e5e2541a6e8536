import { EventEmitter } from 'node:events';
import { request as requestHttp, type ClientRequest, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';

/** As Electron's `net.request`, for who asks in that way; the requests are Node's, not Chromium's. A redirect is only told. */
export class NetRequest extends EventEmitter {
  private readonly request: ClientRequest;

  constructor(options: RequestOptions) {
    super();
    const ask = options.protocol === 'http:' ? requestHttp : requestHttps;
    const { protocol, hostname, port, path, method, headers } = options;
    this.request = ask({ protocol, hostname, port, path, method, headers }, (answer) => {
      const { statusCode = 0, headers: given } = answer;
      if (statusCode >= 300 && statusCode < 400 && given.location !== undefined) {
        this.emit('redirect', statusCode, method ?? 'GET', given.location, {});
        answer.resume();
      } else this.emit('response', answer);
    });
    this.request.on('error', (error) => this.emit('error', error));
  }

  end(data?: Buffer | string): void {
    this.request.end(data);
  }

  abort(): void {
    this.request.destroy();
    this.emit('abort');
  }
}
