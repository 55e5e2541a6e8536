import type { Status } from '#shared/view.ts';
import type { Formats } from '../text/format.ts';
import { t } from '../text/texts.ts';
import type { Trouble } from '../useCall.ts';
import { nearnessOf } from './accessEnd.ts';

/** What the door says of this station's access, and of a key that is held. */
export interface AccessChip {
  readonly id: 'accessEnd' | 'signedIn';
  readonly label: string;
  readonly level: 'fine' | 'attention' | 'alert';
  readonly title: string;
  readonly body: string | null;
  readonly trouble: Trouble | null;
  readonly actions: readonly ['showAccess'];
}

/** From seven days before the end; null earlier. */
export function accessEndChip({ accessExpires }: Status, now: number, formats: Formats): AccessChip | null {
  const nearness = nearnessOf(accessExpires, now);
  if (accessExpires === null || nearness === 'none' || nearness === 'far') return null;
  const words = t.access.end;
  const chip = { id: 'accessEnd', actions: ['showAccess'] } as const;
  const trouble = accessEndTrouble(accessExpires, now, formats);
  if (trouble === null) {
    const title = words.title(formats.weekday(accessExpires, now));
    return {
      ...chip,
      level: 'attention',
      label: words.inDays(accessExpires - now),
      title,
      body: words.body,
      trouble: null,
    };
  }
  const label = nearness === 'ended' ? words.ended : words.at(formats.moment(accessExpires, now));
  return { ...chip, level: 'alert', label, title: label, body: null, trouble };
}

/** What stands across the screen: from a day before the end. */
export function accessEndTrouble(expires: number | null, now: number, formats: Formats): Trouble | null {
  const nearness = nearnessOf(expires, now);
  if (expires === null || (nearness !== 'hours' && nearness !== 'ended')) return null;
  const words = t.access.end;
  const moment = formats.moment(expires, now);
  return nearness === 'ended'
    ? { title: words.endedAt(moment), advice: words.endedAdvice, detail: null }
    : { title: words.endsAt(moment), advice: words.endsAdvice, detail: null };
}

/** So that nobody forgets to sign out. */
export function signedInChip(): AccessChip {
  const { chip, body } = t.access.signedIn;
  return { id: 'signedIn', level: 'fine', label: chip, title: chip, body, trouble: null, actions: ['showAccess'] };
}
