/** vivenu's core hosts, and a server of one's own. The demo is the sandbox inside this app. */
export const serverChoices = ['production', 'staging', 'custom'] as const;
export type ServerChoice = (typeof serverChoices)[number];

export const knownServers = { production: 'https://vivenu.com', staging: 'https://vivenu.dev' } as const;

/** The seating server that belongs to a server of the tickets, with the path of its API. */
export function seatingServerOf(server: string): string {
  const host: Readonly<Record<string, string>> = {
    [knownServers.production]: 'https://seatmap.vivenu.com/api',
    [knownServers.staging]: 'https://seatmap.vivenu.dev/api',
  };
  return host[server] ?? `${server}/api`;
}

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/u;
const HTTP_HOST = /^http:\/\/(\[[^\]]+\]|[^/:?#]+)/u;

/** Whether others on the network could read a token sent to this address: plain http to another machine. */
export function isReadableOnTheWay(address: string): boolean {
  const host = HTTP_HOST.exec(address.trim().toLowerCase())?.[1];
  return host !== undefined && !LOOPBACK.test(host);
}
