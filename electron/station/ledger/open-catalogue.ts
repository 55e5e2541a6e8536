import { statSync } from 'node:fs';
import { catalogueFile, EMPTY, isDamage, isEmptyFile, openCatalogue } from './databases.ts';
import { recoverCatalogue } from './recovery/salvage-catalogue.ts';

/** A larger file would keep the door waiting: it is looked through beside the scans. */
const CHECKED_AT_ONCE_BYTES = 4 * 1024 * 1024;

/**
 * Brings the file of the tickets to today's shape; a damaged one is set aside first, and what can be read of it is kept.
 * Returns what had to be done, in words; null where nothing had.
 */
export function mendCatalogue(folder: string, isKnownDamaged: boolean, at: number): string | null {
  const damage = isKnownDamaged ? 'found while the station was running' : catalogueDamage(folder);
  if (damage === null) return null;
  const { asideAs, kept } = recoverCatalogue({ folder, at });
  return `${damage}; ${kept} ${kept === 1 ? 'ticket' : 'tickets'} kept; the old file is ${asideAs}`;
}

function catalogueDamage(folder: string): string | null {
  const path = catalogueFile(folder);
  if (isEmptyFile(path)) return EMPTY;
  try {
    const catalogue = openCatalogue(folder);
    const isSmall = statSync(path).size <= CHECKED_AT_ONCE_BYTES;
    const said: unknown = isSmall ? catalogue.pragma('integrity_check(1)', { simple: true }) : 'ok';
    catalogue.close();
    return said === 'ok' ? null : String(said);
  } catch (error) {
    if (isDamage(error)) return (error as Error).message;
    throw error;
  }
}
