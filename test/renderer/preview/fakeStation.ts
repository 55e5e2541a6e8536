import type { EventPayload, Progress, StationApi } from '#shared/contract.ts';
import type { PrintingSetup } from '#shared/printing.ts';
import { failure, success } from '#shared/problem.ts';
import type { BenchDevice, BenchView, ScannersView } from '#shared/scanners.ts';
import type { Verdict } from '#shared/verdict.ts';
import type { StationView, Status, View } from '#shared/view.ts';
import { fakeAccess } from './fakeAccess.ts';
import { fakeDashboard } from './fakeDashboard.ts';
import { fakePrinting } from './fakePrinting.ts';
import { fakeSeating } from './fakeSeating.ts';
import { fakeSettings } from './fakeSettings.ts';
import { fakeSetup } from './fakeSetup.ts';
import { fakePin, fakeSupervisor, pinRefused } from './fakeSupervisor.ts';
import { fakeTicket } from './fakeTicket.ts';
import { fakeUpdates } from './fakeUpdates.ts';
import { kept, rejected } from './kept.ts';
import { noSetup } from './prints.ts';
import { found, verdicts } from './verdicts.ts';

/** What the window asked for, for whoever drives the preview. */
export const asked: unknown[] = [];

function note(name: string, argument?: unknown): void {
  asked.push([name, argument]);
}

