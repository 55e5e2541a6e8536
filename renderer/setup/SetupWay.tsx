import type { ReactNode } from 'react';
import { useCommon } from '../common.ts';
import { Button } from '../controls/Button.tsx';
import { t } from '../text/texts.ts';
import { SealedNote } from './SealedNote.tsx';

interface Props {
  readonly busy: boolean;
  readonly onOpen: () => void;
}

/** The third way in, for the second station and those after it. */
export function SetupWay({ busy, onOpen }: Props): ReactNode {
  const { sealed } = useCommon().setup;
  const words = t.setup.first;
  return (
    <section className="setup-way" aria-label={words.title}>
      {sealed ? (
        <SealedNote atOnce />
      ) : (
        <>
          <p>
            <strong>{words.title}</strong> {words.lead}
          </p>
          <Button busy={busy ? t.common.wait : null} onPress={onOpen}>
            {t.setup.take.open}
          </Button>
        </>
      )}
    </section>
  );
}
