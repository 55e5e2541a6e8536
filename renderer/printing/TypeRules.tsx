import type { ReactNode } from 'react';
import {
  autoPrints,
  type PrintingSetup,
  type PrintLanguage,
  type PrintRole,
  type PrintRoleSettings,
} from '#shared/printing.ts';
import { t } from '../text/texts.ts';
import { More } from '../controls/More.tsx';
import { Choice } from '../controls/Choice.tsx';
import { differs, ruleRows, withRule } from './roleRules.ts';
import { templateOptions } from './templateOptions.ts';

interface Props {
  readonly role: PrintRole;
  readonly settings: PrintRoleSettings;
  readonly setup: PrintingSetup;
  readonly language: PrintLanguage | null;
  readonly onChange: (to: PrintRoleSettings) => void;
}

/** What differs for some ticket types: another template, or none at all. */
export function TypeRules({ role, settings, setup, language, onChange }: Props): ReactNode {
  const asAbove = { value: '', label: t.printing.role.asAbove };
  const autoOptions = [asAbove, ...autoPrints.map((value) => ({ value, label: t.printing.role.autos[value] }))];
  const rows = ruleRows(settings.byTicketType, setup.ticketTypes);
  return (
    <More
      className="print-more"
      title={
        <>
          {t.printing.role.rules}
          <span>{t.printing.role.rulesCount(rows.filter(differs).length)}</span>
        </>
      }
    >
      <p>{rows.length === 0 ? t.printing.role.noTypes : t.printing.role.rulesLead}</p>
      <ul>
        {rows.map(({ key, name, known, template, autoPrint }) => (
          <li key={key} className="type-rule" data-type={key}>
            <p>
              <bdi>{name}</bdi>
              {!known && <span>{t.printing.role.unknownType}</span>}
            </p>
            <Choice
              label={t.printing.role.template}
              fullLabel={t.printing.role.of(t.printing.role.ruleOf(t.printing.role.template, name), role)}
              value={template ?? ''}
              options={[asAbove, ...templateOptions(setup.templates, language, template)]}
              onChoose={(to) => onChange(withRule(settings, key, { template: to === '' ? null : to, autoPrint }))}
            />
            <Choice
              label={t.printing.role.auto}
              fullLabel={t.printing.role.of(t.printing.role.ruleOf(t.printing.role.auto, name), role)}
              value={autoPrint ?? ''}
              options={autoOptions}
              onChoose={(to) => {
                const auto = autoPrints.find((each) => each === to) ?? null;
                onChange(withRule(settings, key, { template, autoPrint: auto }));
              }}
            />
          </li>
        ))}
      </ul>
    </More>
  );
}
