import type { Sandbox } from '../../electron/station/sandbox/sandbox.ts';
import { exitOf, pageOf, type Fixtures } from './app.ts';
import { barcodeOf, closeWindow, expect, openEvent, received, test, verdictOf, wedge } from './steps.ts';

/** A door without network at which one guest was scanned. */
async function withOneUnsent(launchApp: Fixtures['launchApp'], sandbox: Sandbox) {
  const app = await launchApp();
  const page = await pageOf(app);
  await openEvent(page, sandbox);
  sandbox.control.addFault({ fault: { kind: 'reset' } });
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(page.getByText('1 unsent')).toBeVisible();
  return { app, page };
}

test('with unsent scans, closing asks first; they are sent after the next start', async ({ launchApp, sandbox }) => {
  const { app, page } = await withOneUnsent(launchApp, sandbox);
  const [standing, vip] = [barcodeOf(sandbox, /Standing/u), barcodeOf(sandbox, /VIP/u)];
  const question = page.getByRole('dialog', { name: /not sent yet/u });

  await test.step('“Stay” is the answer of a key that is pressed by chance', async () => {
    await closeWindow(app);
    await expect(question).toContainText('1 scan is not sent yet');
    await expect(page.getByRole('button', { name: 'Stay' })).toBeFocused();
    await page.getByRole('button', { name: 'Stay' }).press('Enter');
    await expect(question).toBeHidden();
  });

  await test.step('a guest goes before the question', async () => {
    await closeWindow(app);
    await expect(question).toBeVisible();
    await wedge(page, vip);
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
    await expect(question).toBeHidden();
  });

  await test.step('a quit asks, too, and “Close anyway” closes', async () => {
    await app.evaluate(({ app: electron }) => electron.quit());
    await expect(question).toContainText('2 scans are not sent yet');
    await page.getByRole('button', { name: 'Close anyway' }).click();
    expect(await exitOf(app)).toBe(0);
    expect(received(sandbox)).toEqual([]);
  });

  sandbox.control.clearFaults();
  await launchApp();
  await expect.poll(() => received(sandbox)).toEqual([`${standing} OK IN`, `${vip} OK IN`]);
});

test('what can still be sent is sent, and nobody is asked', async ({ launchApp, sandbox }) => {
  const app = await launchApp();
  const page = await pageOf(app);
  await openEvent(page, sandbox);
  sandbox.control.addFault({ match: { method: 'POST' }, fault: { kind: 'delay', ms: 400 } });
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await closeWindow(app);
  expect(await exitOf(app)).toBe(0);
  expect(received(sandbox)).toHaveLength(1);
});

test('the question says when everything is sent', async ({ launchApp, sandbox }) => {
  const { app, page } = await withOneUnsent(launchApp, sandbox);
  await closeWindow(app);
  await expect(page.getByRole('dialog', { name: '1 scan is not sent yet' })).toBeVisible();
  sandbox.control.clearFaults();
  const sent = page.getByRole('dialog', { name: 'All scans are sent' });
  await expect(sent).toBeVisible({ timeout: 20_000 });
  await sent.getByRole('button', { name: 'Close' }).click();
  expect(await exitOf(app)).toBe(0);
});

test('where the page hangs, the system asks', async ({ launchApp, sandbox }) => {
  const { app, page } = await withOneUnsent(launchApp, sandbox);
  await app.evaluate(({ BrowserWindow, dialog }) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    dialog.showMessageBox = (async (options: { message: string }) => {
      said.push(options.message);
      return { response: said.length > 1 ? 1 : 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    BrowserWindow.getAllWindows()[0]?.emit('unresponsive');
  });
  const said = (): Promise<string[]> => app.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  await closeWindow(app);
  await expect.poll(said).toEqual(['1 scan is not sent yet']);
  // Gone, not only closed: until then the next key would open what is closed a moment later.
  await expect(page.locator('.dialog-overlay')).toHaveCount(0);
  await closeWindow(app);
  expect(await exitOf(app)).toBe(0);
});

test('a computer that shuts down is not kept from it', async ({ launchApp, sandbox }) => {
  const { app } = await withOneUnsent(launchApp, sandbox);
  app.process().kill('SIGTERM');
  expect(await exitOf(app)).toBe(0);
});
