import type { EventSummary } from '#shared/domain.ts';
import type { Problem } from '#shared/problem.ts';
import type { Settings } from '#shared/settings.ts';
import type { ScannersView } from '#shared/scanners.ts';
import type { Mode, PhaseView, StationView, SyncProgress, TokenStorage } from '#shared/view.ts';
import type { RunningStation } from '../running.ts';
import type { UnderWay } from './training.ts';

/** Where staff are between the first start and the scanning. */
export type Phase =
  | { readonly name: 'starting' | 'scanning' }
  | { readonly name: 'connect' | 'chooseEvent'; readonly problem: Problem | null }
  | {
      readonly name: 'loading';
      readonly progress: SyncProgress | null;
      readonly problem: Problem | null;
    }
  | { readonly name: 'unusable'; readonly problem: Problem };

interface State {
  readonly phase: Phase;
  readonly events: readonly EventSummary[];
  readonly training: UnderWay | null;
  readonly station: RunningStation | null;
  readonly settings: Settings;
  readonly mode: Mode;
  readonly scanners: ScannersView;
  readonly tokenStorage: TokenStorage;
}

/** All that the window shows, from what the session knows. */
export function composeView(state: State): PhaseView {
  const { phase, events, station, settings, tokenStorage } = state;
  const canReturn = station?.isLoaded() === true;
  switch (phase.name) {
    case 'starting':
      return { phase: 'starting' };
    case 'connect': {
      const unsent = station?.status().unsent ?? 0;
      return { phase: 'connect', server: settings.server, tokenStorage, unsent, canReturn, problem: phase.problem };
    }
    case 'chooseEvent':
      return {
        phase: 'chooseEvent',
        events,
        chosen: settings.events.map(({ id }) => id),
        canReturn,
        problem: phase.problem,
      };
    case 'loading':
      return station === null
        ? { phase: 'starting' }
        : {
            phase: 'loading',
            events: station.events,
            progress: phase.progress,
            problem: phase.problem,
          };
    case 'unusable':
      return { phase: 'unusable', problem: phase.problem };
    case 'scanning':
      return station === null ? { phase: 'starting' } : { phase: 'scanning', station: stationView(station, state) };
  }
}

function stationView(station: RunningStation, { training, mode, scanners }: State): StationView {
  const { direction, capacity } = station.policy();
  return {
    events: station.events,
    training: training === null ? null : { barcodes: training.demo.barcodes, unsent: training.unsent },
    direction,
    mode,
    occupancy: station.occupancy(),
    capacity: capacity?.limit ?? null,
    perMinute: station.perMinute(),
    recent: station.recent(),
    status: station.status(),
    scanners,
    printing: station.printing.view(),
  };
}
