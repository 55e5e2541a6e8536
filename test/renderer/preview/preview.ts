/** The renderer alone: `?view=idle&verdict=in&unsent=12`. The names are in views.ts and verdicts.ts. */
import { benches, noBench } from './benches.ts';
import { asked, fakeStation } from './fakeStation.ts';
import { noSetup, setups } from './prints.ts';
import { verdicts } from './verdicts.ts';
import { views } from './views.ts';

const query = new URLSearchParams(location.search);
const name = query.get('view') ?? 'idle';
const view = views[name];
if (view === undefined) throw new Error('no such view');
const unsent = query.get('unsent');
const station = fakeStation(
  view,
  verdicts[query.get('verdict') ?? ''] ?? null,
  unsent === null ? null : Number(unsent),
  benches[name] ?? noBench,
  setups[name] ?? noSetup,
);
Object.assign(window, { station, asked });
await import('../../../renderer/main.tsx');
