import { useEffect, useRef, type ReactNode } from 'react';
import type { StationView } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { Dialog } from '../controls/Dialog.tsx';
import { useNow } from '../scanning/useNow.ts';
import { en } from '../text/en.ts';
import { BackupSection } from './BackupSection.tsx';
import { EventsSection } from './EventsSection.tsx';
import { LogSection } from './LogSection.tsx';
import { RejectedSection } from './RejectedSection.tsx';
import { Section } from './Section.tsx';
import { unsentWords } from './dataText.ts';

/** Where the dialog opens, when not at its beginning. */
export type DataSection = 'rejected' | 'backup';

interface Props {
  readonly station: StationView;
  readonly section: DataSection | null;
  readonly onClose: () => void;
}

/** What this computer keeps: what is not at vivenu, the log, its copies, and the events. */
export function DataDialog({ station: { status, events, demo }, section, onClose }: Props): ReactNode {
  const now = useNow(10_000);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (section === null) return;
    const heading = body.current?.querySelector<HTMLElement>(`[data-section="${section}"] h3`);
    heading?.scrollIntoView();
    heading?.focus();
  }, [section]);
  return (
    <Dialog title={en.data.title} className="data" onClose={onClose}>
      <div className="dialog-close">
        <Button look="quiet" onClick={onClose}>
          {en.data.close} <kbd aria-hidden="true">{en.scan.clearKey}</kbd>
        </Button>
      </div>
      <div ref={body} className="data-body">
        <Section name="unsent" title={en.data.unsent.title}>
          <p>{unsentWords(status, now)}</p>
        </Section>
        <RejectedSection status={status} />
        <LogSection />
        {demo === null && <BackupSection backup={status.backup} now={now} />}
        <EventsSection status={status} open={events} canDelete={demo === null} />
      </div>
    </Dialog>
  );
}
