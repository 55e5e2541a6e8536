import type { ReactNode } from 'react';
import type { PrintingView } from '#shared/printing.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { EscapeButton } from '../controls/EscapeButton.tsx';
import { t } from '../text/texts.ts';
import { JobsSection } from './JobsSection.tsx';
import { UndecidedSection } from './UndecidedSection.tsx';
import { useSetup } from './useSetup.ts';

interface Props {
  readonly printing: PrintingView;
  readonly onSetUp: () => void;
  readonly onClose: () => void;
}

/** What staff do about prints: what waits for a person first, then what was printed. Scanning goes on, and closes this. */
export function PrintsDialog({ printing, onSetUp, onClose }: Props): ReactNode {
  const { setup } = useSetup();
  return (
    <Dialog title={t.settings.prints.title} className="data prints" onClose={onClose}>
      <div className="dialog-close">
        <Button look="quiet" onPress={onSetUp}>
          {t.settings.prints.setUp}
        </Button>
        <EscapeButton onPress={onClose}>{t.settings.close}</EscapeButton>
      </div>
      <div className="data-body">
        {printing.undecided.length > 0 && <UndecidedSection undecided={printing.undecided} />}
        <JobsSection recent={printing.recent} templates={setup?.templates ?? []} />
      </div>
    </Dialog>
  );
}
