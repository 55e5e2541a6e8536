import { useState, type ReactNode } from 'react';
import { cleanName } from '#shared/text/untrusted.ts';
import { useCommon } from '../common.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { InstallDialog } from './InstallDialog.tsx';

/** Where nobody is scanned: a newer version can be installed. */
export function NewVersion(): ReactNode {
  const { newVersion, training } = useCommon();
  const version = cleanName(newVersion);
  return version === null || training ? null : <Offered version={version} />;
}

function Offered({ version }: { readonly version: string }): ReactNode {
  const { call } = useStation();
  const { busy, trouble, run } = useCall();
  const [asking, setAsking] = useState(false);
  const words = t.updates;
  return (
    <section className="new-version" aria-label={words.title}>
      <p>{words.states.found(version)}</p>
      <Button busy={busy === null ? null : t.common.wait} onPress={() => setAsking(true)}>
        {words.install}
      </Button>
      {trouble !== null && <TroubleBox trouble={trouble} />}
      {asking && (
        <InstallDialog
          version={version}
          onInstall={() => {
            setAsking(false);
            run('install', () => call.installUpdate());
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
