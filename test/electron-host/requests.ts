import type { CdpSession } from './cdp.ts';
import { handlerOf, inner, outer, outerPolicy } from './protocol.ts';
import { askBeforeRequest, askHeadersReceived } from './web-request.ts';

interface Paused {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly redirectedRequestId?: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly postDataEntries?: readonly { readonly bytes?: string }[];
  };
}

/** A page or a frame goes to another document. `url` is the app's own address of it. */
export interface Navigation {
  readonly url: string;
  readonly outerUrl: string;
  readonly frameId: string;
  readonly isRedirect: boolean;
}

/** Electron's names for the protocol's. */
const resourceTypes: Readonly<Record<string, string>> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Image: 'image',
  Font: 'font',
  Script: 'script',
  XHR: 'xhr',
  Fetch: 'xhr',
  Media: 'media',
  Ping: 'ping',
};

/** Answers every request of one page: from the app's protocol handlers, or not at all, or by letting it pass to the network. */
export class Requests {
  readonly #session: CdpSession;
  readonly #webContentsId: number;
  readonly #mayNavigate: (navigation: Navigation) => boolean;

  constructor(session: CdpSession, webContentsId: number, mayNavigate: (navigation: Navigation) => boolean) {
    this.#session = session;
    this.#webContentsId = webContentsId;
    this.#mayNavigate = mayNavigate;
    session.on('Fetch.requestPaused', (paused: Paused) => {
      this.#answer(paused).catch((error: unknown) => {
        // A page that is gone wants no answer any more.
        if (process.env['GATEHOUSE_HOST_DEBUG']) process.stderr.write(`${paused.request.url}: ${String(error)}\n`);
      });
    });
  }

  async start(): Promise<void> {
    await this.#session.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] });
  }

  async #answer(paused: Paused): Promise<void> {
    const { requestId, request, frameId } = paused;
    const url = inner(request.url);
    if (paused.resourceType === 'Document') {
      const isRedirect = paused.redirectedRequestId !== undefined;
      if (!this.#mayNavigate({ url, outerUrl: request.url, frameId, isRedirect }))
        return this.#fail(requestId, 'Aborted');
    }
    const resourceType = resourceTypes[paused.resourceType] ?? 'other';
    const asked = await askBeforeRequest({
      url,
      method: request.method,
      resourceType,
      webContentsId: this.#webContentsId,
    });
    if (asked.cancel === true) return this.#fail(requestId, 'BlockedByClient');
    if (asked.redirectURL !== undefined) return this.#redirect(requestId, asked.redirectURL);
    if (url === request.url) {
      await this.#session.send('Fetch.continueRequest', { requestId });
      return undefined;
    }
    // Chromium looks for an icon for its own windows; Electron does not.
    if (new URL(url).pathname === '/favicon.ico') return this.#fail(requestId, 'Failed');
    let response: Response;
    try {
      const handler = handlerOf(url);
      if (!handler) throw new Error('no handler');
      response = await handler(asRequest(url, request));
    } catch (error) {
      process.stderr.write(`${url}: ${String(error)}\n`);
      return this.#fail(requestId, 'Failed');
    }
    return this.#fulfil(paused, url, resourceType, response);
  }

  async #fulfil({ requestId, request }: Paused, url: string, resourceType: string, response: Response): Promise<void> {
    // Response.error()
    if (response.status === 0) return this.#fail(requestId, 'Failed');
    const given: Record<string, string[]> = {};
    for (const [name, value] of response.headers) given[name] = [...(given[name] ?? []), value];
    const details = {
      url,
      method: request.method,
      resourceType,
      webContentsId: this.#webContentsId,
      statusCode: response.status,
      responseHeaders: given,
    };
    const asked = await askHeadersReceived(details);
    if (asked.cancel === true) return this.#fail(requestId, 'BlockedByClient');
    const responseHeaders = Object.entries(asked.responseHeaders ?? given).flatMap(([name, values]) =>
      [values].flat().map((value) => ({ name, value: outerHeader(name, value, url) })),
    );
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    await this.#session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders,
      body,
    });
    return undefined;
  }

  async #fail(requestId: string, errorReason: string): Promise<void> {
    await this.#session.send('Fetch.failRequest', { requestId, errorReason });
  }

  async #redirect(requestId: string, url: string): Promise<void> {
    const responseHeaders = [{ name: 'location', value: outer(url) }];
    await this.#session.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders });
  }
}

function asRequest(url: string, { method, headers, postDataEntries }: Paused['request']): Request {
  const own = Object.entries(headers).map(([name, value]): [string, string] => [name, inner(value)]);
  const body = postDataEntries && Buffer.concat(postDataEntries.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64')));
  return new Request(url, { method, headers: own, ...(body && { body: new Uint8Array(body) }) });
}

/** Headers in which the app names its own addresses. */
function outerHeader(name: string, value: string, base: string): string {
  switch (name.toLowerCase()) {
    case 'content-security-policy':
    case 'content-security-policy-report-only':
      return outerPolicy(value);
    case 'location':
      return outer(new URL(value, base).href);
    case 'access-control-allow-origin':
      return outer(value);
    default:
      return value;
  }
}
