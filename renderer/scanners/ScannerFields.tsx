import { useState, type ReactNode } from 'react';
import type { ScanDirection } from '#shared/policy.ts';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
import { DirectionChoice } from './DirectionChoice.tsx';
import { SavedMark } from './SavedMark.tsx';
import { useSaving } from './useSaving.ts';

const words = en.scanners;

interface Props {
  readonly id: string;
  /** As staff call it now. */
  readonly name: string;
  /** Null for what cannot have a name of its own. */
  readonly naming: { readonly ownName: string; readonly product: string } | null;
  readonly direction: ScanDirection | null;
}

const longestName = 40;

/** Name and direction of a scanner, each saved as soon as it is said. */
export function ScannerFields({ id, name: shownName, naming, direction }: Props): ReactNode {
  const { call } = useStation();
  const saving = useSaving();
  /** What is being typed; null where nothing is. */
  const [draft, setDraft] = useState<string | null>(null);
  const kept = naming?.ownName ?? '';
  const written = (draft ?? kept).trim();
  const saveName = (): void => {
    if (written === kept) return setDraft(null);
    const name = written === '' ? null : written;
    saving.save(
      () => call.configureScanner({ id, changes: { name } }),
      () => setDraft(null),
    );
  };
  const saveDirection = (way: ScanDirection | null): void =>
    saving.save(() => call.configureScanner({ id, changes: { direction: way } }));
  return (
    <div className="scanner-fields">
      {naming !== null && (
        <form
          className="labelled"
          onSubmit={(event) => {
            event.preventDefault();
            saveName();
          }}
        >
          <label>
            <span aria-hidden="true">{words.name.label}</span>
            <span className="hidden">{words.name.of(shownName)}</span>
            <input
              type="text"
              className="field"
              maxLength={longestName}
              placeholder={naming.product}
              value={draft ?? kept}
              onChange={(event) => {
                saving.touch();
                setDraft(event.target.value);
              }}
              onBlur={saveName}
              autoComplete="off"
              spellCheck={false}
            />
          </label>
        </form>
      )}
      <DirectionChoice name={shownName} direction={direction} onChoose={saveDirection} />
      <SavedMark saved={saving.saved} word={words.name.saved} />
      {saving.trouble !== null && <TroubleBox trouble={saving.trouble} />}
    </div>
  );
}
