import type { ReactNode } from 'react';
import { Field } from '../controls/Field.tsx';
import { BaudChoice } from '../scanners/BaudChoice.tsx';
import { t } from '../text/texts.ts';
import type { Draft } from './printerDraft.ts';
import { reachedOf } from './printerText.ts';

interface Props {
  readonly draft: Draft;
  /** What was typed is no address. */
  readonly wrong: boolean;
  readonly onLeave: () => void;
  readonly onChange: (more: Partial<Draft>) => void;
}

/** Its address, which can be typed; or where it is plugged in, which is so. */
export function ReachedField({ draft: { address, connection }, wrong, onLeave, onChange }: Props): ReactNode {
  if (address === null) {
    return (
      <div className="reached">
        <p>
          <span>{t.printing.form.reached}</span>
          <bdi dir="ltr">{reachedOf(connection)}</bdi>
        </p>
        {connection.kind === 'serial' && (
          <BaudChoice
            label={t.printing.form.speed}
            baudRate={connection.baudRate}
            onChoose={(baudRate) => onChange({ connection: { ...connection, baudRate } })}
          />
        )}
      </div>
    );
  }
  return (
    <Field
      label={t.printing.form.address}
      placeholder={t.printing.form.addressExample}
      dir="ltr"
      value={address}
      onChange={(to) => onChange({ address: to })}
      onBlur={onLeave}
      hint={wrong ? null : t.printing.form.addressHint}
      mistake={wrong ? t.printing.form.addressWrong : null}
    />
  );
}
