import type { Result } from '#shared/verdict.ts';
import { awkwardNames } from './people.ts';
import { discounts, entries, ticketTypes, type Discount, type TicketType } from './catalogue.ts';
import type { Seat } from './tickets.ts';

/** The ticket behind a card. What is left out is as it usually is with this type of ticket. */
interface CardTicket {
  readonly event: 'sommerfest' | 'herbstkonzert';
  readonly type: TicketType;
  readonly name: string | null;
  readonly status?: string;
  readonly seat?: Seat;
  readonly discount?: Discount;
  readonly entry?: readonly string[] | null;
}

/** A barcode to try by hand, with what the station shows when it is scanned for entry first. */
export interface DemoCard {
  readonly barcode: string;
  readonly label: string;
  readonly result: Result;
  /** What will happen, for the person who holds the printed card. */
  readonly story: string;
  /** Also offered on the station's screen, which has less room than paper. */
  readonly onScreen: boolean;
  /** null: nobody knows this barcode. */
  readonly ticket: CardTicket | null;
}

const card = (
  onScreen: boolean,
  barcode: string,
  label: string,
  result: Result,
  story: string,
  ticket: CardTicket | null,
): DemoCard => ({ onScreen, barcode, label, result, story, ticket });

const here = (type: TicketType, name: string | null, rest: Partial<CardTicket> = {}): CardTicket => ({
  event: 'sommerfest',
  type,
  name,
  ...rest,
});

const { standing, seated, vip, child, earlyBird, crew } = ticketTypes;
const place = (area: string, row: string, seat: string): Seat => ({ area, row, seat });

/** These barcodes are printed and handed to staff: never change one. */
export const demoCards: readonly DemoCard[] = [
  card(
    true,
    '00047110815202601',
    'Standing',
    'in',
    'Green. A second scan says: already inside.',
    here(standing, 'Zoë Müller'),
  ),
  card(
    true,
    '2026071800314159',
    'Seat in Block A',
    'in',
    'Green, with the seat.',
    here(seated, 'Łukasz Żółć', { seat: place('Block A', '3', '14') }),
  ),
  card(true, 'SF26-VIP-7KQ2M9XD', 'VIP weekend', 'in', 'Green, with the word VIP.', here(vip, 'Siobhán O’Brien')),
  card(
    true,
    '00312500040099188',
    'Cancelled',
    'refused',
    'Red: this ticket was cancelled.',
    here(standing, 'Jürgen Groß', { status: 'INVALID' }),
  ),
  card(
    true,
    '99018273645546372',
    'Reserved, not paid',
    'refused',
    'Red: reserved only.',
    here(seated, 'Ayşe Yılmaz', { status: 'RESERVED', seat: place('Block A', '3', '15') }),
  ),
  card(
    true,
    '40055120260718003',
    'Details missing',
    'refused',
    'Red: the holder must give details first.',
    here(standing, 'María José Núñez', { status: 'DETAILSREQUIRED' }),
  ),
  card(
    true,
    '73000000000000000042',
    'Blank ticket',
    'refused',
    'Red: printed in advance and never sold.',
    here(standing, null, { status: 'BLANK' }),
  ),
  card(true, '10082026100000000777', 'Other event', 'refused', 'Red: a ticket for Herbstkonzert 2026.', {
    event: 'herbstkonzert',
    type: seated,
    name: 'Ngọc Nguyễn',
    seat: place('Parkett', '7', '21'),
  }),
  card(true, '55555000001111122222', 'Unknown', 'refused', 'Red: nobody knows this barcode.', null),
  card(
    true,
    'E28011700000020F',
    'Child, wristband chip',
    'in',
    'Green. The barcode is a chip number.',
    here(child, '山田 太郎'),
  ),
  card(true, 'CREW-0042-MARIA', 'Crew', 'in', 'Green, with the word Crew.', here(crew, 'Мария Иванова')),
  card(
    false,
    '47110815202601',
    'Standing, zeros cut off',
    'refused',
    'Red: as the first card, but without its leading zeros.',
    null,
  ),
  card(
    false,
    '31415926535897932',
    'Early bird, student',
    'in',
    'Green. The name is written from right to left.',
    here(earlyBird, 'عائشة بن علي', { discount: discounts.student }),
  ),
  card(
    false,
    '27182818284590452',
    'Standing, senior',
    'in',
    'Green, with the discount Seniors 65+.',
    here(standing, 'Ελένη Παπαδοπούλου', { discount: discounts.senior }),
  ),
  card(false, '16180339887498948', 'Standing, no name', 'in', 'Green, without a name.', here(standing, null)),
  card(
    false,
    '14142135623730950',
    'No entry named',
    'in',
    'Green: the ticket names no gate, so every gate will do.',
    here(standing, '김 민준', { entry: null }),
  ),
  card(
    false,
    '17320508075688772',
    'Empty list of entries',
    'in',
    'Green: the list of gates is there and empty.',
    here(standing, 'अनन्या शर्मा', { entry: [] }),
  ),
  card(
    false,
    '22360679774997896',
    'North gate only',
    'in',
    'Green where gates are not told apart.',
    here(earlyBird, 'Siân Llŷwelyn', { entry: [entries.north] }),
  ),
  card(
    false,
    '26457513110645905',
    'Seat with letters',
    'in',
    'Green, with a long seat number.',
    here(seated, 'Þórdís Guðmundsdóttir', { seat: place('Tribune Nord-West', 'AA', '1208b') }),
  ),
  card(
    false,
    'SF26-0000-LONG-NAME',
    'A name of 300 characters',
    'in',
    'Green. The screen must keep its shape.',
    here(standing, awkwardNames.long),
  ),
  card(
    false,
    '00000000000000000001',
    'A name that turns the text',
    'in',
    'Green. Only the name may run backwards.',
    here(standing, awkwardNames.bidi),
  ),
  card(
    false,
    'SF26-HTML-5T8R',
    'A name with HTML',
    'in',
    'Green. The marks appear as they are.',
    here(standing, awkwardNames.markup),
  ),
  card(
    false,
    'A0B1C2D3E4F50617',
    'A name of emoji',
    'in',
    'Green. Printers may show boxes.',
    here(vip, awkwardNames.emoji),
  ),
  card(
    false,
    '0123456789012345',
    'A name like a formula',
    'in',
    'Green. A spreadsheet must not compute it.',
    here(crew, awkwardNames.formula),
  ),
];
