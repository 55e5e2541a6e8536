import type { BenchView } from '#shared/scanners.ts';
import { expect, it, vi } from 'vitest';
import { syncWhenOnline } from '../../renderer/syncWhenOnline.ts';
import { commonOf } from './preview/common.ts';
import { asked, fakeStation } from './preview/fakeStation.ts';

const noBench: BenchView = { devices: [], ports: [], reads: [], capture: null, portsProblem: null };

it('asks for news as soon as the network is back, until it is told to stop', () => {
  vi.stubGlobal('location', { search: '' });
  const page = new EventTarget();
  const stop = syncWhenOnline(
    fakeStation({ phase: 'starting', common: commonOf(new URLSearchParams()) }, null, null, noBench),
    page,
  );
  page.dispatchEvent(new Event('offline'));
  expect(asked).toEqual([]);
  page.dispatchEvent(new Event('online'));
  expect(asked).toEqual([['syncNow', undefined]]);
  stop();
  page.dispatchEvent(new Event('online'));
  expect(asked).toHaveLength(1);
});
