/** One figure, beside what it is measured against in the same run. */
export interface Row {
  readonly part: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What the ratio is to, in words. */
  readonly limit: string | null;
  /** Value to limit: the median of the rounds. */
  readonly ratio: number | null;
  readonly target: string | null;
  /** Null where there is no target. */
  readonly reached: boolean | null;
}

type Target = { readonly text: string; readonly reached: boolean };

export function row(
  part: string,
  what: string,
  [value, unit]: readonly [number, string],
  limit: { readonly to: string; readonly ratio: number } | null = null,
  target: Target | null = null,
): Row {
  return {
    part,
    what,
    value,
    unit,
    limit: limit?.to ?? null,
    ratio: limit?.ratio ?? null,
    target: target?.text ?? null,
    reached: target?.reached ?? null,
  };
}

export const atLeast = (least: number, value: number): Target => ({ text: `≥ ${least}`, reached: value >= least });

export const atMost = (most: number, value: number, unit = ''): Target => ({
  text: `≤ ${most}${unit === '' ? '' : ` ${unit}`}`,
  reached: value <= most,
});

const short = (value: number): string =>
  Math.abs(value) >= 1_000 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

const columns = ['what', 'value', 'unit', 'ratio', 'to this limit', 'target', 'reached'] as const;

const cells = (each: Row): readonly string[] => [
  each.what,
  short(each.value),
  each.unit,
  each.ratio === null ? '' : short(each.ratio),
  each.limit ?? '',
  each.target ?? '',
  each.reached === null ? '' : each.reached ? 'yes' : 'NO',
];

/** As a Markdown table, aligned so that it reads well on a terminal too. */
export function table(rows: readonly Row[]): string {
  const lines = [columns, ...rows.map(cells)];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const isNumber = (column: number): boolean => column === 1 || column === 3;
  const write = (line: readonly string[]): string => {
    const padded = line.map((cell, column) => {
      const width = widths[column] ?? 0;
      return isNumber(column) ? cell.padStart(width) : cell.padEnd(width);
    });
    return `| ${padded.join(' | ')} |`;
  };
  const rule = widths.map((width, column) => (isNumber(column) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [write(columns), write(rule), ...lines.slice(1).map(write)].join('\n');
}