/** A station without a main process: shows one view, and answers each scan with the verdict of that name. */
export function fakeStation(
  first: View,
  opening: Verdict | null,
  closeAsked: number | null,
  firstBench: BenchView,
  setup: PrintingSetup = noSetup,
): StationApi {
  let view = first;
  /** What is mounted later does not hear of the first verdict once more. */
  let hasOpened = false;
  let seq = 1403;
  let turn = 0;
  const viewListeners = new Set<(view: View) => void>();
  const verdictListeners = new Set<(verdict: EventPayload<'verdict'>) => void>();
  const benchListeners = new Set<(bench: BenchView) => void>();
  const progressListeners = new Set<(progress: Progress) => void>();
  let bench = firstBench;
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
  const pushStation = (to: (station: StationView) => Partial<StationView>): void => {
    if (view.phase === 'scanning') push({ ...view, station: { ...view.station, ...to(view.station) } });
  };
  const change = (to: (status: Status) => Status): void => pushStation(({ status }) => ({ status: to(status) }));
  const changeScanners = (to: (scanners: ScannersView) => ScannersView): void =>
    pushStation(({ scanners }) => ({ scanners: to(scanners) }));
  const pushBench = (more: Partial<BenchView>): void => {
    bench = { ...bench, ...more };
    for (const listener of benchListeners) listener(bench);
  };
  const show = (verdict: Verdict, checked: boolean): void => {
    turn += 1;
    for (const listener of verdictListeners) listener({ verdict, checked, scanner: null, turn });
  };
  const known = (barcode: string): Verdict => {
    const verdict = verdicts[barcode] ?? verdicts['unknown'];
    if (verdict === undefined) throw new Error('no verdict');
    return verdict;
  };
  const record = (decided: Verdict, more: Partial<Verdict>): void => {
    seq += 1;
    const verdict = { ...decided, ...more, seq, at: Date.now() };
    show(verdict, false);
    pushStation(({ recent }) => ({ recent: [verdict, ...recent] }));
  };
  return {
    call: {
      ...fakeAccess(new URLSearchParams(location.search), note, (signedIn) =>
        push({ ...view, common: { ...view.common, signedIn } }),
      ),
      ...fakeSeating(),
      ...fakeUpdates(new URLSearchParams(location.search)),
      ...fakeSetup(new URLSearchParams(location.search)),
      view: async () => success(view),
      connect: answer('connect'),
      chooseEvents: answer('chooseEvents'),
      openTraining: answer('openTraining'),
      endTraining: answer('endTraining'),
      setDisplay: answer('setDisplay'),
      retryLoad: answer('retryLoad'),
      async scan(scan) {
        note('scan', scan);
        if (scan.barcode === 'fail') return failure('cannot_record', 'disk full');
        const mode = view.phase === 'scanning' ? view.station.mode : 'scan';
        if (mode === 'check') show({ ...known(scan.barcode), barcode: scan.barcode, seq: null }, true);
        else if (mode === 'scan') record(known(scan.barcode), { barcode: scan.barcode, source: scan.source });
        return success(null);
      },
      async check({ barcode }) {
        note('check', barcode);
        if (barcode === 'fail') return failure('cannot_record', 'disk full');
        show({ ...known(barcode), barcode, seq: null }, true);
        return success(null);
      },
      async override(argument) {
        note('override', argument);
        if (argument.note === 'fail') return failure('cannot_record', 'disk full');
        if (view.common.supervisor.pinSet && argument.pin !== fakePin) return pinRefused(argument.pin);
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
        pushStation(({ recent }) => ({ recent: recent.map(undone) }));
        return success(null);
      },
      async ticket({ barcode }) {
        note('ticket', barcode);
        return fakeTicket(new URLSearchParams(location.search).get('ticket') ?? '');
      },
      async search({ text }) {
        note('search', text);
        await new Promise((done) => setTimeout(done, 20));
        if (text === 'fail') return failure('cannot_record', 'disk full');
        return success(found.filter(({ ticket }) => ticket.name?.toLowerCase().includes(text.toLowerCase())));
      },
      async setDirection({ direction }) {
        note('setDirection', direction);
        pushStation(() => ({ direction }));
        return success(null);
      },
      async setMode({ mode }) {
        note('setMode', mode);
        pushStation(() => ({ mode }));
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
      ...fakeDashboard(new URLSearchParams(location.search).get('dashboard') ?? '', note),
      async keptEvents() {
        return success(kept);
      },
      async purgeEvent({ eventId }) {
        note('purgeEvent', eventId);
        return failure('unsent_scans');
      },
      async saveDoorList() {
        note('saveDoorList');
        const steps = [0, 12_000, 41_300, ...Array.from({ length: 20 }, () => 57_104)];
        for (const done of steps) {
          for (const listener of progressListeners)
            listener({ what: 'doorList', done, total: done === 0 ? null : 96_212 });
          await new Promise((next) => setTimeout(next, 30));
        }
        return success(['/home/door/Documents/gatehouse-door-list-3f0c9a52-2026-11-22T19-42-07Z.pdf']);
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
      async bench() {
        return success(bench);
      },
      async configureScanner({ id, changes }) {
        const { name, direction } = changes;
        note('configureScanner', { id, ...changes });
        if (name === 'fail') return failure('cannot_record', 'disk full');
        const decided = (device: BenchDevice): BenchDevice => ({
          ...device,
          ...(direction === undefined ? {} : { direction }),
          ...(name === undefined ? {} : { name: name ?? device.product, ownName: name }),
        });
        pushBench({ devices: bench.devices.map((device) => (device.id === id ? decided(device) : device)) });
        if (id === 'keyboard' || id === 'camera') {
          const own = { id, name: id, kind: id, state: 'ready', direction: direction ?? null, problem: null } as const;
          changeScanners((all) => ({ ...all, scanners: [...all.scanners.filter((each) => each.id !== id), own] }));
        }
        return success(null);
      },
      async addSerialScanner(argument) {
        note('addSerialScanner', argument);
        if (argument.path === 'COM99') return failure('port_refused', 'File not found');
        pushBench({
          ports: bench.ports.map((port) => ({ ...port, chosen: port.chosen || port.path === argument.path })),
        });
        return success(null);
      },
      async removeSerialScanner({ id }) {
        note('removeSerialScanner', id);
        pushBench({
          devices: bench.devices.filter((device) => device.id !== id),
          ports: bench.ports.map((port) => ({ ...port, chosen: port.chosen && port.id !== id })),
        });
        return success(null);
      },
      async setWedge(wedge) {
        note('setWedge', wedge);
        changeScanners((all) => ({ ...all, wedge }));
        return success(null);
      },
      async startCapture({ id }) {
        note('startCapture', id);
        pushBench({ capture: { id, lines: 0 } });
        return success(null);
      },
      async saveCapture() {
        note('saveCapture');
        pushBench({ capture: null });
        return success(['/media/door/STICK/scanner-hid-0c2e-0b81-1.jsonl']);
      },
      async dropCapture() {
        note('dropCapture');
        pushBench({ capture: null });
        return success(null);
      },
      openManual: answer('openManual'),
      standing: async () => success(null),
      onScreen: async () => success(null),
      ...fakeSupervisor(note, () => view, push),
      ...fakeSettings(view.common, note, (more) => push({ ...view, common: { ...view.common, ...more } })),
      ...fakePrinting(setup, note, (to) => pushStation(({ printing }) => ({ printing: to(printing) }))),
    },
    command: {
      askForToken: () => note('askForToken'),
      askForEvents: () => note('askForEvents'),
      returnToScanning: () => note('returnToScanning'),
      syncNow: () => note('syncNow'),
      openDemoPage: () => note('openDemoPage'),
      alive() {},
    },
    on: {
      view(listener) {
        viewListeners.add(listener);
        return () => viewListeners.delete(listener);
      },
      verdict(listener) {
        verdictListeners.add(listener);
        if (opening !== null && !hasOpened) {
          hasOpened = true;
          setTimeout(() => show(opening, false), 30);
        }
        return () => verdictListeners.delete(listener);
      },
      scanFailed: () => () => {},
      progress(listener) {
        progressListeners.add(listener);
        return () => progressListeners.delete(listener);
      },
      reading: () => () => {},
      bench(listener) {
        benchListeners.add(listener);
        return () => benchListeners.delete(listener);
      },
      closeAsked(listener) {
        const timer = closeAsked === null ? undefined : setTimeout(() => listener({ unsent: closeAsked }), 30);
        return () => clearTimeout(timer);
      },
    },
  };
}
