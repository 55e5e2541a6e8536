import { useState, type ReactNode } from 'react';
import type { PrintingSetup } from '#shared/printing.ts';
import { describeProblem } from '#shared/text/problems.ts';
import { visibleBarcode } from '#shared/text/untrusted.ts';
import { Button } from '../controls/Button.tsx';
import { TroubleBox } from '../controls/TroubleBox.tsx';
import { Section } from '../data/Section.tsx';
import { useStation } from '../station.ts';
import { en } from '../text/en.ts';
import { useCall } from '../useCall.ts';
import { longestMistake, titleOf } from './templateOptions.ts';

const words = en.printing.templates;
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
  const busy = (name: string): string | null => (calling.busy === name ? en.common.wait : null);
  const done = (): void => {
    setCopied(true);
    reload();
  };
  return (
    <Section
      name="templates"
      title={words.title}
      actions={
        <Button busy={busy('open')} onClick={() => calling.run('open', () => call.openTemplates())}>
          {words.open}
        </Button>
      }
    >
      <p>{words.lead}</p>
      <dl className="backup">
        <dt>{words.folder}</dt>
        <dd>
          <bdi dir="ltr">{visibleBarcode(templateFolder, longestPath)}</bdi>
        </dd>
      </dl>
      {calling.trouble !== null && <TroubleBox trouble={calling.trouble} />}
      <output>{copied && calling.trouble === null && words.copied}</output>
      <ul className="kept">
        {templates.map((template) => {
          const { name, layout, own, problem } = template;
          const title = titleOf(template);
          return (
            <li key={name} data-template={name} className="template">
              <p className="kept-text">
                <bdi className="kept-name">{title}</bdi>
                <span>
                  {own ? words.own : words.builtIn}, {words.layouts[layout]}
                </span>
              </p>
              {!own && (
                <Button
                  aria-label={words.copyOf(title)}
                  busy={busy(name)}
                  onClick={() => calling.run(name, () => call.copyTemplate({ name }), done)}
                >
                  {words.copy}
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
