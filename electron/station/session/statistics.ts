import { join } from 'node:path';
import type { Dashboard, DashboardQuestion } from '#shared/dashboard.ts';
import { failure, success, type Outcome } from '#shared/problem.ts';
import { exportSeries, exportSums } from '../export/dashboard-csv.ts';
import { dashboardNames } from '../export/names.ts';
import type { RunningStation } from '../running.ts';
import type { IntoFolder } from './into-folder.ts';
import type { SettingsFile } from './settings-file.ts';

/** The evening in figures, for whoever stands at the station. */
export interface Dashboards {
  dashboard(question: DashboardQuestion): Promise<Outcome<Dashboard>>;
  /** The files that were written; none where nobody chose a folder. */
  exportDashboard(): Promise<Outcome<readonly string[]>>;
}

interface Parts {
  /** The station at work; null where there is none. */
  readonly station: () => RunningStation | null;
  readonly settings: SettingsFile;
  readonly intoFolder: IntoFolder;
  readonly now: () => number;
}

export function createDashboards({ station, settings, intoFolder, now }: Parts): Dashboards {
  return {
    async dashboard(question) {
      const open = station();
      return open === null
        ? failure('ledger_unusable')
        : open.statistics.dashboard(question, settings.read().entryNames);
    },

    exportDashboard: () =>
      intoFolder('figures', async (open, folder) => {
        const report = await open.statistics.report(settings.read().entryNames);
        if (!report.ok) return report;
        const names = dashboardNames(open.records.stationId(), now());
        const [series, sums] = [join(folder, names.series), join(folder, names.sums)];
        const written = await exportSeries(report.value, series);
        if (!written.ok) return written;
        const summed = await exportSums(report.value, sums);
        return summed.ok ? success([series, sums]) : summed;
      }),
  };
}
