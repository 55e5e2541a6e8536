import { describeProblem } from '../text/problems.ts';
import type { ScannersView, ScannerSummary } from '#shared/scanners.ts';
import type { Trouble } from '../useCall.ts';
import { t } from '../text/texts.ts';
import { shortName } from './deviceText.ts';

const longestLabel = 18;

/** The scanners that can be unplugged; the keyboard's and the camera's are not known to be there. */
const isAttached = ({ kind }: ScannerSummary): boolean => kind === 'hid' || kind === 'serial';

/** A chip of the status line. */
interface ScannerChip {
  readonly id: 'scanner';
  readonly label: string;
  readonly level: 'fine' | 'attention';
  readonly title: string;
  readonly body: string | null;
  readonly trouble: Trouble | null;
  readonly actions: readonly ['showScanners'];
}

/** How the scanners are, the worst first; null where there never was one. */
export function scannerChip({ scanners, problem }: ScannersView): ScannerChip | null {
  const attached = scanners.filter(isAttached);
  const chip = { id: 'scanner', body: bodyOf(attached), trouble: null, actions: ['showScanners'] } as const;
  if (problem !== null) {
    return {
      ...chip,
      level: 'attention',
      label: t.scanners.chip.off,
      title: t.scanners.chip.off,
      trouble: describeProblem(problem),
    };
  }
  const refused = attached.find(({ state }) => state === 'refused');
  if (refused !== undefined) {
    const label = t.scanners.chip.refused(labelName(refused, attached));
    const trouble = refused.problem === null ? null : describeProblem(refused.problem);
    return { ...chip, level: 'attention', label, title: label, trouble };
  }
  const gone = attached.find(({ state }) => state === 'gone');
  if (gone !== undefined) {
    const label = t.scanners.chip.gone(labelName(gone, attached));
    const body = [t.scanners.chip.goneBody, bodyOf(attached)].filter((part) => part !== null).join(' ');
    return { ...chip, level: 'attention', label, title: t.scanners.chip.goneTitle, body };
  }
  if (attached.length === 0) return null;
  return {
    ...chip,
    level: 'fine',
    label: t.scanners.chip.fine(attached.length),
    title: t.scanners.chip.fineTitle(attached.length),
  };
}

/** Which one it is matters only among several. */
function labelName({ name }: ScannerSummary, attached: readonly ScannerSummary[]): string | null {
  if (attached.length === 1) return null;
  const characters = Array.from(shortName(name));
  return characters.length > longestLabel ? `${characters.slice(0, longestLabel - 1).join('')}…` : characters.join('');
}

function bodyOf(attached: readonly ScannerSummary[]): string | null {
  if (attached.length === 0) return null;
  return `${attached.map(({ name, state }) => t.scanners.chip.each(shortName(name), t.scanners.chip.states[state])).join('. ')}.`;
}
