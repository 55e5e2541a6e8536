import { useEffect, useRef, type ReactNode } from 'react';
import type { StationView } from '#shared/view.ts';
import { useNow } from '../scanning/useNow.ts';
import { t } from '../text/texts.ts';
import { BackupSection } from './BackupSection.tsx';
import { DoorListSection } from './DoorListSection.tsx';
import { EventsSection } from './EventsSection.tsx';
import { LogSection } from './LogSection.tsx';
import { RejectedSection } from './RejectedSection.tsx';
import { Section } from './Section.tsx';
import { unsentWords } from './dataText.ts';

/** What somebody came for, where that is not all of it. */
export type DataSection = 'rejected' | 'backup';

interface Props {
  readonly station: StationView;
  readonly part: DataSection | null;
}

/** What this computer keeps: what is not at vivenu, the log, its copies, and the events. */
export function StationDataSection({ station: { status, events, training }, part }: Props): ReactNode {
  const now = useNow(10_000);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (part === null) return;
    const heading = body.current?.querySelector<HTMLElement>(`[data-section="${part}"] h3`);
    heading?.scrollIntoView();
    heading?.focus();
  }, [part]);
  return (
    <div ref={body} className="settings-data">
      <Section name="unsent" title={t.data.unsent.title}>
        <p>{unsentWords(status, now)}</p>
      </Section>
      <RejectedSection status={status} />
      <LogSection />
      <DoorListSection />
      {training === null && <BackupSection backup={status.backup} now={now} />}
      <EventsSection status={status} open={events} canDelete={training === null} />
    </div>
  );
}
