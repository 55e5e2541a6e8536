import { z } from 'zod';
import { languages } from './language.ts';

export const themes = ['system', 'light', 'dark'] as const;
export const repeatColours = ['orange', 'yellow', 'violet'] as const;
export const attentionColours = ['white', 'yellow', 'cyan'] as const;
export type Theme = (typeof themes)[number];
export type RepeatColour = (typeof repeatColours)[number];
export type AttentionColour = (typeof attentionColours)[number];

/** How the window looks, speaks and sounds. */
export const screenSettingsSchema = z.object({
  language: z.enum(['system', ...languages]).default('system'),
  theme: z.enum(themes).default('system'),
  /** How long a green or blue verdict stays. */
  revealSeconds: z.int().min(1).max(30).default(5),
  /** Volume in percent. */
  sound: z.object({ on: z.boolean(), volume: z.int().min(0).max(100) }).default({ on: true, volume: 100 }),
  colours: z
    .object({ repeat: z.enum(repeatColours), attention: z.enum(attentionColours) })
    .default({ repeat: 'orange', attention: 'white' }),
});
export type ScreenSettings = z.infer<typeof screenSettingsSchema>;
export const defaultScreen: ScreenSettings = screenSettingsSchema.parse({});
