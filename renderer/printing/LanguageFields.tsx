import type { ReactNode } from 'react';
import { paperWidths, printResolutions } from '#shared/printing.ts';
import { en } from '../text/en.ts';
import { Choice } from './Choice.tsx';
import { languagesOf, type Draft } from './printerDraft.ts';
import { hasPaper } from './printerText.ts';

const words = en.printing.form;

interface Props {
  readonly draft: Draft;
  readonly onChange: (more: Partial<Draft>) => void;
}

const dpiOptions = printResolutions.map((dpi) => ({ value: `${dpi}`, label: en.printing.printers.dpi(dpi) }));
const paperOptions = paperWidths.map((mm) => ({ value: `${mm}`, label: en.printing.printers.mm(mm) }));

/** What it understands, and what has to be known to draw for it. */
export function LanguageFields({ draft: { connection, language, dpi, paperMm }, onChange }: Props): ReactNode {
  const languages = languagesOf(connection);
  const options = languages.map((value) => ({ value, label: words.languages[value] }));
  return (
    <div className="language-fields">
      <Choice
        label={words.language}
        value={language ?? ''}
        options={language === null ? [{ value: '', label: words.chooseLanguage }, ...options] : options}
        onChoose={(to) => onChange({ language: languages.find((each) => each === to) ?? null })}
      />
      {language === 'zpl' && (
        <Choice
          label={words.resolution}
          value={`${dpi}`}
          options={dpiOptions}
          onChoose={(to) => onChange({ dpi: printResolutions.find((each) => `${each}` === to) ?? dpi })}
        />
      )}
      {language !== null && hasPaper(language) && (
        <Choice
          label={words.paper}
          value={`${paperMm}`}
          options={paperOptions}
          onChoose={(to) => onChange({ paperMm: paperWidths.find((each) => `${each}` === to) ?? paperMm })}
        />
      )}
    </div>
  );
}
