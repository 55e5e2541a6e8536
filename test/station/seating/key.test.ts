import { expect, test } from 'vitest';
import type { Fetch } from '../../../electron/station/vivenu/http.ts';
import { memoryLog } from '../support.ts';
import { change, changeLawn, codeOf, deskIn, FREE, office, unclearOf, valueOf } from './office.ts';

/** Who gets a key, and where none goes. */

const KEY = 'key_of_the_sign_in';

/** Notes what each address is shown, and answers nothing. */
function noting(): { readonly fetch: Fetch; readonly shown: (string | null)[] } {
  const shown: (string | null)[] = [];
  const note: Fetch = async (_, { headers }) => {
    shown.push(new Headers(headers).get('authorization'));
    return new Response('{}', { status: 500 });
  };
  return { fetch: note, shown };
}

async function atAnotherAddress(server: string) {
  const { fetch, shown } = noting();
  const { session } = await office({ fetch, accountKey: KEY });
  valueOf(await session.setSeatingKey({ use: 'account' }));
  const setup = valueOf(await session.changeSeating({ server }));
  return { session, shown, setup };
}

test('an address that somebody typed gets the key of the sign-in only when they say so', async () => {
  const { session, shown, setup } = await atAnotherAddress('https://seats.example/api');
  expect(setup).toMatchObject({ keyUse: 'none', readableOnTheWay: false });
  const [event] = setup.events;
  await session.seats(event!.event.id, [FREE]);
  expect(new Set(shown)).toEqual(new Set([null]));
  shown.length = 0;
  valueOf(await session.setSeatingKey({ use: 'account' }));
  await session.seats(event!.event.id, [FREE]);
  expect(new Set(shown)).toEqual(new Set([`Bearer ${KEY}`]));
  // Said for that address alone.
  expect(valueOf(await session.changeSeating({ server: 'https://other.example' }))).toMatchObject({ keyUse: 'none' });
  expect(valueOf(await session.changeSeating({ server: null }))).toMatchObject({ keyUse: 'account' });
});

test.each(['account', 'own'] as const)('where others could read it on the way, no key goes: %s', async (use) => {
  const { session, shown, setup } = await atAnotherAddress('http://seats.example/api');
  expect(setup).toMatchObject({ keyUse: 'none', readableOnTheWay: true });
  expect(codeOf(await session.setSeatingKey({ use, apiKey: KEY }))).toBe('seating_key_readable');
  await session.seats(setup.events[0]!.event.id, [FREE]);
  expect(new Set(shown)).toEqual(new Set([null]));
});

test('nor where that is the address of the tickets’ server', async () => {
  const { fetch, shown } = noting();
  const box = await office();
  const { calls } = deskIn(box.folder, { ...box.sandbox, url: 'http://tickets.example' }, { fetch, accountKey: KEY });
  expect(valueOf(await calls.seating())).toMatchObject({ keyUse: 'account', readableOnTheWay: true });
  expect(codeOf(await calls.seats(box.eventId, [FREE]))).toBe('seating_key_readable');
  expect(shown).toEqual([]);
});

test('no line of the log has the key, whatever the server says of it', async () => {
  const log = memoryLog();
  const box = await office({ log });
  const { apiKey } = box.sandbox.demo;
  const body = { message: `Bearer ${apiKey} (${encodeURIComponent(apiKey)}) is tired` };
  for (const status of [500, 400, 401]) {
    box.fault({ match: { method: 'POST' }, times: 1, fault: { kind: 'answer', status, body } });
    await change(box, [`block-a-1-${(status % 7) + 1}`], 'notforsale');
    await changeLawn(box, 1);
  }
  box.fault({ fault: { kind: 'answer', status: 500, body } });
  await unclearOf(box);
  expect(log.lines.length).toBeGreaterThan(3);
  expect(log.lines.join('\n')).toContain('is tired');
  expect(log.lines.join('\n')).not.toContain(apiKey);
});
