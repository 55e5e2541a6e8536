import { useId, useState, type ReactNode } from 'react';
import { autoPrints, type PrintingSetup, type PrintRole, type PrintRoleSettings } from '#shared/printing.ts';
import { describeProblem } from '#shared/text/problems.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Section } from '../data/Section.tsx';
import { SavedMark } from '../scanners/SavedMark.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
import { useCall } from '../useCall.ts';
import { Choice } from './Choice.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { printerName } from './printerText.ts';
import { RefusedSlip } from './RefusedSlip.tsx';
import { TypeRules } from './TypeRules.tsx';
import { longestMistake, templateOptions, templateProblem, titleOf, type Option } from './templateOptions.ts';
import { useRoleSettings } from './useRoleSettings.ts';

const words = en.printing.role;

interface Props {
  readonly role: PrintRole;
  readonly setup: PrintingSetup;
  readonly reload: () => void;
}

function printerOptions({ settings: { printers } }: PrintingSetup, chosen: string | null): readonly Option[] {
  const listed = printers.map(({ id, name }) => ({ value: id, label: printerName(name) }));
  const lost = chosen !== null && !printers.some(({ id }) => id === chosen);
  return [{ value: '', label: words.noPrinter }, ...listed, ...(lost ? [{ value: chosen, label: words.lost }] : [])];
}

/** Which printer, which template, and when: saved as soon as it is chosen. */
export function RoleSection({ role, setup, reload }: Props): ReactNode {
  const { settings, saved, trouble, change } = useRoleSettings(role, setup.settings[role], reload);
  const { printer: printerId, template, autoPrint } = settings;
  const printer = setup.settings.printers.find(({ id }) => id === printerId) ?? null;
  const language = printer?.language ?? null;
  const problem = printer === null ? null : templateProblem(setup.templates, language, template);
  const set = (more: Partial<PrintRoleSettings>): void => change({ ...settings, ...more });
  const { call } = useStation();
  const testing = useCall();
  const [tested, setTested] = useState(false);
  const [previewed, setPreviewed] = useState(false);
  const info = setup.templates.find(({ name }) => name === template);
  const group = useId();
  return (
    <Section
      name={role}
      title={en.printing.many[role]}
      actions={
        printer !== null && (
          <Trials
            role={role}
            busy={testing.busy !== null}
            onPreview={() => setPreviewed(true)}
            onTest={() =>
              testing.run(
                'test',
                () => call.testPrint({ printer: printer.id, template, role }),
                () => setTested(true),
              )
            }
          />
        )
      }
    >
      <output>{tested && testing.trouble === null ? words.tested : words.lead[role]}</output>
      {testing.trouble !== null && <TroubleBox trouble={testing.trouble} />}
      <div className="role-fields">
        <Choice
          label={words.printer}
          fullLabel={words.of(words.printer, role)}
          value={printerId ?? ''}
          options={printerOptions(setup, printerId)}
          onChoose={(id) => set({ printer: id === '' ? null : id })}
        />
        <Choice
          label={words.template}
          fullLabel={words.of(words.template, role)}
          value={template}
          options={templateOptions(setup.templates, language, template)}
          onChoose={(name) => set({ template: name })}
        />
        <fieldset className="way-choice">
          <legend>{words.auto}</legend>
          <div className="way-choices">
            {autoPrints.map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name={group}
                  checked={autoPrint === each}
                  onChange={() => set({ autoPrint: each })}
                />
                <span>{words.autos[each]}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <SavedMark saved={saved} word={en.printing.saved} />
      </div>
      <p className="role-hint">{printer === null ? words.off[role] : words.autoHints[autoPrint]}</p>
      {problem !== null && <TroubleBox trouble={describeProblem(problem)} silent longestDetail={longestMistake} />}
      {trouble !== null && <TroubleBox trouble={trouble} />}
      <TypeRules role={role} settings={settings} setup={setup} language={language} onChange={change} />
      {(role === 'receipt' || settings.onRefused !== null) && (
        <RefusedSlip
          value={settings.onRefused}
          options={templateOptions(setup.templates, language, settings.onRefused)}
          onChoose={(onRefused) => set({ onRefused })}
        />
      )}
      {previewed && printer !== null && (
        <PreviewDialog
          printer={printer.id}
          template={template}
          title={info === undefined ? template : titleOf(info)}
          layout={info?.layout ?? 'roll'}
          onClose={() => setPreviewed(false)}
        />
      )}
    </Section>
  );
}

interface TrialProps {
  readonly role: PrintRole;
  readonly busy: boolean;
  readonly onPreview: () => void;
  readonly onTest: () => void;
}

/** To see it before the doors open: on the screen, and on paper. */
function Trials({ role, busy, onPreview, onTest }: TrialProps): ReactNode {
  return (
    <>
      <Button aria-label={words.previewOf(role)} onClick={onPreview}>
        {words.preview}
      </Button>
      <Button aria-label={words.testOf(role)} busy={busy ? en.common.wait : null} onClick={onTest}>
        {words.test}
      </Button>
    </>
  );
}
