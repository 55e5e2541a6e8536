/** The renderer alone: `?view=idle&verdict=in`. The names are in views.ts and verdicts.ts. */
import { asked, fakeStation } from './fakeStation.ts';
import { verdicts } from './verdicts.ts';
import { views } from './views.ts';

const query = new URLSearchParams(location.search);
const view = views[query.get('view') ?? 'idle'];
if (view === undefined) throw new Error('no such view');
const station = fakeStation(view, verdicts[query.get('verdict') ?? ''] ?? null);
Object.assign(window, { station, asked });
await import('../../../renderer/main.tsx');
