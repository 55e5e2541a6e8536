import { tonesOf, type Sound, type Tone } from './tones.ts';

const fade = 0.012;

function schedule(context: AudioContext, output: AudioNode, tone: Tone): void {
  const begin = context.currentTime + tone.start;
  const end = begin + tone.length;
  const oscillator = new OscillatorNode(context, { type: tone.wave, frequency: tone.from });
  oscillator.frequency.setValueAtTime(tone.from, begin);
  oscillator.frequency.exponentialRampToValueAtTime(tone.to, end);
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(tone.loudness, begin + fade);
  gain.gain.setValueAtTime(tone.loudness, Math.max(begin + fade, end - fade));
  gain.gain.linearRampToValueAtTime(0, end);
  oscillator.connect(gain).connect(output);
  oscillator.start(begin);
  oscillator.stop(end);
}

/** Half the volume sounds half as loud. */
const loudnessOf = (volume: number): number => (volume / 100) ** 2;

/** A sound for each result. A computer without a loudspeaker stays silent: a scan never fails for a sound. */
export interface Player {
  /** Volume in percent. */
  readonly play: (sound: Sound, volume: number) => void;
  readonly close: () => void;
}

export function createPlayer(): Player {
  let context: AudioContext | null = null;
  let current: GainNode | null = null;
  return {
    play(sound, volume) {
      try {
        context ??= new AudioContext({ latencyHint: 'interactive' });
        if (context.state === 'suspended') context.resume().catch(() => {});
        // The next scan cuts off the sound of the one before.
        current?.gain.setTargetAtTime(0, context.currentTime, fade / 3);
        current = new GainNode(context, { gain: loudnessOf(volume) });
        current.connect(context.destination);
        for (const tone of tonesOf[sound]) schedule(context, current, tone);
      } catch {
        // No audio device.
      }
    },
    close() {
      context?.close().catch(() => {});
      context = null;
      current = null;
    },
  };
}
