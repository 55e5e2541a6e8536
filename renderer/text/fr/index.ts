import type { Texts } from '../model.ts';
import { access } from './access.ts';
import { battery } from './battery.ts';
import { camera } from './camera.ts';
import { dashboard } from './dashboard.ts';
import { data } from './data.ts';
import { door } from './door.ts';
import { guests } from './guests.ts';
import { printing } from './printing.ts';
import { scanners } from './scanners.ts';
import { search } from './search.ts';
import { seating } from './seating.ts';
import { settings } from './settings.ts';
import { setup } from './setup.ts';
import { start } from './start.ts';
import { status } from './status.ts';
import { supervisor } from './supervisor.ts';
import { training } from './training.ts';
import { updates } from './updates.ts';

/** Every word that the window shows in French. */
export const fr: Texts = {
  ...start,
  ...door,
  settings,
  search,
  status,
  dashboard,
  data,
  scanners,
  printing,
  camera,
  supervisor,
  battery,
  training,
  guests,
  access,
  seating,
  setup,
  updates,
};
