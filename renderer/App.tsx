import { useEffect, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { StationApi } from '#shared/contract.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import type { View } from '#shared/view.ts';
import { CloseDialog } from './closing/CloseDialog.tsx';
import { CommonContext } from './common.ts';
import { keepBeating } from './heartbeat.ts';
import { ConnectScreen } from './connect/ConnectScreen.tsx';
import { ChooseEventScreen } from './event/ChooseEventScreen.tsx';
import { LoadingScreen } from './event/LoadingScreen.tsx';
import { ScanScreen } from './scanning/ScanScreen.tsx';
import { StartingScreen } from './StartingScreen.tsx';
import { useView } from './station.ts';
import { SupervisorProvider } from './supervisor/SupervisorProvider.tsx';
import { syncWhenOnline } from './syncWhenOnline.ts';
import { formats } from './text/format.ts';
import { speak, t } from './text/texts.ts';
import { TrainingBanner } from './training/TrainingBanner.tsx';
import { UnusableScreen } from './UnusableScreen.tsx';

function screenOf(view: View): ReactNode {
  switch (view.phase) {
    case 'starting':
      return <StartingScreen />;
    case 'connect':
      return <ConnectScreen view={view} />;
    case 'chooseEvent':
      return <ChooseEventScreen view={view} />;
    case 'loading':
      return <LoadingScreen view={view} />;
    case 'scanning':
      return <ScanScreen station={view.station} />;
    default:
      return <UnusableScreen problem={view.problem} />;
  }
}

/** Real scans that wait until the training ends. */
const unsentOf = (view: View): number => (view.phase === 'scanning' ? (view.station.training?.unsent ?? 0) : 0);

/** Nothing is shown before the main process has said in which language, which takes some milliseconds. */
export function App({ station }: { readonly station: StationApi }): ReactNode {
  const view = useView(station);
  useEffect(() => syncWhenOnline(station, window), [station]);
  // Ends with the page's content: where React has given up, nothing is left that could answer a guest.
  useEffect(() => keepBeating(station), [station]);
  return view === null ? null : <Spoken station={station} view={view} />;
}

interface Props {
  readonly station: StationApi;
  readonly view: View;
}

function Spoken({ station, view }: Props): ReactNode {
  const { common } = view;
  const [spoken, setSpoken] = useState<string | null>(null);
  // Before the children are drawn, all of which read the words anew with each view.
  if (spoken !== common.language) {
    speak(common.language, navigator.languages);
    setSpoken(common.language);
  }
  const { theme, colours, revealSeconds } = common.screen;
  useEffect(() => {
    const { documentElement } = document;
    if (spoken !== null) documentElement.lang = spoken;
    Object.assign(documentElement.dataset, { theme, repeat: colours.repeat, attention: colours.attention });
    documentElement.style.setProperty('--reveal', `${revealSeconds}s`);
  }, [spoken, theme, colours.repeat, colours.attention, revealSeconds]);
  const event = view.phase === 'scanning' ? cleanName(view.station.events[0]?.name ?? null) : null;
  useEffect(() => {
    document.title = event === null ? t.product : `${event} - ${t.product}`;
  }, [event]);
  return (
    <I18nProvider locale={formats.language}>
      <CommonContext value={common}>
        <SupervisorProvider station={station}>
          <div className="app" data-phase={view.phase} data-training={common.training}>
            {common.training && <TrainingBanner unsent={unsentOf(view)} />}
            {screenOf(view)}
            <CloseDialog view={view} />
          </div>
        </SupervisorProvider>
      </CommonContext>
    </I18nProvider>
  );
}
