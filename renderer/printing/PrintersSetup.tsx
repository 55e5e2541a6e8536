import type { ReactNode } from 'react';
import { printRoles, type PrintingView } from '#shared/printing.ts';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { t } from '../text/texts.ts';
import { JobsSection } from './JobsSection.tsx';
import { PrintersSection } from './PrintersSection.tsx';
import { RoleSection } from './RoleSection.tsx';
import { TemplatesSection } from './TemplatesSection.tsx';
import { UndecidedSection } from './UndecidedSection.tsx';
import { useSetup } from './useSetup.ts';

/** What waits for a person first; then how printing is set up, beside what was printed. */
export function PrintersSetup({ printing }: { readonly printing: PrintingView }): ReactNode {
  const { setup, trouble, reload } = useSetup();
  return (
    <div className="settings-bench printers">
      {printing.undecided.length > 0 && <UndecidedSection undecided={printing.undecided} />}
      <div className="bench-columns">
        <div className="bench-settings">
          {trouble !== null && <TroubleBox trouble={trouble} />}
          {setup === null && trouble === null && <p className="bench-wait">{t.printing.loading}</p>}
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
    </div>
  );
}
