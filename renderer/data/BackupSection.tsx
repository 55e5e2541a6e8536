import type { ReactNode } from 'react';
import { describeProblem } from '../text/problems.ts';
import type { BackupState } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { formats } from '../text/format.ts';
import { visibleBarcode } from '#shared/text/untrusted.ts';
import { useCall } from '../useCall.ts';
import { Section } from './Section.tsx';

interface Props {
  readonly backup: BackupState;
  readonly now: number;
}

const longestPath = 400;

/** Where copies of the scan log go, and whether they get there. */
export function BackupSection({ backup: { folder, at, problem }, now }: Props): ReactNode {
  const { call } = useStation();
  const calling = useCall();
  const words = t.data.backup;
  const trouble = calling.trouble ?? (problem === null ? null : describeProblem(problem));
  const busy = (name: string): string | null => (calling.busy === name ? t.common.wait : null);
  return (
    <Section
      name="backup"
      title={words.title}
      actions={
        <>
          <Button busy={busy('choose')} onPress={() => calling.run('choose', () => call.chooseBackupFolder())}>
            {folder === null ? words.choose : words.chooseAnother}
          </Button>
          {folder !== null && (
            <Button busy={busy('stop')} onPress={() => calling.run('stop', () => call.stopBackup())}>
              {words.stop}
            </Button>
          )}
        </>
      }
    >
      <p>{words.lead}</p>
      {folder === null ? (
        <p>{words.none}</p>
      ) : (
        <dl className="backup">
          <dt>{words.folder}</dt>
          <dd>
            <bdi dir="ltr">{visibleBarcode(folder, longestPath)}</bdi>
          </dd>
          <dt>{words.last}</dt>
          <dd>{at === null ? words.waiting : formats.moment(at, now)}</dd>
        </dl>
      )}
      {trouble !== null && <TroubleBox trouble={trouble} />}
    </Section>
  );
}
