import { useState, type ReactNode } from 'react';
import { shortestPassphrase, type SetupCode } from '#shared/setup.ts';
import { useCommon } from '../common.ts';
import { Button } from '../controls/Button.tsx';
import { SavedFiles } from '../controls/SavedFiles.tsx';
import { Segments } from '../controls/Segments.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { SettingsGroup } from '../settings/SettingsGroup.tsx';
import { useStation } from '../station.ts';
import { describeProblem } from '../text/problems.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { CodeDialog } from './CodeDialog.tsx';
import { PassphraseField } from './PassphraseField.tsx';
import { SealedNote } from './SealedNote.tsx';
import { strengthOf } from './strength.ts';

/** This station's set-up for the next one, and another's for this one. */
export function SetupSection(): ReactNode {
  return (
    <>
      <GiveGroup />
      <TakeGroup />
    </>
  );
}

function GiveGroup(): ReactNode {
  const { call } = useStation();
  const [withToken, setWithToken] = useState<'without' | 'with'>('without');
  const [passphrase, setPassphrase] = useState('');
  const [files, setFiles] = useState<readonly string[]>([]);
  const [code, setCode] = useState<SetupCode | null>(null);
  const { busy, trouble, run } = useCall();
  const words = t.setup.give;
  const argument = { passphrase: withToken === 'with' ? passphrase : null };
  const isMissing = withToken === 'with' && passphrase.length < shortestPassphrase;
  return (
    <SettingsGroup title={words.title} about={words.about}>
      <div className="setup-group">
        <Segments
          label={words.goes}
          value={withToken}
          options={(['without', 'with'] as const).map((value) => ({ value, label: words.choices[value] }))}
          onChoose={setWithToken}
        />
        <p className="setting-about">{words.choicesAbout[withToken]}</p>
        {withToken === 'with' && (
          <div className="setup-passphrase">
            <PassphraseField
              label={t.setup.passphrase.choose}
              hint={t.setup.passphrase.strengths[strengthOf(passphrase)]}
              value={passphrase}
              onChange={setPassphrase}
            />
          </div>
        )}
        <div className="setup-actions">
          <Button
            look="primary"
            isDisabled={isMissing}
            busy={busy === 'file' ? t.common.wait : null}
            onPress={() => run('file', () => call.exportSetup(argument), setFiles)}
          >
            {words.save}
          </Button>
          <Button
            isDisabled={isMissing}
            busy={busy === 'code' ? t.common.wait : null}
            onPress={() => run('code', () => call.setupCode(argument), setCode)}
          >
            {words.show}
          </Button>
        </div>
        {trouble !== null && <TroubleBox trouble={trouble} />}
        <SavedFiles title={words.saved} files={files} />
      </div>
      {code !== null && <CodeDialog code={code} onClose={() => setCode(null)} />}
    </SettingsGroup>
  );
}

function TakeGroup(): ReactNode {
  const { call } = useStation();
  const { sealed, problem } = useCommon().setup;
  const [isTaken, setTaken] = useState(false);
  const { busy, trouble, run } = useCall();
  const words = t.setup.take;
  const shown = trouble ?? (problem === null ? null : describeProblem(problem));
  return (
    <SettingsGroup title={words.title} about={words.about}>
      <div className="setup-group">
        {sealed && <SealedNote atOnce={isTaken} />}
        {shown !== null && <TroubleBox trouble={shown} />}
        <div className="setup-actions">
          <Button
            busy={busy === null ? null : t.common.wait}
            onPress={() =>
              run(
                'open',
                () => call.openSetup(),
                () => setTaken(true),
              )
            }
          >
            {words.open}
          </Button>
        </div>
      </div>
    </SettingsGroup>
  );
}
