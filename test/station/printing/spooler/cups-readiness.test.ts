import { expect, test } from 'vitest';
import { readinessOf } from '../../../../electron/station/printing/spooler/cups-readiness.ts';
import type { CupsQueue } from '../../../../electron/station/printing/spooler/cups.ts';

const idle: CupsQueue = {
  name: 'Wrist',
  info: '',
  makeAndModel: '',
  deviceUri: 'socket://10.0.0.7',
  state: 'idle',
  reasons: ['none'],
  message: '',
  isAccepting: true,
};

test.each<{ what: string; queue: Partial<CupsQueue>; is: string; code: string }>([
  { what: 'an idle queue', queue: {}, is: 'unknown', code: 'printer_mute' },
  { what: 'a busy queue', queue: { state: 'processing' }, is: 'unknown', code: 'printer_mute' },
  { what: 'a stopped queue', queue: { state: 'stopped', reasons: ['paused'] }, is: 'notReady', code: 'printer_paused' },
  {
    what: 'a stopped queue, whatever its printer says',
    queue: { state: 'stopped', reasons: ['media-empty-error'] },
    is: 'notReady',
    code: 'printer_paused',
  },
  { what: 'one that takes nothing', queue: { isAccepting: false }, is: 'notReady', code: 'printer_paused' },
  // With a job at the printer this is fresh.
  ...(
    [
      ['media-empty-error', 'paper_out'],
      ['media-needed', 'paper_out'],
      ['cover-open-error', 'cover_open'],
      ['door-open-report', 'cover_open'],
      ['marker-supply-empty-error', 'ribbon_out'],
      ['offline-report', 'printer_offline'],
      ['shutdown', 'printer_offline'],
      ['media-jam-error', 'printer_error'],
      ['fuser-over-temp-error', 'printer_error'],
    ] as const
  ).flatMap(([reason, code]) => [
    {
      what: `${reason} while a job prints`,
      queue: { state: 'processing', reasons: ['none', reason] },
      is: 'notReady',
      code,
    },
    { what: `${reason} of the last job`, queue: { reasons: [reason] }, is: 'attention', code },
  ]),
  {
    what: 'low paper',
    queue: { state: 'processing', reasons: ['media-low-warning'] },
    is: 'attention',
    code: 'paper_low',
  },
  {
    what: 'two at once',
    queue: { state: 'processing', reasons: ['media-low-warning', 'cover-open-error'] },
    is: 'notReady',
    code: 'cover_open',
  },
  {
    what: 'what is on its way',
    queue: { state: 'processing', reasons: ['connecting-to-device', 'cups-waiting-for-job-completed'] },
    is: 'unknown',
    code: 'printer_mute',
  },
])('$what: $is, $code', ({ queue, is, code }) => {
  expect(readinessOf({ ...idle, ...queue })).toEqual({ is, problem: { code } });
});

test('what the print system says of it is told, too', () => {
  const problem = { code: 'printer_paused', detail: 'Paused' };
  expect(readinessOf({ ...idle, state: 'stopped', message: 'Paused' })).toEqual({ is: 'notReady', problem });
});
