import type { ReactNode } from 'react';
import { languages, type Language } from '#shared/language.ts';
import { themes } from '#shared/screen.ts';
import { Choice } from '../controls/Choice.tsx';
import { NumberInput } from '../controls/NumberInput.tsx';
import { Segments } from '../controls/Segments.tsx';
import { t } from '../text/texts.ts';
import { ColoursGroup } from './ColoursGroup.tsx';
import { GuestsGroup } from './GuestsGroup.tsx';
import { SettingsGroup } from './SettingsGroup.tsx';
import { languageNames } from './languageNames.ts';
import { Setting } from './Setting.tsx';
import { SoundGroup } from './SoundGroup.tsx';
import type { ScreenProps } from './props.ts';

/** How the window speaks, looks and sounds. */
export function ScreenSection(props: ScreenProps): ReactNode {
  return (
    <>
      <LookGroup {...props} />
      <SoundGroup {...props} />
      <ColoursGroup {...props} />
      <GuestsGroup />
    </>
  );
}

const byName = languages.toSorted((a, b) => languageNames[a].localeCompare(languageNames[b], 'en'));
const longestReveal = 30;

function LookGroup({ control, screen }: ScreenProps): ReactNode {
  const words = t.settings.screen;
  const options: readonly { readonly value: Language | 'system'; readonly label: string }[] = [
    { value: 'system', label: words.asComputer },
    ...byName.map((value) => ({ value, label: languageNames[value] })),
  ];
  return (
    <SettingsGroup title={words.look}>
      <Setting name="language" {...words.language}>
        <Choice
          label={words.language.title}
          bare
          value={screen.language}
          options={options}
          onChoose={(language) => control.changeScreen({ language })}
        />
      </Setting>
      <Setting name="theme" {...words.theme}>
        <Segments
          label={words.theme.title}
          bare
          value={screen.theme}
          options={themes.map((value) => ({ value, label: words.themes[value] }))}
          onChoose={(theme) => control.changeScreen({ theme })}
        />
      </Setting>
      <Setting name="reveal" title={words.reveal.title} about={words.reveal.about}>
        <NumberInput
          label={words.reveal.title}
          bare
          value={screen.revealSeconds}
          least={1}
          most={longestReveal}
          unit={words.reveal.unit}
          onChange={(revealSeconds) => control.changeScreen({ revealSeconds })}
        />
      </Setting>
    </SettingsGroup>
  );
}
