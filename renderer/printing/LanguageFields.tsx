import type { ReactNode } from 'react';
import { paperWidths, printResolutions } from '#shared/printing.ts';
import { t } from '../text/texts.ts';
import { Choice } from '../controls/Choice.tsx';
import { languagesOf, type Draft } from './printerDraft.ts';
import { hasPaper } from './printerText.ts';

type Options = readonly { readonly value: string; readonly label: string }[];

interface Props {
  readonly draft: Draft;
  readonly onChange: (more: Partial<Draft>) => void;
}

const dpiOptions = (): Options =>
  printResolutions.map((dpi) => ({ value: `${dpi}`, label: t.printing.printers.dpi(dpi) }));
const paperOptions = (): Options => paperWidths.map((mm) => ({ value: `${mm}`, label: t.printing.printers.mm(mm) }));

/** What it understands, and what has to be known to draw for it. */
export function LanguageFields({ draft: { connection, language, dpi, paperMm }, onChange }: Props): ReactNode {
  const languages = languagesOf(connection);
  const options = languages.map((value) => ({ value, label: t.printing.form.languages[value] }));
  return (
    <div className="language-fields">
      <Choice
        label={t.printing.form.language}
        value={language ?? ''}
        options={language === null ? [{ value: '', label: t.printing.form.chooseLanguage }, ...options] : options}
        onChoose={(to) => onChange({ language: languages.find((each) => each === to) ?? null })}
      />
      {language === 'zpl' && (
        <Choice
          label={t.printing.form.resolution}
          value={`${dpi}`}
          options={dpiOptions()}
          onChoose={(to) => onChange({ dpi: printResolutions.find((each) => `${each}` === to) ?? dpi })}
        />
      )}
      {language !== null && hasPaper(language) && (
        <Choice
          label={t.printing.form.paper}
          value={`${paperMm}`}
          options={paperOptions()}
          onChoose={(to) => onChange({ paperMm: paperWidths.find((each) => `${each}` === to) ?? paperMm })}
        />
      )}
    </div>
  );
}
