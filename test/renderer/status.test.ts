import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '#shared/problem.ts';
import { wedgeSettingsSchema, type ScannersView } from '#shared/scanners.ts';
import { describeProblem } from '../../renderer/text/problems.ts';
import type { Status } from '#shared/view.ts';
import { alertsOf, statusChips } from '../../renderer/scanning/statusChips.ts';
import { unclearChip } from '../../renderer/seating/unclearChip.ts';
import { createFormats } from '../../renderer/text/format.ts';
import { at } from './preview/verdicts.ts';
import { fineStatus } from './preview/views.ts';

const formats = createFormats('en-GB');
const noScanners: ScannersView = { scanners: [], problem: null, wedge: wedgeSettingsSchema.parse({}) };

describe('the status line', () => {
  const labels = (more: Partial<Status>): string[] =>
    statusChips({ ...fineStatus, ...more }, noScanners, at, formats).map(({ label }) => label);

  it.each<[Partial<Status>, string[]]>([
    [{}, ['Online', '18,402 tickets, 6 s old']],
    [{ ticketsAsOf: at + 9_000, tickets: 1 }, ['Online', '1 ticket, 0 s old']],
    [{ ticketsAsOf: at - 180_000 }, ['Online', '18,402 tickets, 3 min old']],
    [{ ticketsAsOf: at - 960_000 }, ['Online', 'Tickets from 19:42']],
    [{ ticketsAsOf: null }, ['Online', 'No ticket list yet']],
    [
      { online: false, unsent: 213, unsentSince: at, rejected: 2, syncProblem: { code: 'offline' } },
      ['Offline, scanning goes on', 'Tickets from 19:58', '213 unsent', '2 rejected'],
    ],
    [{ clockAheadMs: 10_900_000 }, ['Online', '18,402 tickets, 6 s old', 'Clock 3 h ahead']],
    [{ clockAheadMs: -61_000 }, ['Online', '18,402 tickets, 6 s old', 'Clock 1 min behind']],
    [{ clockAheadMs: -3 * 86_400_000 }, ['Online', '18,402 tickets, 6 s old', 'Clock 3 days behind']],
    [{ backup: { folder: '/stick', at, problem: null } }, ['Online', '18,402 tickets, 6 s old']],
    [
      { backup: { folder: '/stick', at, problem: { code: 'backup_failed' } } },
      ['Online', '18,402 tickets, 6 s old', 'No backup'],
    ],
    [
      { recordProblem: { code: 'cannot_record' }, syncProblem: { code: 'list_emptied' } },
      ['Online', '18,402 tickets, 6 s old', 'Cannot record', 'No tickets listed'],
    ],
    [{ unsent: 1, unsentSince: at - 200 }, ['Online', '18,402 tickets, 6 s old']],
    [{ unsent: 9, unsentSince: at - 3_000 }, ['Online', '18,402 tickets, 6 s old', '9 unsent']],
    [{ syncProblem: { code: 'timeout' } }, ['Online', '18,402 tickets, 6 s old', 'Tickets not updated']],
    [
      { syncProblem: { code: 'unauthorized' }, uploadProblem: { code: 'unauthorized' } },
      ['Online', '18,402 tickets, 6 s old', 'Token needed'],
    ],
    [
      { syncProblem: { code: 'forbidden' }, uploadProblem: { code: 'server_error' } },
      ['Online', '18,402 tickets, 6 s old', 'No access', 'Scans not sent'],
    ],
  ])('%o', (more, expected) => {
    expect(labels(more)).toEqual(expected);
  });

  it.each<[ProblemCode, string, string[]]>([
    ['list_emptied', 'No tickets listed', ['syncNow']],
    ['list_shrunk', 'Tickets missing', ['syncNow']],
    ['catalogue_unusable', 'Tickets not saved', ['syncNow']],
    ['catalogue_damaged', 'Ticket file damaged', ['syncNow']],
    ['event_not_accessible', 'Event withdrawn', ['askForToken', 'askForEvents']],
    ['other_seller', 'Other seller', ['askForToken']],
    ['event_gone', 'Event gone', ['askForToken', 'askForEvents']],
  ])('%s is an alert, online or off', (code, label, actions) => {
    for (const online of [true, false]) {
      const status: Status = { ...fineStatus, online, syncProblem: { code, detail: 'Sommerfest' } };
      expect(statusChips(status, noScanners, at, formats).at(-1)).toMatchObject({ label, level: 'alert', actions });
      expect(alertsOf(status, at, formats)).toEqual([
        { trouble: describeProblem({ code, detail: 'Sommerfest' }), lasting: false },
      ]);
    }
  });

  it('a station that cannot record says so first, and until that is over', () => {
    const recordProblem = { code: 'cannot_record', detail: 'disk I/O error' } as const;
    const status: Status = { ...fineStatus, recordProblem, uploadProblem: { code: 'event_gone' } };
    expect(alertsOf(status, at, formats).map(({ trouble, lasting }) => [trouble.title, lasting])).toEqual([
      [describeProblem(recordProblem).title, true],
      [describeProblem({ code: 'event_gone' }).title, false],
    ]);
    expect(statusChips(status, noScanners, at, formats).find(({ id }) => id === 'record')).toMatchObject({
      level: 'alert',
      actions: [],
    });
    const reserve: Status = { ...fineStatus, recordProblem: { code: 'disk_nearly_full' } };
    expect(alertsOf(reserve, at, formats)).toMatchObject([{ lasting: false }]);
  });

  it('rejected scans say since when, and where they are listed', () => {
    const chipOf = (more: Partial<Status>) =>
      statusChips({ ...fineStatus, ...more }, noScanners, at, formats).find(({ id }) => id === 'rejected');
    const chip = chipOf({ rejected: 2, rejectedSince: at - 960_000 });
    expect(chip).toMatchObject({ label: '2 rejected', actions: ['showRejected'] });
    expect(chip?.body).toMatch(/^The oldest is from 19:42\. They are kept/u);
    expect(chipOf({ rejected: 1 })?.body).toMatch(/^They are kept/u);
  });

  it('a wrong clock says which way, and what to do', () => {
    const bodyOf = (clockAheadMs: number) =>
      statusChips({ ...fineStatus, clockAheadMs }, noScanners, at, formats).find(({ id }) => id === 'clock')?.body;
    expect(bodyOf(10_900_000)).toContain('It is 3 h ahead of the server.');
    expect(bodyOf(-120_000)).toContain('It is 2 min behind the server.');
    expect(bodyOf(-120_000)).toContain('Set the clock of this computer');
  });

  it('what passes by itself, or what a sign has always said, is no alert', () => {
    for (const code of ['timeout', 'server_error', 'unauthorized', 'forbidden'] as const) {
      const status: Status = { ...fineStatus, syncProblem: { code } };
      expect(statusChips(status, noScanners, at, formats).map(({ level }) => level)).toEqual([
        'fine',
        'fine',
        'attention',
      ]);
      expect(alertsOf(status, at, formats)).toEqual([]);
    }
  });

  it('one alert of sync and upload is said once', () => {
    const problem = { code: 'other_seller' } as const;
    expect(alertsOf({ ...fineStatus, syncProblem: problem, uploadProblem: problem }, at, formats)).toHaveLength(1);
  });

  it.each([
    [0, null],
    [1, { label: '1 change of a seat is unclear', level: 'attention', actions: ['showSeats'] }],
    [12, { label: '12 changes of seats are unclear', level: 'attention', actions: ['showSeats'] }],
  ])('%i unclear changes of seats', (count, chip) => {
    const shown = unclearChip(count);
    const facts = shown === null ? null : { label: shown.label, level: shown.level, actions: [...shown.actions] };
    expect(facts).toEqual(chip);
  });

  it('offers what helps', () => {
    const chips = statusChips(
      { ...fineStatus, unsent: 1, uploadProblem: { code: 'unauthorized' } },
      noScanners,
      at,
      formats,
    );
    expect(chips.find(({ id }) => id === 'unsent')?.actions).toEqual(['askForToken']);
    expect(chips.find(({ id }) => id === 'token')?.actions).toEqual(['askForToken']);
  });

  it.each([
    ['unauthorized', 'token'],
    ['forbidden', 'access'],
  ] as const)('%s is one sign, whoever met it first: what it explains stays open', (code, sign) => {
    for (const met of [{ syncProblem: { code } }, { uploadProblem: { code } }]) {
      for (const status of [met, { syncProblem: { code }, uploadProblem: { code } }]) {
        const ids = statusChips({ ...fineStatus, ...status }, noScanners, at, formats).map(({ id }) => id);
        expect(ids).toContain(sign);
        expect(ids).not.toContain('upload');
        expect(ids).not.toContain('sync');
      }
    }
  });
});
