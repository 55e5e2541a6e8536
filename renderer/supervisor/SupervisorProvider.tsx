import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { StationApi } from '#shared/contract.ts';
import { useCommon } from '../common.ts';
import { StationContext } from '../station.ts';
import { PinDialog } from './PinDialog.tsx';
import { createPinDesk } from './pinDesk.ts';
import { SupervisorContext } from './supervisorContext.ts';

interface Props {
  readonly station: StationApi;
  readonly children: ReactNode;
}

/** Asks for the PIN wherever below it one is needed. The main process decides where that is. */
export function SupervisorProvider({ station, children }: Props): ReactNode {
  const { pinSet, unlocked } = useCommon().supervisor;
  const [desk] = useState(() => createPinDesk(station));
  const asking = useSyncExternalStore(desk.subscribe, desk.asking);
  useEffect(() => station.on.verdict(desk.giveWay), [station, desk]);

  const isOpen = !pinSet || unlocked;
  const supervisor = useMemo(() => {
    const unlock = async (then: () => void): Promise<void> => {
      if (await desk.unlock()) then();
    };
    return { ask: (then: () => void) => (isOpen ? then() : void unlock(then)), enter: desk.enter };
  }, [desk, isOpen]);

  return (
    <StationContext value={desk.station}>
      <SupervisorContext value={supervisor}>
        {children}
        {asking !== null && (
          <PinDialog why={asking.why} attempt={asking.attempt} onDone={asking.end} onClose={() => asking.end(null)} />
        )}
      </SupervisorContext>
    </StationContext>
  );
}
