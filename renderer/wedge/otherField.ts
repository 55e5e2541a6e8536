/** What stood in a field of text before a scanner typed into it. */

type TextField = HTMLInputElement | HTMLTextAreaElement;

export interface Before {
  readonly field: TextField;
  readonly value: string;
  /** Null where the field has none, as one for numbers. */
  readonly selection: readonly [start: number, end: number] | null;
}

const textTypes = new Set(['text', 'search', 'password', 'email', 'url', 'tel', 'number', 'date', 'time']);

const isInput = (element: Element | null): element is TextField =>
  (element instanceof HTMLInputElement && textTypes.has(element.type)) || element instanceof HTMLTextAreaElement;

export const isTextField = (element: Element | null): boolean =>
  isInput(element) || (element instanceof HTMLElement && element.isContentEditable);

export function lookAt(element: Element | null): Before | null {
  if (!isInput(element)) return null;
  const { value, selectionStart, selectionEnd } = element;
  const selection = selectionStart === null || selectionEnd === null ? null : ([selectionStart, selectionEnd] as const);
  return { field: element, value, selection };
}

/** With what a person typed meanwhile at its place. */
export function restore({ field, value, selection }: Before, typed: string): void {
  const [start, end] = selection ?? [value.length, value.length];
  const text = typed === '' ? value : value.slice(0, start) + typed + value.slice(end);
  // React overrides the setter of the element, and would not hear of the change.
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text);
  if (selection !== null) field.setSelectionRange(start + typed.length, typed === '' ? end : start + typed.length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
