import { useState, type ReactNode } from 'react';
import type { ScanDirection } from '#shared/policy.ts';
import { Field } from '../controls/Field.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { DirectionChoice } from './DirectionChoice.tsx';
import { SavedMark } from './SavedMark.tsx';
import { useSaving } from './useSaving.ts';

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
          onSubmit={(event) => {
            event.preventDefault();
            saveName();
          }}
        >
          <Field
            label={t.scanners.name.label}
            fullLabel={t.scanners.name.of(shownName)}
            maxLength={longestName}
            placeholder={naming.product}
            value={draft ?? kept}
            onChange={(to) => {
              saving.touch();
              setDraft(to);
            }}
            onBlur={saveName}
          />
        </form>
      )}
      <DirectionChoice name={shownName} direction={direction} onChoose={saveDirection} />
      <SavedMark saved={saving.saved} word={t.scanners.name.saved} />
      {saving.trouble !== null && <TroubleBox trouble={saving.trouble} />}
    </div>
  );
}
