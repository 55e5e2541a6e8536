import { useRef, useState } from 'react';
import type { PrintRole, PrintRoleSettings } from '#shared/printing.ts';
import { useStation } from '../station.ts';
import { troubleOf, type Trouble } from '../useCall.ts';

interface Control {
  /** With what was just chosen, also while it is being saved. */
  readonly settings: PrintRoleSettings;
  readonly saved: boolean;
  readonly trouble: Trouble | null;
  readonly change: (to: PrintRoleSettings) => void;
}

interface Chosen {
  readonly settings: PrintRoleSettings;
  /** What was known to be kept when it was saved: the next that is known has it. Null until then. */
  readonly over: PrintRoleSettings | null;
}

/** What is printed for a role, saved as soon as it is chosen. A change that follows another closely keeps both. */
export function useRoleSettings(role: PrintRole, kept: PrintRoleSettings, reload: () => void): Control {
  const { call } = useStation();
  const last = useRef(0);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [saved, setSaved] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  if (chosen !== null && saved && chosen.over === null) setChosen({ ...chosen, over: kept });
  else if (chosen !== null && saved && chosen.over !== kept) setChosen(null);
  const change = async (settings: PrintRoleSettings): Promise<void> => {
    last.current += 1;
    const turn = last.current;
    setChosen({ settings, over: null });
    setSaved(false);
    const problem = await troubleOf(call.setPrintRole({ role, settings }));
    if (turn !== last.current) return;
    if (problem !== null) setChosen(null);
    setTrouble(problem);
    setSaved(problem === null);
    reload();
  };
  return { settings: chosen?.settings ?? kept, saved, trouble, change: (settings) => void change(settings) };
}
