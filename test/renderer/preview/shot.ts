import type { Page } from '@playwright/test';

/** A picture to be made. */
export interface Shot {
  readonly name: string;
  readonly query: string;
  /** Of the guests' window; the staff's without. */
  readonly page?: 'display.html';
  /** What to do before the picture. */
  readonly act?: (page: Page) => Promise<void>;
}

/** Presses the button of this name. */
export const button =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
