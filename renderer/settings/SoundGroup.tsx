import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { SliderInput } from '../controls/SliderInput.tsx';
import { createPlayer } from '../sound/player.ts';
import type { Sound } from '../sound/tones.ts';
import { t } from '../text/texts.ts';
import { SettingsGroup } from './SettingsGroup.tsx';
import { OnOff } from './OnOff.tsx';
import type { ScreenProps } from './props.ts';
import { Setting } from './Setting.tsx';

const sounds: readonly Sound[] = ['in', 'out', 'repeat', 'refused', 'check'];

/** Whether answers are heard, how loud, and what each sounds like. */
export function SoundGroup({ control, screen: { sound } }: ScreenProps): ReactNode {
  const words = t.settings.screen;
  const [player] = useState(createPlayer);
  useEffect(() => () => player.close(), [player]);
  return (
    <SettingsGroup title={words.sound}>
      <Setting name="sounds" {...words.sounds}>
        <OnOff
          label={words.sounds.title}
          on={sound.on}
          onChange={(on) => control.changeScreen({ sound: { ...sound, on } })}
        />
        <SliderInput
          label={words.volume}
          value={sound.volume}
          isDisabled={!sound.on}
          onChange={(volume) => {
            control.changeScreen({ sound: { ...sound, volume } });
            player.play('in', volume);
          }}
        />
      </Setting>
      <div className="sound-trials">
        <span aria-hidden="true">{words.try}</span>
        {sounds.map((each) => (
          <Button
            key={each}
            aria-label={words.trialOf(words.trials[each])}
            isDisabled={!sound.on}
            onPress={() => player.play(each, sound.volume)}
          >
            {words.trials[each]}
          </Button>
        ))}
      </div>
    </SettingsGroup>
  );
}
