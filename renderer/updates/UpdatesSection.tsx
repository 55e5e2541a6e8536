import type { ReactNode } from 'react';
import type { UpdatesChange, UpdatesView } from '#shared/updates.ts';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useLoaded } from '../data/useLoaded.ts';
import { useNow } from '../scanning/useNow.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { BackGroup } from './BackGroup.tsx';
import { HowGroup } from './HowGroup.tsx';
import { StateGroup } from './StateGroup.tsx';

/** A download is shown as it goes on. */
const REFRESH_MS = 1_000;

/** What version this is, and how it stays current. */
export function UpdatesSection(): ReactNode {
  const { call } = useStation();
  const changing = useCall();
  const now = useNow(REFRESH_MS);
  const { value, trouble } = useLoaded(() => call.updates(), `${now} ${changing.busy}`);
  if (value === null)
    return trouble === null ? <p className="settings-wait">{t.settings.loading}</p> : <TroubleBox trouble={trouble} />;
  const change = (to: UpdatesChange): void => changing.run('change', () => call.changeUpdates(to));
  return (
    <>
      {changing.trouble !== null && <TroubleBox trouble={changing.trouble} />}
      <StateGroup view={value} />
      {isSettable(value) && <HowGroup view={value} onChange={change} />}
      {isSettable(value) && <BackGroup before={value.before} />}
    </>
  );
}

/** What somebody here can set right, or has set. */
const isSettable = ({ cannot }: UpdatesView): boolean => cannot === null || cannot === 'no_server';
