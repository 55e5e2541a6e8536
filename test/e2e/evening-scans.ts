import type { Sandbox } from '../../electron/station/sandbox/sandbox.ts';
import { barcodeOf } from './steps.ts';

/** The guests of an evening and what the screen has to say to each: written by hand, nothing of the station is asked. */

/** `left` goes with the station's direction, `right` always lets out; both are USB scanners. */
type Scanner = 'wedge' | 'left' | 'right';
type Shown = 'in' | 'out' | 'repeat' | 'refused';

export interface Scan {
  readonly scanner: Scanner;
  readonly barcode: string;
  readonly result: Shown;
  /** A part of what the screen says. */
  readonly says: string;
}

/** Longer than any barcode may be. */
const unreadable = 'x'.repeat(600);

type Row = readonly [scanner: Scanner, who: string, result: Shown, says: string];

/** Six guests, and all that can go wrong with others. */
const round: readonly Row[] = [
  ['wedge', 'standing', 'in', 'IN'],
  ['left', 'child', 'in', '1st entry'],
  ['left', 'standing', 'repeat', 'ALREADY IN'],
  ['wedge', 'Cancelled', 'refused', 'Cancelled ticket'],
  ['wedge', 'early', 'in', 'Early bird'],
  ['right', 'child', 'out', 'OUT'],
  ['wedge', 'child', 'in', '2nd entry'],
  ['left', 'Reserved', 'refused', 'Reserved, not paid yet'],
  ['left', 'vip', 'in', 'Attention: VIP weekend'],
  ['wedge', 'Details', 'refused', 'Personal details missing'],
  ['left', 'Blank', 'refused', 'Blank ticket'],
  ['wedge', 'seated', 'in', 'Block'],
  ['left', 'Other event', 'refused', 'Ticket of another event'],
  ['right', 'seated', 'out', 'OUT'],
  ['right', 'seated', 'refused', 'Not inside'],
  ['left', 'Unknown', 'refused', 'Unknown barcode'],
  ['wedge', 'vip', 'repeat', 'ALREADY IN'],
  ['left', 'unreadable', 'refused', 'Barcode cannot be read'],
  ['wedge', 'discount', 'in', 'Ask for proof'],
  ['right', 'discount', 'out', 'OUT'],
];

/** A ticket as vivenu has it. */
interface Sold {
  readonly barcode: string;
  readonly status: string;
  readonly ticketName: string;
  readonly discount?: string;
}

/** Who comes in each round is somebody new. */
const guests: Readonly<Record<string, (ticket: Sold) => boolean>> = {
  standing: ({ ticketName, discount }) => ticketName === 'Standing' && discount === undefined,
  child: ({ ticketName }) => ticketName === 'Child',
  early: ({ ticketName, discount }) => ticketName === 'Early bird' && discount === undefined,
  vip: ({ ticketName }) => ticketName === 'VIP weekend',
  seated: ({ ticketName }) => ticketName === 'Seated',
  discount: ({ ticketName, discount }) => ticketName === 'Standing' && discount !== undefined,
};

/** So many rounds of twenty scans. */
export function scansOf(sandbox: Sandbox, rounds: number): readonly Scan[] {
  const cards = new Set(sandbox.demo.barcodes.map(({ barcode }) => barcode));
  const sold = sandbox.control.tickets({ eventId: sandbox.demo.eventId }) as unknown as readonly Sold[];
  const valid = sold.filter(({ barcode, status }) => status === 'VALID' && !cards.has(barcode));
  const comers = Object.fromEntries(
    Object.entries(guests).map(([who, is]) => [who, valid.filter((ticket) => is(ticket))]),
  );
  const barcodeIn = (who: string, index: number): string => {
    if (who === 'unreadable') return unreadable;
    if (comers[who] === undefined) return barcodeOf(sandbox, new RegExp(`^${who}`, 'u'));
    const guest = comers[who][index];
    if (guest === undefined) throw new Error(`too few tickets: ${who}`);
    return guest.barcode;
  };
  return Array.from({ length: rounds }, (_, index) =>
    round.map(([scanner, who, result, says]) => ({ scanner, barcode: barcodeIn(who, index), result, says })),
  ).flat();
}

/** What the screen and vivenu have to say by now. */
export interface Tally {
  readonly seq: number;
  readonly in: number;
  readonly out: number;
  readonly refused: number;
  /** Different tickets that came in. */
  readonly arrived: readonly string[];
  readonly sent: readonly string[];
}

export const nobodyYet: Tally = { seq: 0, in: 0, out: 0, refused: 0, arrived: [], sent: [] };

export function withScan(
  tally: Tally,
  { barcode, result }: Pick<Scan, 'barcode' | 'result'>,
  way: 'IN' | 'OUT',
): Tally {
  const passes = result === 'in' || result === 'out';
  const comes = result === 'in' && !tally.arrived.includes(barcode);
  return {
    seq: tally.seq + 1,
    in: tally.in + (result === 'in' ? 1 : 0),
    out: tally.out + (result === 'out' ? 1 : 0),
    refused: tally.refused + (passes ? 0 : 1),
    arrived: comes ? [...tally.arrived, barcode] : tally.arrived,
    // What is no barcode names no ticket, and is kept here alone.
    sent: barcode === unreadable ? tally.sent : [...tally.sent, `${barcode} ${passes ? 'OK' : 'FAIL'} ${way}`],
  };
}
