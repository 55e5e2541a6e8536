import { barcodeOf, expect, openEvent, openSettings, test, verdictOf, wedge } from './steps.ts';

/** For hands that use the keyboard alone, eyes that need other colours, and who cannot read the computer's language. */

test('the first screen speaks another language, for who cannot read the one it speaks', async ({ page }) => {
  await page.getByRole('button', { name: 'Language' }).click();
  await page.getByRole('option', { name: 'Nederlands' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
  await expect(page.getByRole('button', { name: 'Taal' })).toBeFocused();
});

test('by keyboard alone: Escape closes what lies on top, also from a field, and nothing takes the focus away', async ({
  page,
  sandbox,
}) => {
  await openEvent(page, sandbox);
  await openSettings(page, 'Screen and sound');
  const volume = page.getByRole('slider', { name: 'Volume' });
  await volume.focus();
  for (const share of ['95%', '90%']) {
    await page.keyboard.press('ArrowLeft');
    await expect(volume).toHaveAttribute('aria-valuetext', share);
    await expect(volume).toBeFocused();
  }
  await page.getByRole('tab', { name: 'This station' }).click();
  await page.getByRole('textbox', { name: 'Name of this station' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await wedge(page, barcodeOf(sandbox, /Cancelled/u));
  const override = page.getByRole('button', { name: 'Let in anyway' });
  await override.click();
  await page.getByRole('textbox', { name: 'Another reason' }).focus();
  await page.keyboard.press('Escape');
  await expect(override).toBeFocused();
});

test('a verdict is announced also to who has a dialog open', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog', { name: 'Search guests' })).toBeVisible();
  // By its role: what is hidden from screen readers is not found.
  await expect(page.getByRole('alert')).toHaveCount(1);
  await wedge(page, barcodeOf(sandbox, /Cancelled/u));
  await expect(page.getByRole('alert')).toContainText('NO ENTRY');
});

test('with the system’s own colours the chosen direction and the verdict can still be seen', async ({
  page,
  sandbox,
}) => {
  await openEvent(page, sandbox);
  await page.emulateMedia({ forcedColors: 'active' });
  const background = (selector: string): Promise<string> =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await background('.segment[data-value="IN"]')).not.toBe(await background('.segment[data-value="OUT"]'));
  await wedge(page, barcodeOf(sandbox, /Cancelled/u));
  await expect(verdictOf(page)).toHaveCSS('background-color', 'rgb(192, 20, 44)');
});
