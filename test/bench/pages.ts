import { eventId, token, type inventTicket } from './tickets.ts';

/** The JSON of a ticket, as it comes. */
export type ListedTicket = ReturnType<typeof inventTicket>;

export async function askServer(server: string, path: string, body?: string): Promise<unknown> {
  const headers = { token, 'content-type': 'application/json' };
  const request = body === undefined ? { headers } : { headers, method: 'POST', body };
  const response = await fetch(`${server}/api/accessusers/${path}`, request);
  return response.json();
}

/** The whole list by skip and top, one page after the other: the plainest way there is. */
export async function* readPages(server: string): AsyncGenerator<readonly ListedTicket[]> {
  for (let skip = 0, total = 1; skip < total; skip += 1_000) {
    const page = (await askServer(server, `tickets/v2/${eventId}?top=1000&skip=${skip}`)) as {
      docs: ListedTicket[];
      total: number;
    };
    total = page.total;
    yield page.docs;
  }
}
