import type { StationApi } from '#shared/contract.ts';
import { failure, success } from '#shared/problem.ts';
import type { Verdict } from '#shared/verdict.ts';
import type { View } from '#shared/view.ts';
import { recent, verdicts } from './verdicts.ts';

/** What the window asked for, for whoever drives the preview. */
export const asked: unknown[] = [];

function note(name: string, argument?: unknown): void {
  asked.push([name, argument]);
}

/** A station without a main process: shows one view, and answers each scan with the verdict of that name. */
export function fakeStation(first: View, opening: Verdict | null): StationApi {
  let view = first;
  let seq = 1403;
  const viewListeners = new Set<(view: View) => void>();
  const verdictListeners = new Set<(verdict: Verdict) => void>();
  const answer =
    (name: string) =>
    async (argument?: unknown): Promise<{ ok: true; value: null }> => {
      note(name, argument);
      await new Promise((done) => setTimeout(done, 300));
      return success(null) as { ok: true; value: null };
    };
  const push = (next: View): void => {
    view = next;
    for (const listener of viewListeners) listener(view);
  };
  const show = (verdict: Verdict): void => {
    for (const listener of verdictListeners) listener(verdict);
  };
  return {
    call: {
      view: async () => success(view),
      connect: answer('connect'),
      chooseEvent: answer('chooseEvent'),
      openDemo: answer('openDemo'),
      retryLoad: answer('retryLoad'),
      async scan(scan) {
        note('scan', scan);
        if (scan.barcode === 'fail') return failure('cannot_record', 'disk full');
        seq += 1;
        const known = verdicts[scan.barcode] ?? verdicts['unknown'];
        const verdict = { ...known, ...scan, seq, at: Date.now() } as Verdict;
        show(verdict);
        if (view.phase === 'scanning') {
          push({ ...view, station: { ...view.station, recent: [verdict, ...recent] } });
        }
        return success(null);
      },
      async setDirection({ direction }) {
        note('setDirection', direction);
        if (view.phase === 'scanning') push({ ...view, station: { ...view.station, direction } });
        return success(null);
      },
    },
    command: {
      askForToken: () => note('askForToken'),
      askForEvent: () => note('askForEvent'),
      returnToScanning: () => note('returnToScanning'),
      syncNow: () => note('syncNow'),
      openDemoPage: () => note('openDemoPage'),
    },
    on: {
      view(listener) {
        viewListeners.add(listener);
        return () => viewListeners.delete(listener);
      },
      verdict(listener) {
        verdictListeners.add(listener);
        if (opening !== null) setTimeout(() => listener(opening), 30);
        return () => verdictListeners.delete(listener);
      },
    },
  };
}
