import { useState, type ReactNode } from 'react';
import { autoPrints, type PrintingSetup, type PrintRole, type PrintRoleSettings } from '#shared/printing.ts';
import { describeProblem } from '../text/problems.ts';
import { Button } from '../controls/Button.tsx';
import { Segments } from '../controls/Segments.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Section } from '../data/Section.tsx';
import { SavedMark } from '../scanners/SavedMark.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { Choice, type Option } from '../controls/Choice.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { printerName } from './printerText.ts';
import { RefusedSlip } from './RefusedSlip.tsx';
import { TypeRules } from './TypeRules.tsx';
import { longestMistake, templateOptions, templateProblem, titleOf } from './templateOptions.ts';
import { useRoleSettings } from './useRoleSettings.ts';

interface Props {
  readonly role: PrintRole;
  readonly setup: PrintingSetup;
  readonly reload: () => void;
}

function printerOptions({ settings: { printers } }: PrintingSetup, chosen: string | null): readonly Option<string>[] {
  const listed = printers.map(({ id, name }) => ({ value: id, label: printerName(name) }));
  const lost = chosen !== null && !printers.some(({ id }) => id === chosen);
  return [
    { value: '', label: t.printing.role.noPrinter },
    ...listed,
    ...(lost ? [{ value: chosen, label: t.printing.role.lost }] : []),
  ];
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
  return (
    <Section
      name={role}
      title={t.printing.many[role]}
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
      <output>{tested && testing.trouble === null ? t.printing.role.tested : t.printing.role.lead[role]}</output>
      {testing.trouble !== null && <TroubleBox trouble={testing.trouble} />}
      <div className="role-fields">
        <Choice
          label={t.printing.role.printer}
          fullLabel={t.printing.role.of(t.printing.role.printer, role)}
          value={printerId ?? ''}
          options={printerOptions(setup, printerId)}
          onChoose={(id) => set({ printer: id === '' ? null : id })}
        />
        <Choice
          label={t.printing.role.template}
          fullLabel={t.printing.role.of(t.printing.role.template, role)}
          value={template}
          options={templateOptions(setup.templates, language, template)}
          onChoose={(name) => set({ template: name })}
        />
        <Segments
          label={t.printing.role.auto}
          value={autoPrint}
          options={autoPrints.map((value) => ({ value, label: t.printing.role.autos[value] }))}
          onChoose={(to) => set({ autoPrint: to })}
        />
        <SavedMark saved={saved} word={t.printing.saved} />
      </div>
      <p className="role-hint">{printer === null ? t.printing.role.off[role] : t.printing.role.autoHints[autoPrint]}</p>
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
      <Button aria-label={t.printing.role.previewOf(role)} onPress={onPreview}>
        {t.printing.role.preview}
      </Button>
      <Button aria-label={t.printing.role.testOf(role)} busy={busy ? t.common.wait : null} onPress={onTest}>
        {t.printing.role.test}
      </Button>
    </>
  );
}
