import { describe, expect, test } from 'vitest';
import { countRejected, rejectedScans, sendAgain } from '../../../electron/station/ledger/outbox.ts';
import {
  bodies,
  clientWith,
  endlessPauses,
  LONG,
  parts,
  queueScans,
  received,
  SCANS,
  sizes,
  uploaderFor,
} from './sending.ts';

describe('what the server minds', () => {
  test.each([400, 422, 413, 409])(
    '%i for one row: it is found and kept with the server’s words; all others arrive in order',
    async (status) => {
      const { journal, sandbox, client, eventId } = await parts();
      const barcodes = queueScans(journal, eventId, 60);
      sandbox.control.addFault({ fault: { kind: 'poison', barcodes: ['17', '59'], status } });
      const uploader = uploaderFor({ journal, client });
      expect(await uploader.drain(LONG)).toBe(0);
      expect(received(sandbox)).toEqual(barcodes.filter((barcode) => barcode !== '17' && barcode !== '59'));
      const serverSaid = `${status}: [0].barcode: is not accepted`;
      expect(rejectedScans(journal, 10)).toMatchObject([
        { barcode: '17', serverSaid },
        { barcode: '59', serverSaid },
      ]);
      expect(uploader.problem()).toBeNull();
    },
  );

  test.each([400, 401, 403, 404])(
    '400 to everything while %i says that the token is not good any more: no scan is blamed',
    async (status) => {
      const { journal, sandbox, client, eventId } = await parts();
      const barcodes = queueScans(journal, eventId, 5);
      sandbox.control.addFault({ match: SCANS, fault: { kind: 'answer', status: 400 } });
      sandbox.control.addFault({ match: { path: '/api/accessusers/seller' }, fault: { kind: 'answer', status } });
      const uploader = uploaderFor({ journal, client, waiting: endlessPauses() });
      uploader.poke();
      await uploader.until(() => uploader.problem() !== null);
      const said = { 400: 'unauthorized', 401: 'unauthorized', 403: 'forbidden', 404: 'not_found' }[status];
      expect([uploader.problem()?.code, countRejected(journal)]).toEqual([said, 0]);
      sandbox.control.clearFaults();
      expect(await uploader.drain(LONG)).toBe(0);
      expect(received(sandbox)).toEqual(barcodes);
    },
  );

  test('409: the same bytes five times, then halves, which are not tried five times each', async () => {
    const { journal, sandbox, client, eventId } = await parts();
    queueScans(journal, eventId, 4);
    sandbox.control.addFault({ fault: { kind: 'poison', barcodes: ['3'], status: 409 } });
    expect(await uploaderFor({ journal, client }).drain(LONG)).toBe(0);
    expect(sizes(sandbox)).toEqual([4, 4, 4, 4, 4, 2, 2, 1, 1]);
    expect(received(sandbox)).toEqual(['0', '1', '2']);
  });

  test('a failure of another kind does not use up the patience with a 409', async () => {
    const { journal, sandbox, client, eventId } = await parts();
    queueScans(journal, eventId, 2);
    sandbox.control.addFault({ match: SCANS, times: 8, fault: { kind: 'answer', status: 500 } });
    sandbox.control.addFault({ match: SCANS, times: 4, fault: { kind: 'answer', status: 409 } });
    expect(await uploaderFor({ journal, client }).drain(LONG)).toBe(0);
    expect(new Set(bodies(sandbox)).size).toBe(1);
    expect(countRejected(journal)).toBe(0);
  });

  test('413: batches of half the length from there on', async () => {
    const { journal, sandbox, eventId } = await parts({ maxBodyBytes: 1_200 });
    const barcodes = queueScans(journal, eventId, 100);
    const statuses: number[] = [];
    const client = clientWith(sandbox, async (url, init) => {
      const response = await fetch(url, init);
      statuses.push(response.status);
      return response;
    });
    const uploader = uploaderFor({ journal, client });
    expect(await uploader.drain(LONG)).toBe(0);
    expect(received(sandbox)).toEqual(barcodes);
    // The fifty and its halves; of the second fifty nothing is refused.
    expect(statuses.filter((status) => status === 413)).toHaveLength(3);
    expect(sizes(sandbox)).toEqual([13, 12, 13, 12, 13, 13, 13, 11]);
  });

  test('413 for one row that is too long by itself says nothing of the length of batches', async () => {
    const { journal, sandbox, client, eventId } = await parts({ maxBodyBytes: 20_000 });
    const long = 'x'.repeat(20_000);
    queueScans(journal, eventId, ['before', long, 'after', 'last']);
    const uploader = uploaderFor({ journal, client });
    expect(await uploader.drain(LONG)).toBe(0);
    expect(rejectedScans(journal, 10).map(({ barcode }) => barcode)).toEqual([long]);
    queueScans(journal, eventId, 10);
    expect(await uploader.drain(LONG)).toBe(0);
    expect(sizes(sandbox).at(-1)).toBe(10);
  });

  test('what was refused can be sent again', async () => {
    const { journal, sandbox, client, eventId } = await parts();
    queueScans(journal, eventId, 5);
    sandbox.control.addFault({ fault: { kind: 'poison', barcodes: ['1', '3'] } });
    const uploader = uploaderFor({ journal, client });
    await uploader.drain(LONG);
    sandbox.control.clearFaults();
    expect(sendAgain(journal)).toBe(2);
    expect(await uploader.drain(LONG)).toBe(0);
    expect(received(sandbox)).toEqual(['0', '2', '4', '1', '3']);
    expect(countRejected(journal)).toBe(0);
  });
});
