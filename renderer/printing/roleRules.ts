import { ownOf } from '#shared/own.ts';
import type { AutoPrint, PrintRoleSettings, TicketTypeName } from '#shared/printing.ts';
import { t } from '../text/texts.ts';
import { shortened } from './names.ts';

/** What differs for a ticket type; null where it is as for all. */
export interface Rule {
  readonly template: string | null;
  readonly autoPrint: AutoPrint | null;
}

export interface RuleRow extends Rule {
  /** Under which it is kept: an id, or the name that somebody wrote into the settings. */
  readonly key: string;
  readonly name: string;
  /** The open events have such a ticket type. */
  readonly known: boolean;
}

type Rules = PrintRoleSettings['byTicketType'];

const row = (rules: Rules, key: string, name: string, known: boolean): RuleRow => ({
  key,
  name: shortened(name) ?? t.printing.role.nameless,
  known,
  template: ownOf(rules, key)?.template ?? null,
  autoPrint: ownOf(rules, key)?.autoPrint ?? null,
});

/** Every ticket type of the open events, then what is kept for others. */
export function ruleRows(rules: Rules, ticketTypes: readonly TicketTypeName[]): readonly RuleRow[] {
  const has = (key: string): boolean => Object.hasOwn(rules, key);
  const rows = ticketTypes.map(({ id, name }) => row(rules, !has(id) && has(name) ? name : id, name, true));
  const others = Object.keys(rules).filter((key) => !rows.some((each) => each.key === key));
  return [...rows, ...others.map((key) => row(rules, key, key, false))];
}

export const differs = ({ template, autoPrint }: Rule): boolean => template !== null || autoPrint !== null;

/** A rule that says nothing is none. */
export function withRule(settings: PrintRoleSettings, key: string, rule: Rule): PrintRoleSettings {
  const { template, autoPrint } = rule;
  const others = Object.entries(settings.byTicketType).filter(([each]) => each !== key);
  const kept = { ...(template === null ? {} : { template }), ...(autoPrint === null ? {} : { autoPrint }) };
  return { ...settings, byTicketType: Object.fromEntries(differs(rule) ? [...others, [key, kept]] : others) };
}
