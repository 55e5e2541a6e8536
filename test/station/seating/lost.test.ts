import { appendFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lostWorksId } from '#shared/seating.ts';
import { changeLawn, codeOf, deskIn, OWN, office, requestLost, valueOf, change, type Office } from './office.ts';
import { seat } from './objects.ts';

/** What was kept is damaged: nothing of it goes without a word. */

async function nextStart(box: Office): Promise<Office> {
  const { calls } = deskIn(box.folder, box.sandbox);
  valueOf(await calls.setSeatingKey({ use: 'own', apiKey: box.sandbox.demo.apiKey }));
  const bookedOf: Office['bookedOf'] = async (id) => valueOf(await calls.seats(box.eventId, [id]))[0]?.status?.booked;
  return { ...box, session: calls, bookedOf };
}
const problemOf = async ({ session }: Office) => valueOf(await session.seating()).problem;

test('the works: told until somebody has read it, and meanwhile no counter is changed', async () => {
  const box = await office();
  box.fault(requestLost);
  valueOf(await changeLawn(box, 1));
  box.sandbox.control.clearFaults();
  writeFileSync(join(box.folder, 'seating', 'work.json'), '{"lastId":1,"works":[{"id"');

  for (const [from, to] of [
    ['booked', 'reserved'],
    ['reserved', 'booked'],
  ] as const) {
    const again = await nextStart(box);
    const problem = await problemOf(again);
    expect(problem).toMatchObject({ code: 'seat_works_lost', detail: expect.stringContaining('.unreadable-') });
    expect(codeOf(await changeLawn(again, 1))).toBe('seat_work_open');
    // A status says what it is: nothing is counted twice.
    expect(valueOf(await change(again, [OWN], to, { [OWN]: from }))).toMatchObject({ kind: 'done' });
  }
  const last = await nextStart(box);
  valueOf(await last.session.settleSeatWork(lostWorksId, false));
  expect(await problemOf(last)).toBeNull();
  expect(valueOf(await changeLawn(last, 1))).toMatchObject({ kind: 'done' });
  expect(await problemOf(await nextStart(box))).toBeNull();
});

test('a map: told until the event has one again', async () => {
  const box = await office();
  const [name] = readdirSync(join(box.folder, 'seating'));
  appendFileSync(join(box.folder, 'seating', name!), '{"objectId"');
  for (const again of [await nextStart(box), await nextStart(box)]) {
    expect(await problemOf(again)).toMatchObject({
      code: 'seat_map_lost',
      detail: expect.stringContaining(`${name}.unreadable-`),
    });
    expect(valueOf(await again.session.findSeats(box.eventId, ''))).toEqual([]);
  }
  const last = await nextStart(box);
  valueOf(await last.session.mapSeat(box.eventId, seat(OWN)));
  expect(await problemOf(last)).toBeNull();
});
