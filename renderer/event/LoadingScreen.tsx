import type { ReactNode } from 'react';
import { describeProblem } from '../text/problems.ts';
import type { View } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { EventNames } from '../controls/EventNames.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Wordmark } from '../controls/Wordmark.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { LoadProgress } from './LoadProgress.tsx';

/** The first load of the tickets: how far it is, and what to do when it stops. */
export function LoadingScreen({ view }: { readonly view: Extract<View, { phase: 'loading' }> }): ReactNode {
  const { call, command } = useStation();
  const retrying = useCall();
  const trouble = retrying.trouble ?? (view.problem === null ? null : describeProblem(view.problem));
  return (
    <main className="page page-narrow loading">
      <Wordmark />
      <h1>
        <EventNames events={view.events} />
      </h1>
      <LoadProgress progress={view.progress} stopped={trouble !== null} />
      {trouble !== null && <TroubleBox trouble={trouble} />}
      <div className="page-end">
        {trouble !== null && (
          <Button
            look="primary"
            busy={retrying.busy === null ? null : t.common.wait}
            onPress={() => retrying.run('retry', () => call.retryLoad())}
          >
            {t.common.tryAgain}
          </Button>
        )}
        <Button onPress={() => command.askForEvents()}>{t.common.chooseAnotherEvent}</Button>
      </div>
    </main>
  );
}
