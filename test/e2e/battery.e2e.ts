import { pageOf } from './app.ts';
import { expect, openEvent, test } from './steps.ts';

/** The computer's battery is what the page says it is. */
interface FakeBattery extends EventTarget {
  charging: boolean;
  level: number;
}
type WithBattery = typeof globalThis & { battery: FakeBattery };

test('the battery is told of while the computer runs on it, and what to do', async ({ electronApp, sandbox }) => {
  const page = await pageOf(electronApp);
  await page.addInitScript(() => {
    const battery = Object.assign(new EventTarget(), { charging: true, level: 1 });
    Object.assign(globalThis, { battery });
    Object.assign(navigator, { getBattery: async () => battery });
  });
  await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await page.waitForFunction(() => 'battery' in globalThis);
  await openEvent(page, sandbox);
  const chip = page.locator('[data-chip=battery]');
  const becomes = (charging: boolean, level: number, what: string) =>
    page.evaluate(
      ([isCharging, newLevel, event]) => {
        const { battery } = globalThis as WithBattery;
        Object.assign(battery, { charging: isCharging, level: newLevel });
        battery.dispatchEvent(new Event(event));
      },
      [charging, level, what] as const,
    );
  await expect(chip).toBeHidden();
  await becomes(false, 0.64, 'chargingchange');
  await expect(chip).toHaveText('Battery 64%');
  await becomes(false, 0.12, 'levelchange');
  await expect(chip).toHaveAttribute('data-level', 'alert');
  await chip.click();
  await expect(page.getByRole('dialog', { name: 'Plug in the computer' })).toContainText('Plug in the charger now');
  await becomes(true, 0.12, 'chargingchange');
  await expect(chip).toBeHidden();
});
