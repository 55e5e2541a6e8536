import { failure, success, type Outcome } from '#shared/problem.ts';

/** Turns what a person typed into a server's origin: `vivenu.com` becomes `https://vivenu.com`. */
export function readServer(typed: string): Outcome<string> {
  const text = typed.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `https://${text}`;
  if (text === '' || !URL.canParse(withScheme)) return failure('server_invalid');
  const url = new URL(withScheme);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || url.username !== '' || url.password !== '') return failure('server_invalid');
  return success(url.origin);
}

// Header values: visible ASCII. Anything else cannot be sent, and no token has it.
const TOKEN = /^[\x21-\x7e]+$/u;

/** Takes off the white space around a pasted or scanned token, and refuses what cannot be one. */
export function readToken(given: string): Outcome<string> {
  const token = given.trim();
  if (token === '') return failure('token_missing');
  return TOKEN.test(token) ? success(token) : failure('token_malformed');
}
