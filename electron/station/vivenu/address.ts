import { failure, success, type Outcome } from '#shared/problem.ts';

/** Turns what a person typed into a server's origin: `vivenu.com` becomes `https://vivenu.com`. */
export function readServer(typed: string): Outcome<string> {
  const url = readWebAddress(typed);
  return url === null ? failure('server_invalid') : success(url.origin);
}

/** As `readServer`, with the path: `seatmap.vivenu.com/api/` becomes `https://seatmap.vivenu.com/api`. */
export function readSeatingServer(typed: string): Outcome<string> {
  const url = readWebAddress(typed);
  if (url === null || url.search !== '' || url.hash !== '') return failure('server_invalid');
  return success(url.origin + url.pathname.replace(/\/+$/u, ''));
}

function readWebAddress(typed: string): URL | null {
  const text = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  const url = text === '' ? null : URL.parse(withScheme);
  if (url === null) return null;
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.username === '' && url.password === '' ? url : null;
}

// Header values: visible ASCII. Anything else cannot be sent, and no token or key has it.
const SECRET = /^[\x21-\x7e]+$/u;

/** Takes off the white space around a pasted or scanned token, and refuses what cannot be one. */
export function readToken(given: string): Outcome<string> {
  const token = given.trim();
  if (token === '') return failure('token_missing');
  return SECRET.test(token) ? success(token) : failure('token_malformed');
}

/** As `readToken`, for an API key. */
export function readApiKey(given: string): Outcome<string> {
  const key = given.trim();
  return SECRET.test(key) ? success(key) : failure('key_malformed');
}

/**
 * Any text as one segment of an address' path. Null where no address can carry it: nothing and dots would lead to another path, however
 * they are encoded, and torn letters have no bytes.
 */
export function pathSegment(text: string): string | null {
  if (text === '' || text === '.' || text === '..' || !text.isWellFormed()) return null;
  return encodeURIComponent(text);
}
