import type { StationApi } from '#shared/contract.ts';
import { failure, success } from '#shared/problem.ts';
import type { Verdict } from '#shared/verdict.ts';
import type { Status, View } from '#shared/view.ts';
import { kept, rejected } from './kept.ts';
import { found, verdicts } from './verdicts.ts';

/** What the window asked for, for whoever drives the preview. */
export const asked: unknown[] = [];

function note(name: string, argument?: unknown): void {
  asked.push([name, argument]);
}

/** A station without a main process: shows one view, and answers each scan with the verdict of that name. */
export function fakeStation(first: View, opening: Verdict | null, closeAsked: number | null = null): StationApi {
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
  const change = (to: (status: Status) => Status): void => {
    if (view.phase === 'scanning') push({ ...view, station: { ...view.station, status: to(view.station.status) } });
  };
  const show = (verdict: Verdict): void => {
    for (const listener of verdictListeners) listener(verdict);
  };
  const known = (barcode: string): Verdict => {
    const verdict = verdicts[barcode] ?? verdicts['unknown'];
    if (verdict === undefined) throw new Error('no verdict');
    return verdict;
  };
  const record = (decided: Verdict, more: Partial<Verdict>): void => {
    seq += 1;
    const verdict = { ...decided, ...more, seq, at: Date.now() };
    show(verdict);
    if (view.phase === 'scanning') {
      push({ ...view, station: { ...view.station, recent: [verdict, ...view.station.recent] } });
    }
  };
  return {
    call: {
      view: async () => success(view),
      connect: answer('connect'),
      chooseEvents: answer('chooseEvents'),
      openDemo: answer('openDemo'),
      retryLoad: answer('retryLoad'),
      async scan(scan) {
        note('scan', scan);
        if (scan.barcode === 'fail') return failure('cannot_record', 'disk full');
        record(known(scan.barcode), { barcode: scan.barcode, source: scan.source });
        return success(null);
      },
      async check({ barcode }) {
        note('check', barcode);
        if (barcode === 'fail') return failure('cannot_record', 'disk full');
        return success({ ...known(barcode), barcode, seq: null });
      },
      async override(argument) {
        note('override', argument);
        if (argument.note === 'fail') return failure('cannot_record', 'disk full');
        const { reason, ticket } = known(argument.barcode);
        const override = { note: argument.note, against: reason };
        record({ ...known('in'), ticket, reason: null }, { barcode: argument.barcode, override });
        return success(null);
      },
      async undo(argument) {
        note('undo', argument);
        if (argument.note === 'Wrong person') return failure('undo_later_first');
        const undone = (verdict: Verdict): Verdict =>
          verdict.seq === argument.seq ? { ...verdict, undone: true } : verdict;
        if (view.phase === 'scanning') {
          push({ ...view, station: { ...view.station, recent: view.station.recent.map(undone) } });
        }
        return success(null);
      },
      async search({ text }) {
        note('search', text);
        await new Promise((done) => setTimeout(done, 20));
        if (text === 'fail') return failure('cannot_record', 'disk full');
        return success(found.filter(({ ticket }) => ticket.name?.toLowerCase().includes(text.toLowerCase())));
      },
      async setDirection({ direction }) {
        note('setDirection', direction);
        if (view.phase === 'scanning') push({ ...view, station: { ...view.station, direction } });
        return success(null);
      },
      async rejected() {
        return success(rejected.slice(0, 200));
      },
      async sendAgain() {
        note('sendAgain');
        change((status) => ({ ...status, rejected: 0, rejectedSince: null, unsent: status.unsent + status.rejected }));
        return success(null);
      },
      async keptEvents() {
        return success(kept);
      },
      async purgeEvent({ eventId }) {
        note('purgeEvent', eventId);
        return failure('unsent_scans');
      },
      async exportLog() {
        note('exportLog');
        return success([
          '/media/door/STICK/gatehouse-log-2026-07-18.csv',
          '/media/door/STICK/gatehouse-log-2026-07-18.jsonl',
        ]);
      },
      async exportDiagnostics() {
        return failure('export_failed', 'EROFS: read-only file system');
      },
      chooseBackupFolder: answer('chooseBackupFolder'),
      stopBackup: answer('stopBackup'),
      async dismissNotice({ id }) {
        note('dismissNotice', id);
        change((status) => ({ ...status, notices: status.notices.filter((each) => each.id !== id) }));
        return success(null);
      },
    },
    command: {
      askForToken: () => note('askForToken'),
      askForEvents: () => note('askForEvents'),
      returnToScanning: () => note('returnToScanning'),
      syncNow: () => note('syncNow'),
      openDemoPage: () => note('openDemoPage'),
      closeAnyway: () => note('closeAnyway'),
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
      closeAsked(listener) {
        const timer = closeAsked === null ? undefined : setTimeout(() => listener({ unsent: closeAsked }), 30);
        return () => clearTimeout(timer);
      },
    },
  };
}
