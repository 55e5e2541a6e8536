import { join } from 'node:path';
import { createSeatingDesk } from '../../../electron/station/session/seating.ts';
import { openSettingsFile } from '../../../electron/station/session/settings-file.ts';

/** A box office of its own process, which changes an area's booked and is killed in the midst of it. */

const [folder = '', server = '', eventId = '', seatingId = '', apiKey = '', objectId = '', saw = ''] =
  process.argv.slice(2);
const log = { info: () => undefined, warn: () => undefined };
const settings = openSettingsFile(join(folder, 'settings.json'), log);
settings.change({ server });
const { calls } = createSeatingDesk({
  fetch,
  waiting: { sleep: async () => undefined, random: () => 0 },
  now: Date.now,
  log,
  folder,
  settings,
  isTraining: () => false,
  accountKey: () => null,
  events: () => [],
  station: () => null,
  askForFile: async () => null,
  onChange: () => undefined,
  closing: new AbortController().signal,
});
await calls.changeSeating({ seatingIds: { [eventId]: seatingId } });
await calls.setSeatingKey({ use: 'own', apiKey });
await calls.changeBooked(eventId, objectId, 5, { [objectId]: saw });
