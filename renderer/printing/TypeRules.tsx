import type { ReactNode } from 'react';
import {
  autoPrints,
  type PrintingSetup,
  type PrintLanguage,
  type PrintRole,
  type PrintRoleSettings,
} from '#shared/printing.ts';
import { en } from '../text/en.ts';
import { Choice } from './Choice.tsx';
import { differs, ruleRows, withRule } from './roleRules.ts';
import { templateOptions } from './templateOptions.ts';

const words = en.printing.role;

interface Props {
  readonly role: PrintRole;
  readonly settings: PrintRoleSettings;
  readonly setup: PrintingSetup;
  readonly language: PrintLanguage | null;
  readonly onChange: (to: PrintRoleSettings) => void;
}

const asAbove = { value: '', label: words.asAbove };
const autoOptions = [asAbove, ...autoPrints.map((value) => ({ value, label: words.autos[value] }))];

/** What differs for some ticket types: another template, or none at all. */
export function TypeRules({ role, settings, setup, language, onChange }: Props): ReactNode {
  const rows = ruleRows(settings.byTicketType, setup.ticketTypes);
  return (
    <details className="print-more">
      <summary>
        {words.rules}
        <span>{words.rulesCount(rows.filter(differs).length)}</span>
      </summary>
      <p>{rows.length === 0 ? words.noTypes : words.rulesLead}</p>
      <ul>
        {rows.map(({ key, name, known, template, autoPrint }) => (
          <li key={key} className="type-rule" data-type={key}>
            <p>
              <bdi>{name}</bdi>
              {!known && <span>{words.unknownType}</span>}
            </p>
            <Choice
              label={words.template}
              fullLabel={words.of(words.ruleOf(words.template, name), role)}
              value={template ?? ''}
              options={[asAbove, ...templateOptions(setup.templates, language, template)]}
              onChoose={(to) => onChange(withRule(settings, key, { template: to === '' ? null : to, autoPrint }))}
            />
            <Choice
              label={words.auto}
              fullLabel={words.of(words.ruleOf(words.auto, name), role)}
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
    </details>
  );
}
