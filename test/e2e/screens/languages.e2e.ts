import type { Page } from '@playwright/test';
import type { Language } from '#shared/language.ts';
import { barcodeOf, expect, openEvent, wedge } from '../steps.ts';
import { eachShot, test } from './look.ts';

/** The same door in the other languages. */

async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate((to) => window.station.call.changeScreen({ language: to }), language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

eachShot(2, () => {
  test('languages', async ({ page, sandbox, look }) => {
    await speak(page, 'de');
    await look(page, 'connect-de');
    await speak(page, 'en');
    await openEvent(page, sandbox);
    const verdict = page.locator('.verdict');
    for (const language of ['de', 'fr', 'es', 'nl'] as const) {
      await speak(page, language);
      await page.keyboard.press('Escape');
      await expect(verdict).toHaveAttribute('data-result', 'idle');
      await look(page, `idle-${language}`);
      await wedge(page, barcodeOf(sandbox, /Cancelled/u));
      await expect(verdict).toHaveAttribute('data-result', 'refused');
      await look(page, `refused-${language}`);
    }
    // A guest for each: who is inside already is no admission.
    for (const [language, label] of [
      ['de', /^Seat/u],
      ['fr', /^Standing/u],
      ['es', /^VIP/u],
      ['nl', /^Crew/u],
    ] as const) {
      await speak(page, language);
      await wedge(page, barcodeOf(sandbox, label));
      await expect(verdict).toHaveAttribute('data-result', 'in');
      await look(page, `in-${language}`);
    }
    await speak(page, 'de');
    await page.keyboard.press('F10');
    await expect(page.getByRole('dialog', { name: 'Einlass' })).toBeVisible();
    await look(page, 'settings-de');
  });
});
