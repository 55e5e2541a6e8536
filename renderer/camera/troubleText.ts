import { t } from '../text/texts.ts';
import type { Trouble } from '../useCall.ts';
import type { CameraTrouble } from './runCamera.ts';

/** What happened and what to do; a system's own settings are named as it names them. */
export function troubleText(trouble: CameraTrouble, userAgent: string): Trouble {
  if (trouble !== 'denied') return { ...t.camera.troubles[trouble], detail: null };
  const { title, windows, mac, other } = t.camera.denied;
  const advice = userAgent.includes('Windows') ? windows : userAgent.includes('Mac OS X') ? mac : other;
  return { title, advice, detail: null };
}
