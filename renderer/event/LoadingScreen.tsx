import type { ReactNode } from 'react';
import { describeProblem } from '#shared/text/problems.ts';
import type { View } from '#shared/view.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Wordmark } from '../controls/Wordmark.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
import { useCall } from '../useCall.ts';
import { EventNames } from '../controls/EventNames.tsx';

/** The first load of the tickets: how far it is, and what to do when it stops. */
export function LoadingScreen({ view }: { readonly view: Extract<View, { phase: 'loading' }> }): ReactNode {
  const { call, command } = useStation();
  const retrying = useCall();
  const { loaded, total } = view;
  const trouble = retrying.trouble ?? (view.problem === null ? null : describeProblem(view.problem));
  return (
    <main className="page page-narrow loading">
      <Wordmark />
      <h1>
        <EventNames events={view.events} />
      </h1>
      <div className="progress">
        <div className="progress-words">
          <span id="loading-title">{en.loading.title}</span>
          <span>{total === null && loaded === 0 ? en.loading.first : en.loading.progress(loaded, total)}</span>
        </div>
        <progress
          aria-labelledby="loading-title"
          data-stopped={trouble !== null}
          {...(total === null ? {} : { value: loaded, max: Math.max(total, loaded, 1) })}
        />
        <p>{en.loading.lead}</p>
      </div>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      <div className="page-end">
        {trouble !== null && (
          <Button
            look="primary"
            busy={retrying.busy === null ? null : en.common.wait}
            onClick={() => retrying.run('retry', () => call.retryLoad())}
          >
            {en.common.tryAgain}
          </Button>
        )}
        <Button onClick={() => command.askForEvents()}>{en.common.chooseAnotherEvent}</Button>
      </div>
    </main>
  );
}
