import type { ReactNode } from 'react';
import type { SetupCode } from '#shared/setup.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { t } from '../text/texts.ts';

interface Props {
  readonly code: SetupCode;
  readonly onClose: () => void;
}

/** The set-up as a picture, large enough for the scanner of the next station. */
export function CodeDialog({ code: { picture, sealed, shortened }, onClose }: Props): ReactNode {
  const words = t.setup.code;
  return (
    <Dialog title={words.title} className="setup-code" onClose={onClose}>
      <div className="setup-code-body">
        <img src={picture} alt={words.picture} draggable={false} />
        <ol>
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
          <li>{sealed ? words.thenPassphrase : words.thenToken}</li>
        </ol>
        <div className="setup-code-notes">
          <p>{sealed ? words.isSealed : words.isOpen}</p>
          {shortened && <p className="note">{words.shortened}</p>}
        </div>
      </div>
      <div className="dialog-choice">
        <Button look="primary" onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </Dialog>
  );
}
