import { useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { SavedFiles } from '../controls/SavedFiles.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { Section } from './Section.tsx';
import { WritingProgress } from './WritingProgress.tsx';

/** The log and the diagnostics as files. The main process asks for the folder; where the files are is said here. */
export function LogSection(): ReactNode {
  const { call } = useStation();
  const saving = useCall();
  const [files, setFiles] = useState<readonly string[]>([]);
  const words = t.data.log;
  const busy = (name: string): string | null => (saving.busy === name ? t.common.wait : null);
  return (
    <Section
      name="log"
      title={words.title}
      actions={
        <>
          <Button busy={busy('log')} onPress={() => saving.run('log', () => call.exportLog(), setFiles)}>
            {words.save}
          </Button>
          <Button
            busy={busy('diagnostics')}
            onPress={() => saving.run('diagnostics', () => call.exportDiagnostics(), setFiles)}
          >
            {words.diagnostics}
          </Button>
        </>
      }
    >
      <p>
        {words.lead} {words.diagnosticsLead}
      </p>
      {saving.busy === 'log' && <WritingProgress what="log" label={words.writing} />}
      {saving.trouble !== null && <TroubleBox trouble={saving.trouble} />}
      <SavedFiles title={words.saved} files={files} />
    </Section>
  );
}
