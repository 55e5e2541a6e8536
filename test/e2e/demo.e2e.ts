import { expect, test, verdictOf } from './steps.ts';

test('the demo event: one button, and every barcode to try shows what its sign promises', async ({
  page,
  electronApp,
}) => {
  await page.getByRole('button', { name: 'Open the demo event' }).click();
  const verdict = verdictOf(page);
  await expect(verdict).toHaveAttribute('data-result', 'idle');
  await expect(page.getByText('Demo', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^2,000 tickets/u })).toBeVisible();

  const barcodes = page.getByRole('button', { name: /first scan shows/u });
  const count = await barcodes.count();
  expect(count).toBeGreaterThan(8);
  for (let index = 0; index < count; index++) {
    const button = barcodes.nth(index);
    const promised = ((await button.getAttribute('aria-label')) ?? '').endsWith('shows: In') ? 'in' : 'refused';
    await button.click();
    await expect(verdict).toHaveAttribute('data-seq', String(index + 1));
    await expect(verdict).toHaveAttribute('data-result', promised);
  }

  const opened = electronApp.evaluate(
    ({ shell }) =>
      new Promise<string>((resolve) => {
        shell.openExternal = async (url) => resolve(url);
      }),
  );
  await page.getByRole('button', { name: 'Printable barcodes' }).click();
  const answer = await fetch(await opened);
  expect(await answer.text()).toContain('Sommerfest 2026');
});
