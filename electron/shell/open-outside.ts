import { shell } from 'electron';
import { manualOf } from '../station/scanners/manuals.ts';

const manuals = new Set(Object.values(manualOf).filter((url) => url !== null));

/** The training's page with barcodes, which this computer serves to itself. */
const DEMO_PAGE = /^http:\/\/(?:127\.0\.0\.1|localhost):\d{1,5}\/demo$/u;

/** An address that the computer's browser may be given: a system takes any text for a program's name, a file or a mail, too. */
export const mayOpen = (url: string): boolean => manuals.has(url) || DEMO_PAGE.test(url);

export async function openOutside(url: string): Promise<void> {
  if (!mayOpen(url)) throw new Error(`not an address of ours: ${JSON.stringify(url)}`);
  await shell.openExternal(url);
}
