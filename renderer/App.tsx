import { useEffect, type ReactNode } from 'react';
import type { StationApi } from '#shared/contract.ts';
import type { View } from '#shared/view.ts';
import { CloseDialog } from './closing/CloseDialog.tsx';
import { ConnectScreen } from './connect/ConnectScreen.tsx';
import { ChooseEventScreen } from './event/ChooseEventScreen.tsx';
import { LoadingScreen } from './event/LoadingScreen.tsx';
import { ScanScreen } from './scanning/ScanScreen.tsx';
import { StartingScreen } from './StartingScreen.tsx';
import { StationContext, useView } from './station.ts';
import { syncWhenOnline } from './syncWhenOnline.ts';
import { en } from './text/en.ts';
import { cleanName } from '#shared/text/untrusted.ts';
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

export function App({ station }: { readonly station: StationApi }): ReactNode {
  const view = useView(station);
  const event = view.phase === 'scanning' ? cleanName(view.station.events[0]?.name ?? null) : null;
  useEffect(() => {
    document.title = event === null ? en.product : `${event} - ${en.product}`;
  }, [event]);
  useEffect(() => syncWhenOnline(station, window), [station]);
  return (
    <StationContext value={station}>
      <div className="app" data-phase={view.phase}>
        {screenOf(view)}
        <CloseDialog view={view} />
      </div>
    </StationContext>
  );
}
