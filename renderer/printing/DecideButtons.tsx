import type { ReactNode } from 'react';
import type { PrintJob } from '#shared/printing.ts';
import { Button } from '../controls/Button.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import type { useCall } from '../useCall.ts';
import { questionOf, spokenQuestion } from './jobText.ts';

interface Props {
  readonly job: PrintJob;
  readonly deciding: ReturnType<typeof useCall>;
  /** A press right after the question appeared was meant for what stood there before. */
  readonly settled?: boolean;
}

/** What a person says became of a print. */
export function DecideButtons({ job, deciding, settled = true }: Props): ReactNode {
  const { call } = useStation();
  const { id } = job;
  const question = questionOf(job);
  const asked = spokenQuestion(question);
  const choices = [
    ...(question.unknown ? ([[t.printing.decide.cameOut, call.confirmPrinted]] as const) : []),
    [t.printing.decide.again, call.printAgain] as const,
    [t.printing.decide.drop, call.cancelPrint] as const,
  ];
  return (
    <div className="decide">
      {choices.map(([word, decide]) => (
        <Button
          key={word}
          aria-label={t.printing.decide.of(word, asked)}
          busy={deciding.busy === word ? t.common.wait : null}
          onPress={() => {
            if (settled) deciding.run(word, () => decide({ job: id }));
          }}
        >
          {word}
        </Button>
      ))}
    </div>
  );
}
