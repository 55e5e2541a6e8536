import { strict } from './strict.ts';

/** `session.webRequest`: the app may cancel or redirect what a page asks for, and change the headers of what the host answers. */

export interface RequestDetails {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  /** Of the page; what the main process fetches by itself is not asked about here. */
  readonly webContentsId: number;
}
export interface HeadersDetails extends RequestDetails {
  readonly statusCode: number;
  readonly responseHeaders: Record<string, string[]>;
}
export interface RequestAnswer {
  readonly cancel?: boolean;
  readonly redirectURL?: string;
}
export interface HeadersAnswer {
  readonly cancel?: boolean;
  readonly responseHeaders?: Record<string, string | string[]>;
}

type Listener<Details, Answer> = (details: Details, callback: (answer: Answer) => void) => void;
interface Registered<Details, Answer> {
  readonly urls: readonly string[];
  readonly listener: Listener<Details, Answer>;
}

/** A match pattern such as `<all_urls>`, `*://*.example.com/*` or `app://station/*`. */
export function matchesPattern(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true;
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  const expression = escaped.replace(/^\*:/, '(https?|wss?):').replaceAll('*', '.*');
  return new RegExp(`^${expression}$`, 'i').test(url);
}

class Hook<Details extends RequestDetails, Answer extends object> {
  #registered: Registered<Details, Answer> | undefined;

  /** Electron's forms: (filter, listener), (listener), (null). */
  readonly set = (
    first: { readonly urls: readonly string[] } | Listener<Details, Answer> | null,
    second?: Listener<Details, Answer> | null,
  ): void => {
    const listener = typeof first === 'function' ? first : second;
    const { urls } = first !== null && typeof first === 'object' ? first : { urls: ['<all_urls>'] };
    this.#registered = listener ? { urls, listener } : undefined;
  };

  ask(details: Details): Promise<Partial<Answer>> {
    const registered = this.#registered;
    if (!registered?.urls.some((pattern) => matchesPattern(pattern, details.url))) return Promise.resolve({});
    return new Promise((resolve) => registered.listener(details, resolve));
  }
}

const beforeRequest = new Hook<RequestDetails, RequestAnswer>();
const headersReceived = new Hook<HeadersDetails, HeadersAnswer>();

export const askBeforeRequest = (details: RequestDetails): Promise<RequestAnswer> => beforeRequest.ask(details);
export const askHeadersReceived = (details: HeadersDetails): Promise<HeadersAnswer> => headersReceived.ask(details);

export const webRequest = strict('session.webRequest', {
  onBeforeRequest: beforeRequest.set,
  onHeadersReceived: headersReceived.set,
});
