/** Names that every file system takes. */
export function exportNames(stationId: string, at: number) {
  const what = nameOf(stationId, at);
  return {
    csv: `gatehouse-scans-${what}.csv`,
    jsonl: `gatehouse-scans-${what}.jsonl`,
    diagnostics: `gatehouse-diagnostics-${what}.json`,
  };
}

/** A long door list comes in several files. */
export function doorListName(stationId: string, at: number, file: number, files: number): string {
  const part = files === 1 ? '' : `-${file}-of-${files}`;
  return `gatehouse-door-list-${nameOf(stationId, at)}${part}.pdf`;
}

export function dashboardNames(stationId: string, at: number) {
  const what = nameOf(stationId, at);
  return { series: `gatehouse-over-time-${what}.csv`, sums: `gatehouse-totals-${what}.csv` };
}

/** Which station, and when: `1f0c9a52-2026-11-22T19-42-07Z`. */
export const nameOf = (stationId: string, at: number): string =>
  `${shortId(stationId)}-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

/** Long enough to tell the stations of an event apart. */
export const shortId = (stationId: string): string => stationId.slice(0, 8);

/** A moment as others read it. One that is none, from a damaged file, stays the number that it is. */
export function isoTime(at: number): string {
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? String(at) : moment.toISOString();
}
