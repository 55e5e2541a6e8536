import type { ReactNode } from 'react';
import { describeProblem } from '../text/problems.ts';
import type { View } from '#shared/view.ts';
import { useCommon } from '../common.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Wordmark } from '../controls/Wordmark.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { SetupWay } from '../setup/SetupWay.tsx';
import { TrainingPanel } from '../training/TrainingPanel.tsx';
import { ConnectForm } from './ConnectForm.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';

/** The first start, and the place to change the token. */
export function ConnectScreen({ view }: { readonly view: Extract<View, { phase: 'connect' }> }): ReactNode {
  const { call, command } = useStation();
  const connecting = useCall();
  const opening = useCall();
  const settingUp = useCall();
  const { setup } = useCommon();
  const busy = connecting.busy ?? opening.busy ?? settingUp.busy;
  const problem = view.problem ?? setup.problem;
  const known = problem === null ? null : describeProblem(problem);
  const trouble = busy === null ? (opening.trouble ?? settingUp.trouble ?? connecting.trouble ?? known) : null;
  return (
    <main className="page page-middle">
      <header className="page-head">
        <Wordmark />
        <h1>{t.connect.promise}</h1>
        {view.unsent > 0 && <p className="waiting">{t.connect.waiting(view.unsent)}</p>}
        <div className="page-head-end">
          {view.canReturn && <Button onPress={() => command.returnToScanning()}>{t.common.backToScanning}</Button>}
          <LanguageChoice />
        </div>
      </header>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      <div className="two-ways">
        <ConnectForm
          // A set-up may bring another one.
          key={view.server}
          server={view.server}
          storage={view.tokenStorage}
          busy={connecting.busy !== null}
          onConnect={(argument) => {
            if (busy === null) connecting.run('connect', () => call.connect(argument));
          }}
          onSetup={(text) => {
            if (busy === null) settingUp.run('read', () => call.readSetup({ text }));
          }}
        />
        <TrainingPanel
          busy={opening.busy !== null}
          onOpen={() => {
            if (busy === null) opening.run('training', () => call.openTraining());
          }}
        />
      </div>
      {!view.canReturn && (
        <SetupWay
          busy={settingUp.busy !== null}
          onOpen={() => {
            if (busy === null) settingUp.run('open', () => call.openSetup());
          }}
        />
      )}
    </main>
  );
}
