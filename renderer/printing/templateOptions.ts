import { ownOf } from '#shared/own.ts';
import type { PrintLanguage, TemplateInfo } from '#shared/printing.ts';
import type { Problem } from '#shared/problem.ts';
import type { Option } from '../controls/Choice.tsx';
import { t } from '../text/texts.ts';
import { shortened } from './names.ts';

/** Of what is wrong with a file: it names all fields that there are. */
export const longestMistake = 400;

/** A page takes both; commands for receipts print no wristbands, and the other way round. */
const fits = (layout: TemplateInfo['layout'], language: PrintLanguage | null): boolean =>
  language === null || language === 'html' || (layout === 'band') === (language === 'zpl');

/** What the user wrote, or what the window calls a template that came with the program. */
export const titleOf = ({ title, name, own }: TemplateInfo): string =>
  (own ? undefined : ownOf(t.printing.templates.titles, name)) ?? shortened(title) ?? name;

function labelOf(template: TemplateInfo, language: PrintLanguage | null): string {
  const title = titleOf(template);
  if (template.problem !== null) return t.printing.role.broken(title);
  if (!fits(template.layout, language)) return t.printing.role.unfit(title);
  return template.own ? t.printing.role.own(title) : title;
}

/** Why what is chosen would not come out of this printer; null where it would. */
export function templateProblem(
  templates: readonly TemplateInfo[],
  language: PrintLanguage | null,
  chosen: string,
): Problem | null {
  const template = templates.find(({ name }) => name === chosen);
  if (template === undefined) return { code: 'template_missing', detail: chosen };
  if (template.problem !== null) return template.problem;
  return fits(template.layout, language) ? null : { code: 'template_unfit', detail: titleOf(template) };
}

/** What this printer can print, and what is chosen, even where it cannot be printed. */
export function templateOptions(
  templates: readonly TemplateInfo[],
  language: PrintLanguage | null,
  chosen: string | null,
): readonly Option<string>[] {
  const usable = (template: TemplateInfo): boolean => template.problem === null && fits(template.layout, language);
  const listed = templates
    .filter((template) => usable(template) || template.name === chosen)
    .map((template) => ({ value: template.name, label: labelOf(template, language) }));
  if (chosen === null || listed.some(({ value }) => value === chosen)) return listed;
  return [...listed, { value: chosen, label: t.printing.role.missing(chosen) }];
}
