import type { PrinterConnection } from '#shared/printing.ts';

/** Where printers listen (JetDirect). */
const usualPort = 9_100;
const longestHost = 253;

type Tcp = Extract<PrinterConnection, { kind: 'tcp' }>;

const portOf = (text: string): number | null => {
  if (!/^\d{1,5}$/u.test(text)) return null;
  const port = Number(text);
  return port >= 1 && port <= 65_535 ? port : null;
};

const isHost = (text: string): boolean =>
  text.length <= longestHost && /^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?$/iu.test(text);
/** With the name of the network card, where there is one: fe80::1%eth0. */
const isIpv6 = (text: string): boolean =>
  text.length <= longestHost && /^[\da-f:.]*:[\da-f:.]*:[\da-f:.]*(?:%[\w.-]+)?$/iu.test(text);

const tcp = (host: string, port: number | null): Tcp | null => (port === null ? null : { kind: 'tcp', host, port });

/** A host with or without a port, as people type it; null for what is neither. */
export function parseAddress(text: string): Tcp | null {
  const typed = text.trim();
  const bracketed = /^\[(?<host>[^\]]*)\](?::(?<port>.*))?$/u.exec(typed)?.groups;
  if (bracketed !== undefined) {
    const { host = '', port } = bracketed;
    return isIpv6(host) ? tcp(host, port === undefined ? usualPort : portOf(port)) : null;
  }
  if (isIpv6(typed)) return tcp(typed, usualPort);
  const [host = '', port, ...more] = typed.split(':');
  if (more.length > 0 || !isHost(host)) return null;
  return tcp(host, port === undefined ? usualPort : portOf(port));
}

/** As it would be typed: the port only where it is not the usual one. */
export function addressOf({ host, port }: Tcp): string {
  const shown = host.includes(':') ? `[${host}]` : host;
  if (port !== usualPort) return `${shown}:${port}`;
  return host;
}
