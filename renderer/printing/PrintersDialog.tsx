import type { ReactNode } from 'react';
import { printRoles, type PrintingView } from '#shared/printing.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { en } from '../text/en.ts';
import { JobsSection } from './JobsSection.tsx';
import { PrintersSection } from './PrintersSection.tsx';
import { RoleSection } from './RoleSection.tsx';
import { TemplatesSection } from './TemplatesSection.tsx';
import { UndecidedSection } from './UndecidedSection.tsx';
import { useSetup } from './useSetup.ts';

const words = en.printing;

interface Props {
  readonly printing: PrintingView;
  readonly onClose: () => void;
}

/** What waits for a person first; then how printing is set up, beside what was printed. Scanning goes on, and closes this. */
export function PrintersDialog({ printing, onClose }: Props): ReactNode {
  const { setup, trouble, reload } = useSetup();
  return (
    <Dialog title={words.title} className="data bench printers" onClose={onClose}>
      <div className="dialog-close">
        <Button look="quiet" onClick={onClose}>
          {words.close} <kbd aria-hidden="true">{en.scan.clearKey}</kbd>
        </Button>
      </div>
      {printing.undecided.length > 0 && <UndecidedSection undecided={printing.undecided} />}
      <div className="bench-columns">
        <div className="bench-settings">
          {trouble !== null && <TroubleBox trouble={trouble} />}
          {setup === null && trouble === null && <p className="bench-wait">{words.loading}</p>}
          {setup !== null && (
            <>
              <PrintersSection setup={setup} printers={printing.printers} reload={reload} />
              {printRoles.map((role) => (
                <RoleSection key={role} role={role} setup={setup} reload={reload} />
              ))}
              <TemplatesSection setup={setup} reload={reload} />
            </>
          )}
        </div>
        <JobsSection recent={printing.recent} templates={setup?.templates ?? []} />
      </div>
    </Dialog>
  );
}
