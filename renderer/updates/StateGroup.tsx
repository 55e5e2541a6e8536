import { useState, type ReactNode } from 'react';
import type { UpdatesView } from '#shared/updates.ts';
import { cleanName } from '#shared/text/untrusted.ts';
import { Button } from '../controls/Button.tsx';
import { Progress } from '../controls/Progress.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useNow } from '../scanning/useNow.ts';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStation } from '../station.ts';
import { formats } from '../text/format.ts';
import { describeProblem } from '../text/problems.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { InstallDialog } from './InstallDialog.tsx';

/** What runs, what there is, and what stands against it. */
export function StateGroup({ view }: { readonly view: UpdatesView }): ReactNode {
  const { call } = useStation();
  const { busy, trouble, run } = useCall();
  const [asking, setAsking] = useState(false);
  const words = t.updates;
  const { version, cannot, state, blocked } = view;
  const problem = 'problem' in state ? state.problem : null;
  const found = state.name === 'found' ? state.version : null;
  const shown = problem === null ? trouble : describeProblem(problem);
  return (
    <SettingsGroup title={words.version}>
      <p className="setting-about">
        <bdi>{words.runs(cleanName(version) ?? '')}</bdi>
      </p>
      {cannot !== null ? (
        <p className={cannot === 'no_server' ? 'note' : 'updates-cannot'}>{words.cannot[cannot]}</p>
      ) : (
        <>
          {(problem === null || found !== null) && <output className="updates-state">{stateText(view)}</output>}
          {state.name === 'fetching' && <Progress label={stateText(view)} done={state.percent} total={100} />}
          <LookedAt at={view.lookedAt} />
          {shown !== null && blocked.length === 0 && <TroubleBox trouble={shown} />}
          {found !== null && <Blocks view={view} />}
          <div className="updates-actions">
            {found !== null && (
              <Button look="primary" isDisabled={blocked.length > 0} onPress={() => setAsking(true)}>
                {words.install}
              </Button>
            )}
            {(state.name === 'found' || state.name === 'none') && (
              <Button
                busy={busy === null ? null : t.common.wait}
                onPress={() => run('look', () => call.lookForUpdate())}
              >
                {words.look}
              </Button>
            )}
          </div>
        </>
      )}
      {asking && found !== null && (
        <InstallDialog
          version={found}
          onInstall={() => {
            setAsking(false);
            run('install', () => call.installUpdate());
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </SettingsGroup>
  );
}

function stateText({ state, lookedAt }: UpdatesView): string {
  const { states } = t.updates;
  switch (state.name) {
    case 'none':
      return lookedAt === null ? states.unknown : states.none;
    case 'looking':
      return states.looking;
    case 'fetching':
      return states.fetching(state.version, formats.number(state.percent));
    default:
      return states[state.name](state.version);
  }
}

function LookedAt({ at }: { readonly at: number | null }): ReactNode {
  const now = useNow(60_000);
  return at === null ? null : <p className="setting-about">{t.updates.lookedAt(formats.moment(at, now))}</p>;
}

/** Why it waits, and what to do. */
function Blocks({ view: { blocked, eventUntil } }: { readonly view: UpdatesView }): ReactNode {
  const now = useNow(60_000);
  const words = t.updates;
  if (blocked.length === 0) return null;
  return (
    <ul className="updates-blocks">
      {blocked.map((block) => (
        <li key={block}>
          <p>
            {words.blocks[block]}
            {block === 'event_open' && eventUntil !== null && ` ${words.eventUntil(formats.weekday(eventUntil, now))}`}
          </p>
          {block === 'event_open' && <p>{words.eventOver}</p>}
        </li>
      ))}
    </ul>
  );
}
