import type { Dashboard, DashboardQuestion } from '#shared/dashboard.ts';
import { useLoaded } from '../data/useLoaded.ts';
import { useNow } from '../scanning/useNow.ts';
import { useStation } from '../station.ts';
import type { Trouble } from '../useCall.ts';

interface Answer {
  /** The last figures that came; null before the first ones. */
  readonly value: Dashboard | null;
  readonly trouble: Trouble | null;
}

const REFRESH_MS = 5_000;

/** The figures as they are now, asked for anew every few seconds and with each other question. */
export function useDashboard(question: DashboardQuestion): Answer {
  const { call } = useStation();
  const now = useNow(REFRESH_MS);
  return useLoaded(() => call.dashboard(question), `${now} ${JSON.stringify(question)}`);
}
