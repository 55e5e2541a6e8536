import type { Verdict } from '#shared/verdict.ts';
import { t } from '../text/texts.ts';
import { cleanName } from '#shared/text/untrusted.ts';

/** What to look at although the guest may pass. */
export interface Note {
  readonly sign: 'star' | 'exclamation' | 'proof' | 'person';
  readonly text: string;
  /** Stands out from the colour of the verdict. */
  readonly loud: boolean;
}

function attentionOf({ attention, ticket }: Verdict): Note[] {
  return attention.map((sign) =>
    sign === 'highlight'
      ? { sign: 'star', text: t.scan.attention.highlight(cleanName(ticket?.ticketName ?? null)), loud: true }
      : { sign: 'exclamation', text: t.scan.attention[sign], loud: true },
  );
}

/** Of an admitted scan; a refusal has its advice. */
export function notesOf(verdict: Verdict): readonly Note[] {
  const { result, ticket, override, direction } = verdict;
  if (result !== 'in' && result !== 'out') return [];
  const notes = attentionOf(verdict);
  const discount = result === 'in' ? cleanName(ticket?.discount ?? null) : null;
  if (discount !== null) notes.push({ sign: 'proof', text: t.scan.proof(discount), loud: false });
  const why = cleanName(override?.note ?? null);
  if (why !== null) notes.push({ sign: 'person', text: t.scan.overridden(why, direction), loud: false });
  return notes;
}
