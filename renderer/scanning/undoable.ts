import type { Verdict } from '#shared/verdict.ts';

/** A scan that let somebody pass and was not taken back. */
export type Undoable = Verdict & { readonly seq: number };

export const isUndoable = (verdict: Verdict): verdict is Undoable =>
  verdict.seq !== null && !verdict.undone && (verdict.result === 'in' || verdict.result === 'out');
