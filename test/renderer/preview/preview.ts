/** The renderer alone: `?view=idle&verdict=in&unsent=12&language=de&battery=0.12`. The names are in views.ts and verdicts.ts. */
import { benches, noBench } from './benches.ts';
import { commonOf } from './common.ts';
import { asked, fakeStation } from './fakeStation.ts';
import { noSetup, setups } from './prints.ts';
import { verdicts } from './verdicts.ts';
import { views } from './views.ts';

const query = new URLSearchParams(location.search);
const name = query.get('view') ?? 'idle';
const view = views[name];
if (view === undefined) throw new Error('no such view');
const unsent = query.get('unsent');
const common = commonOf(query);
const isTraining = view.phase === 'scanning' && view.station.training !== null;
const station = fakeStation(
  { ...view, common: { ...common, training: common.training || isTraining } },
  verdicts[query.get('verdict') ?? ''] ?? null,
  unsent === null ? null : Number(unsent),
  benches[name] ?? noBench,
  setups[name] ?? noSetup,
);
const level = query.get('battery');
if (level !== null) {
  const battery = Object.assign(new EventTarget(), { charging: false, level: Number(level) });
  Object.assign(navigator, { getBattery: async () => battery });
}
Object.assign(window, { station, asked });
await import('../../../renderer/main.tsx');
