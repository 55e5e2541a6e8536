import { useState, type ReactNode } from 'react';
import type { PrintingSetup } from '#shared/printing.ts';
import { describeProblem } from '../text/problems.ts';
import { visibleBarcode } from '#shared/text/untrusted.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Section } from '../data/Section.tsx';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';
import { useCall } from '../useCall.ts';
import { longestMistake, titleOf } from './templateOptions.ts';

const longestPath = 400;

interface Props {
  readonly setup: PrintingSetup;
  readonly reload: () => void;
}

/** What can be printed, and how it is changed: in files, with a text editor. */
export function TemplatesSection({ setup: { templates, templateFolder }, reload }: Props): ReactNode {
  const { call } = useStation();
  const calling = useCall();
  const [copied, setCopied] = useState(false);
  const busy = (name: string): string | null => (calling.busy === name ? t.common.wait : null);
  const done = (): void => {
    setCopied(true);
    reload();
  };
  return (
    <Section
      name="templates"
      title={t.printing.templates.title}
      actions={
        <Button busy={busy('open')} onPress={() => calling.run('open', () => call.openTemplates())}>
          {t.printing.templates.open}
        </Button>
      }
    >
      <p>{t.printing.templates.lead}</p>
      <dl className="backup">
        <dt>{t.printing.templates.folder}</dt>
        <dd>
          <bdi dir="ltr">{visibleBarcode(templateFolder, longestPath)}</bdi>
        </dd>
      </dl>
      {calling.trouble !== null && <TroubleBox trouble={calling.trouble} />}
      <output>{copied && calling.trouble === null && t.printing.templates.copied}</output>
      <ul className="kept">
        {templates.map((template) => {
          const { name, layout, own, problem } = template;
          const title = titleOf(template);
          return (
            <li key={name} data-template={name} className="template">
              <p className="kept-text">
                <bdi className="kept-name">{title}</bdi>
                <span>
                  {[
                    own ? t.printing.templates.own : t.printing.templates.builtIn,
                    t.printing.templates.layouts[layout],
                  ].join(', ')}
                </span>
              </p>
              {!own && (
                <Button
                  aria-label={t.printing.templates.copyOf(title)}
                  busy={busy(name)}
                  onPress={() => calling.run(name, () => call.copyTemplate({ name }), done)}
                >
                  {t.printing.templates.copy}
                </Button>
              )}
              {problem !== null && (
                <TroubleBox trouble={describeProblem(problem)} silent longestDetail={longestMistake} />
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
