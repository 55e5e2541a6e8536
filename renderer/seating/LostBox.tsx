import type { ReactNode } from 'react';
import type { Problem } from '#shared/problem.ts';
import { lostWorksId } from '#shared/seating.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { describeProblem } from '../text/problems.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';

interface Props {
  readonly problem: Problem;
  readonly onRead: () => void;
}

/** What was kept here and is lost. Of lost works somebody has to say that they have read it; a map only has to be there again. */
export function LostBox({ problem, onRead }: Props): ReactNode {
  const { call } = useStation();
  const reading = useCall();
  return (
    <div className="unclear-list">
      <TroubleBox trouble={describeProblem(problem)} />
      {problem.code === 'seat_works_lost' && (
        <Button
          busy={reading.busy === null ? null : t.common.wait}
          onPress={() => reading.run('read', () => call.settleSeatWork({ id: lostWorksId, cameAbout: false }), onRead)}
        >
          {t.seating.haveRead}
        </Button>
      )}
      {reading.trouble !== null && <TroubleBox trouble={reading.trouble} />}
    </div>
  );
}
