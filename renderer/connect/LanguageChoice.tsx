import type { ReactNode } from 'react';
import { languages } from '#shared/language.ts';
import { useCommon } from '../common.ts';
import { Choice } from '../controls/Choice.tsx';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { languageNames } from '../settings/languageNames.ts';
import { useStation } from '../station.ts';
import { t } from '../text/texts.ts';

/** With a sign, and each language in itself: for who cannot read what the computer speaks. */
export function LanguageChoice(): ReactNode {
  const { call } = useStation();
  return (
    <div className="language-choice">
      <ResultIcon sign="globe" />
      <Choice
        label={t.settings.screen.language.title}
        bare
        value={useCommon().language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChoose={(language) => void call.changeScreen({ language })}
      />
    </div>
  );
}
