import { createChance } from '../../electron/station/sandbox/world/random.ts';
import { inventHolder } from './tickets.ts';

const german: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };
const spellOut = (text: string): string => text.replace(/[äöüßÄÖÜ]/gu, (letter) => german[letter] ?? letter);
const withoutAccents = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '');
const lastOf = (name: string): string => name.split(' ').at(-1) ?? name;

/** The ways in which people at a counter ask for a ticket. Names are those of the tickets, barcodes begin as those do. */
const ways: readonly ((name: string, digits: string) => string)[] = [
  lastOf,
  (name) => lastOf(name).toLowerCase(),
  (name) => spellOut(lastOf(name)).toLowerCase(),
  (name) => withoutAccents(lastOf(name)).toLowerCase(),
  (name) => name,
  (name) => name.toLowerCase(),
  (name) => `${lastOf(name)} ${name.split(' ')[0] ?? ''}`,
  (name) => `${name.split(' ')[0] ?? ''} ${lastOf(name).slice(0, 3)}`,
  // Mistyped.
  (name) => `${lastOf(name).slice(0, 3)}q${lastOf(name).slice(3)}`,
  (_, digits) => digits.slice(0, 6),
  (_, digits) => `Block ${String.fromCharCode(65 + (Number(digits.slice(0, 2)) % 20))} ${digits.slice(0, 1)}`,
];

/** What the search is asked for: each query letter by letter, as it is typed. */
export function typedQueries(count: number): readonly string[] {
  const chance = createChance(99);
  return Array.from({ length: count }, (_, index) => {
    const way = ways[index % ways.length] ?? lastOf;
    const query = way(inventHolder(chance) ?? 'Müller', String(100_000_000 + chance.below(900_000_000)));
    const letters = Array.from(query);
    return letters.map((_letter, end) => letters.slice(0, end + 1).join(''));
  }).flat();
}
