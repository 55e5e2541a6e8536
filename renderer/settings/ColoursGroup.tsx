import type { ReactNode } from 'react';
import { attentionColours, repeatColours } from '#shared/screen.ts';
import { ResultIcon } from '../controls/ResultIcon.tsx';
import { Segments } from '../controls/Segments.tsx';
import { t } from '../text/texts.ts';
import { SettingsGroup } from './SettingsGroup.tsx';
import type { ScreenProps } from './props.ts';
import { Setting } from './Setting.tsx';

/** The two colours that can be chosen, with what they look like at the door. */
export function ColoursGroup({ control, screen: { colours } }: ScreenProps): ReactNode {
  const words = t.settings.screen;
  return (
    <SettingsGroup title={words.colours}>
      <Setting name="repeat" {...words.repeat}>
        <Segments
          label={words.repeat.title}
          bare
          value={colours.repeat}
          options={repeatColours.map((value) => ({ value, label: words.repeats[value] }))}
          onChoose={(repeat) => control.changeScreen({ colours: { ...colours, repeat } })}
        />
      </Setting>
      <Setting name="attention" {...words.attention}>
        <Segments
          label={words.attention.title}
          bare
          value={colours.attention}
          options={attentionColours.map((value) => ({ value, label: words.attentions[value] }))}
          onChoose={(attention) => control.changeScreen({ colours: { ...colours, attention } })}
        />
      </Setting>
      <figure className="colour-sample">
        <figcaption>{words.sample}</figcaption>
        <div className="sample-face" data-sample="repeat">
          <ResultIcon sign="repeat" />
          <p>{t.scan.words.repeat}</p>
        </div>
        <div className="sample-face" data-sample="in">
          <ResultIcon sign="in" />
          <p>{t.scan.words.in}</p>
          <p className="sample-note">
            <ResultIcon sign="star" />
            {t.scan.attention.highlight(null)}
          </p>
        </div>
      </figure>
    </SettingsGroup>
  );
}
