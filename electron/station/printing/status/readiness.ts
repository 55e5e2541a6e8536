import type { PrinterStatus } from '#shared/printing.ts';
import type { Problem } from '#shared/problem.ts';

/**
 * What keeps a printer from printing, the first to be seen to first. An open cover comes before the paper, which no sensor sees
 * while it is open.
 */
const hindrances = ['cover_open', 'head_open', 'paper_out', 'ribbon_out', 'printer_error', 'printer_paused'] as const;

type Finding = Problem & { readonly code: (typeof hindrances)[number] | 'paper_low' };

/** One state for all that a printer says of itself. */
export function readinessOf(findings: readonly (Finding | null)[]): PrinterStatus {
  const found = findings.filter((finding) => finding !== null);
  for (const code of hindrances) {
    const problem = found.find((finding) => finding.code === code);
    if (problem !== undefined) return { is: 'notReady', problem };
  }
  const low = found.find(({ code }) => code === 'paper_low');
  return low === undefined ? { is: 'ready', problem: null } : { is: 'attention', problem: low };
}

/** A finding where that is so. */
export const when = (isSo: boolean, code: Finding['code'], detail?: string): Finding | null => {
  if (!isSo) return null;
  return detail === undefined ? { code } : { code, detail };
};

export const silent: PrinterStatus = { is: 'notReady', problem: { code: 'printer_silent' } };
export const mute: PrinterStatus = { is: 'unknown', problem: { code: 'printer_mute' } };
