import { expect, test } from 'vitest';
import type { FaultRule } from '../../electron/station/sandbox/faults/fault.ts';
import { allSent, admit, openDoors, settle, type Evening } from './evening.ts';
import { LONG_MS } from '../rounds.ts';
import { startStation } from './harness.ts';
import { createStage } from './stage.ts';

/** What the server says of events and tickets changes nothing of what is here, unless it is an answer that can be believed. */

const LIST = '/api/accessusers/tickets/v2/';
const EVENTS = '/api/accessusers/events';

interface Case {
  readonly faults: readonly FaultRule[];
  /** What the status line says after a look for tickets. */
  readonly code: string;
}

const on = (path: string, fault: FaultRule['fault']): FaultRule => ({ match: { path }, fault });

const cases: readonly (readonly [string, Case])[] = [
  [
    'an event that was deleted',
    {
      faults: [
        on(EVENTS, { kind: 'answer', body: [] }),
        on('/api/accessusers/tickets/', { kind: 'answer', status: 404 }),
        on('/api/accessusers/scans/', { kind: 'answer', status: 404 }),
      ],
      code: 'no_events',
    },
  ],
  [
    'an event list that shrinks',
    {
      faults: [
        on(EVENTS, { kind: 'answer', body: [{ _id: '6a3b1c00d7e8f90112233403', name: 'Crew evening' }] }),
        on(LIST, { kind: 'answer', status: 403 }),
      ],
      code: 'event_not_accessible',
    },
  ],
  ['total: 0 suddenly', { faults: [on(LIST, { kind: 'answer', body: { docs: [], total: 0 } })], code: 'list_emptied' }],
  ['a list that is cut', { faults: [on(LIST, { kind: 'truncate' })], code: 'not_vivenu' }],
  ['noise instead of a list', { faults: [on(LIST, { kind: 'garbage' })], code: 'not_vivenu' }],
  ['the page of a guest Wi-Fi instead of a list', { faults: [on('/api', { kind: 'html' })], code: 'not_vivenu' }],
  ['a list of 500 MB', { faults: [on(LIST, { kind: 'oversize', bytes: 500 * 1_048_576 })], code: 'too_large' }],
  ['a server with a fault', { faults: [on('/api', { kind: 'answer', status: 500 })], code: 'server_error' }],
];

test.concurrent.for(cases)(
  '%s: the tickets that are here stay, and scanning goes on',
  { timeout: LONG_MS },
  async ([, given], context) => {
    const stage = createStage(context);
    const opened = await openDoors(stage);
    const { sandbox, station, data, barcodes } = opened;
    const { tickets } = await station.status();
    expect(tickets).toBeGreaterThan(300);
    await admit(station, barcodes.slice(0, 5));
    for (const fault of given.faults) sandbox.control.addFault(fault);

    expect(await station.ask({ cmd: 'sync' })).toMatchObject({ ok: false, tickets });
    expect(await station.ask({ cmd: 'sweep' })).toMatchObject({ ok: false, tickets });
    expect(await station.status()).toMatchObject({ tickets, syncProblem: { code: given.code } });
    await admit(station, barcodes.slice(5, 10));
    await station.kill();

    const again = startStation(stage, sandbox, { data });
    expect(await again.ready()).toMatchObject({ tickets });
    await admit(again, barcodes.slice(10, 15));
    expect(await again.ask({ barcode: barcodes[0], direction: 'OUT' })).toMatchObject({ result: 'out' });

    sandbox.control.clearFaults();
    const evening: Evening = { ...opened, station: again };
    expect(await again.ask({ cmd: 'sync' })).toMatchObject({ ok: true, tickets });
    await allSent(evening);
    await settle(evening);
  },
);

test.concurrent(
  'a token with spaces and line breaks around it works; one with spaces inside starts nothing and loses nothing',
  async (context) => {
    const stage = createStage(context);
    const opened = await openDoors(stage);
    const { sandbox, station, data, barcodes } = opened;
    sandbox.control.addFault({ match: { path: '/api/accessusers/scans/' }, fault: { kind: 'reset' } });
    await admit(station, barcodes.slice(0, 5));
    await station.kill();
    sandbox.control.clearFaults();

    const { token } = sandbox.demo;
    for (const broken of [`${token.slice(0, 5)} ${token.slice(5)}`, `${token.slice(0, 5)}\n${token.slice(5)}`, ' \n']) {
      const { lines, stderr, code } = await startStation(stage, sandbox, { data, token: broken }).end();
      expect([lines, code]).toEqual([[], 1]);
      expect(stderr).toMatch(/spaces|token is missing/u);
      expect(stderr).not.toContain(token.slice(5));
    }

    const again = startStation(stage, sandbox, { data, token: `\r\n\t ${token} \r\n` });
    await again.ready();
    await admit(again, barcodes.slice(5, 10));
    await settle({ ...opened, station: again });
    expect(sandbox.control.scans().rows).toHaveLength(10);
  },
);
