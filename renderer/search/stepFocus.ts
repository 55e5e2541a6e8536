const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.children].filter((child) => child instanceof HTMLElement);
const buttonsOf = (row: HTMLElement | undefined): HTMLElement[] =>
  row === undefined ? [] : [...row.querySelectorAll('button')];

/** What Enter is for most often; the name before it shows the ticket. */
const firstAction = (row: HTMLElement | undefined): HTMLElement | undefined =>
  row?.querySelector<HTMLElement>('.found-actions button') ?? undefined;

/**
 * The arrow keys go through the results, from the field to the last row and back, and between a row's buttons. Enter in
 * the field goes to the first result, so that a second one acts on it. Says whether the key was for that.
 */
export function stepFocus(key: string, field: HTMLElement | null, list: HTMLElement | null): boolean {
  if (field === null || list === null) return false;
  const active = document.activeElement;
  const rows = rowsOf(list);
  const row = rows.findIndex((each) => each.contains(active));
  const buttons = buttonsOf(rows[row]);
  const column = Math.max(
    0,
    buttons.findIndex((button) => button === active),
  );
  const go = (target: HTMLElement | undefined): boolean => {
    target?.focus();
    return target !== undefined;
  };
  const inField = active === field;
  switch (key) {
    case 'ArrowDown':
      return go(inField ? firstAction(rows[0]) : buttonsOf(rows[row + 1])[column]);
    case 'ArrowUp':
      return row > 0 ? go(buttonsOf(rows[row - 1])[column]) : row === 0 && go(field);
    case 'ArrowRight':
      return !inField && go(buttons[column + 1]);
    case 'ArrowLeft':
      return !inField && go(buttons[column - 1]);
    case 'Enter':
      return inField && go(firstAction(rows[0]));
    default:
      return false;
  }
}
