import { createChance, type Chance } from '../../electron/station/sandbox/world/random.ts';
import { inventName } from '../../electron/station/sandbox/world/people.ts';

/** Made-up tickets as vivenu lists them, about half a kilobyte each: the same ones on every run, only the dates follow the clock. */

export const sellerId = '6512f0a1c3d4e5f60718293a';
export const eventId = '6a3b1c00d7e8f90112233401';
export const token = 'gatehouse-bench';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ON_SALE_DAYS = 120;

const given =
  'Anna Ben Björn Carla Céline Clara Daniel David Elias Emil Emma Fabian Felix Finn Frieda Hannah Ida Jana Jan Jonas Jörg Julia Jürgen Karl Käthe Lara Lea Lena Leon Lukas Luisa Maja Marie Marlene Max Mia Mila Moritz Nele Niklas Noah Ole Paul Paula Peter Rosa Sabine Sarah Sofie Sören Stefan Susanne Theo Thomas Tim Tobias Ulrike Uwe Zoë'.split(
    ' ',
  );
const family =
  'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Köhler Maier Herrmann König Walter Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Stein Jäger Otto Sommer Groß Seidel Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Kühn Pohl Engel Horn Busch Bergmann Thomas Voigt Sauer Arnold Wolff Pfeiffer'.split(
    ' ',
  );
/** Rarer names, as most names are. */
const front =
  'Acker Alten Berg Birken Blumen Brand Breiten Buchen Dorn Eber Eichel Falken Feld Frei Garten Gold Grün Hagen Hammer Hasel Heide Hirsch Hohen Höll Kalten Kessel Kirch Klee Kron Lauter Linden Löwen Mühl Neu Nieder Ober Reichen Rosen Röder Schön Silber Sonnen Stern Strauß Tannen Thal Über Wald Weiden Wester Winter Wolfs Ziegen Zoll'.split(
    ' ',
  );
const back =
  'au bach bauer beck berg berger brand brink brunn burg dorf feld felder furt gang gard hagen halter hardt haus hausen heim hof hofer holz huber hut kamp kamper kemper lein lich low mann meier meister moser müller rath reiter richter rode roth schein schlag schmidt see seder stätter stein stock strauch tal vogt wald wieser zeller'.split(
    ' ',
  );

export function inventHolder(chance: Chance): string | null {
  const kind = chance.next();
  if (kind < 0.15) return inventName(chance);
  // The first names of the list are the frequent ones.
  const first = given[Math.floor(chance.next() ** 1.5 * given.length)] ?? '';
  if (kind < 0.6) return `${first} ${family[Math.floor(chance.next() ** 2 * family.length)] ?? ''}`;
  return `${first} ${chance.pick(front)}${chance.pick(back)}`;
}

/** Sixteen to twenty digits. */
function inventBarcode(chance: Chance): string {
  const digits = `${1_000_000_000 + chance.below(9_000_000_000)}${1_000_000_000 + chance.below(9_000_000_000)}`;
  return digits.slice(0, 16 + chance.below(5));
}

/**
 * When a ticket was sold: a third within hours of the start of the sale, a sixth within the last two days, the rest on a slope between
 * them; and one import, which leaves hundreds at the same millisecond.
 */
function inventMoment(chance: Chance, now: number): number {
  const opened = now - ON_SALE_DAYS * DAY;
  const kind = chance.next();
  if (kind < 0.002) return opened + 10 * DAY;
  if (kind < 0.33) return opened + Math.floor(chance.next() ** 1.5 * 6 * HOUR);
  if (kind < 0.83) return opened + Math.floor(chance.next() ** 1.5 * (ON_SALE_DAYS - 2) * DAY);
  return now - HOUR - Math.floor(chance.next() * 2 * DAY);
}

/** The moments of all sales, oldest first. */
export function inventMoments(count: number, now: number): Float64Array {
  const chance = createChance(2026);
  return Float64Array.from({ length: count }, () => inventMoment(chance, now)).toSorted();
}

const types = [
  { id: '6a3b1c11aa00000000000001', name: 'Weekend', category: 'Lawn', seated: false },
  { id: '6a3b1c11aa00000000000002', name: 'Saturday', category: 'Lawn', seated: false },
  { id: '6a3b1c11aa00000000000003', name: 'Grandstand', category: 'Tribune', seated: true },
  { id: '6a3b1c11aa00000000000004', name: 'Reduced', category: 'Reduced', seated: true },
] as const;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0').slice(-digits);

/** One ticket as it stands in vivenu's list. */
export function inventTicket(chance: Chance, index: number, at: number) {
  const type = chance.pick(types);
  const name = inventHolder(chance);
  const moment = new Date(at).toISOString();
  return {
    // As MongoDB's ids: the second of its making, then a number.
    _id: hex(Math.floor(at / 1_000), 8) + hex(chance.below(0xffffffff), 8) + hex(index, 8),
    barcode: inventBarcode(chance),
    ...(name === null ? {} : { name }),
    ticketTypeId: type.id,
    ticketName: type.name,
    priceCategoryId: '6a3b1c33ca7e000000000001',
    priceCategory: { categoryId: '6a3b1c33ca7e000000000001', description: type.category },
    sellerId,
    status: chance.next() < 0.97 ? 'VALID' : 'INVALID',
    ...(type.seated
      ? {
          area: `Block ${String.fromCharCode(65 + chance.below(20))}`,
          row: `${1 + chance.below(40)}`,
          seat: `${1 + chance.below(60)}`,
        }
      : {}),
    entry: ['6a3b1c22e0a1000000000001', '6a3b1c22e0a1000000000002'],
    eventId,
    createdAt: moment,
    updatedAt: moment,
  };
}
