import { useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { SavedFiles } from '../controls/SavedFiles.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { Section } from './Section.tsx';
import { WritingProgress } from './WritingProgress.tsx';

/** The tickets to be printed, while the computer still works. The main process asks for the folder. */
export function DoorListSection(): ReactNode {
  const { call } = useStation();
  const saving = useCall();
  const [files, setFiles] = useState<readonly string[]>([]);
  const words = t.data.doorList;
  const isSaving = saving.busy !== null;
  return (
    <Section
      name="door-list"
      title={words.title}
      actions={
        <Button
          busy={isSaving ? t.common.wait : null}
          onPress={() => saving.run('doorList', () => call.saveDoorList(), setFiles)}
        >
          {words.save}
        </Button>
      }
    >
      <p>{words.lead}</p>
      {isSaving && <WritingProgress what="doorList" label={words.drawing} />}
      {saving.trouble !== null && <TroubleBox trouble={saving.trouble} />}
      <SavedFiles title={words.saved} files={files} />
    </Section>
  );
}
