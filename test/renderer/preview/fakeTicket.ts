import { absent, type ScanSource } from '#shared/domain.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import type { TicketScan, TicketView } from '#shared/ticket-view.ts';
import type { Verdict } from '#shared/verdict.ts';
import { at, verdicts } from './verdicts.ts';

const minutes = (n: number): number => n * 60_000;

function known(name: string): Verdict {
  const verdict = verdicts[name];
  if (verdict === undefined) throw new Error(name);
  return verdict;
}

function scan(name: string, ago: number, more: Partial<TicketScan> = {}, source: ScanSource = 'hid'): TicketScan {
  const undone = more.takenBack !== undefined;
  const verdict = { ...known(name), seq: 1_400 - ago, at: at - minutes(ago), source, undone };
  return { verdict, takenBack: null, upload: 'sent', serverSaid: null, ...more };
}

const back = { at: at - minutes(3), note: 'Guest did not leave' };
const history: readonly TicketScan[] = [
  scan('repeatSeated', 2, { upload: 'unsent' }, 'camera'),
  scan('out', 5, { upload: 'none', takenBack: back }),
  scan('overridden', 14, { upload: 'rejected', serverSaid: '400 ticket is not valid for this event' }, 'manual'),
  scan('tooEarly', 95, {}, 'wedge'),
  scan('in', 1_700, {}, 'typed'),
];
const inside = { inside: true, entries: 2, firstEntryAt: at - minutes(1_700), lastAt: at - minutes(14) };
const seated = { ...known('everyNote'), ticket: known('everyNote').ticket, seq: null };

const views: Readonly<Record<string, TicketView>> = {
  scanned: {
    expected: { ...known('repeatSeated'), ...heldBy('everyNote'), seq: null },
    presence: inside,
    scans: history,
    hasMore: false,
  },
  new: { expected: { ...seated, override: null }, presence: absent, scans: [], hasMore: false },
  left: {
    expected: { ...known('in2'), seq: null },
    presence: { inside: false, entries: 2, firstEntryAt: at - minutes(90), lastAt: at - minutes(5) },
    scans: [scan('out', 5), scan('in', 90)],
    hasMore: false,
  },
  cancelled: {
    expected: { ...known('cancelled'), seq: null },
    presence: absent,
    scans: [scan('cancelled', 3)],
    hasMore: false,
  },
  unknown: {
    expected: { ...known('hostileBarcode'), seq: null },
    presence: absent,
    scans: Array.from({ length: 50 }, (_, index) => scan('hostileBarcode', index)),
    hasMore: true,
  },
  endless: { expected: { ...known('endless'), seq: null }, presence: inside, scans: history, hasMore: false },
  arabic: { expected: { ...known('arabic'), seq: null }, presence: absent, scans: [], hasMore: false },
};

function heldBy(name: string): Pick<Verdict, 'ticket' | 'ticketId'> {
  const { ticket, ticketId } = known(name);
  return { ticket, ticketId };
}

/** The answer that the address of the preview asks for: `&ticket=new`. */
export async function fakeTicket(kind: string): Promise<Outcome<TicketView>> {
  if (kind === 'waiting') await new Promise(() => undefined);
  const view = views[kind === '' ? 'scanned' : kind];
  return view === undefined ? failure('ledger_unusable', 'SQLITE_CORRUPT') : success(view);
}
