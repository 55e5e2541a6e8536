import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal } from '../../../electron/station/setup/seal.ts';
import { closeApp, killApp } from '../app.ts';
import { barcodeOf, chooses, connect, damage, expect, openEvent, verdictOf, wedge } from '../steps.ts';
import { eachShot, test } from './look.ts';

/** From the first start to the door, and what a restart tells. */

test.use({ sandboxOptions: { tickets: 4_000 } });

eachShot(1, () => {
  test('first start', async ({ electronApp, page, sandbox, look }, info) => {
    await expect(page.getByRole('button', { name: 'Connect' })).toBeVisible();
    await look(page, 'connect');

    const stick = info.outputPath('stick');
    mkdirSync(stick);
    const sealed = await seal({ gatehouse: 1, server: sandbox.url }, 'four green bottles', false);
    writeFileSync(join(stick, 'gatehouse.json'), JSON.stringify({ gatehouse: 1, sealed }));
    await chooses(electronApp, join(stick, 'gatehouse.json'));
    await page.getByRole('button', { name: 'Open set-up file' }).click();
    const asked = page.getByRole('alertdialog', { name: 'Passphrase of the set-up' });
    await expect(asked.getByLabel('Passphrase', { exact: true })).toBeFocused();
    await look(page, 'setup-passphrase');
    await page.keyboard.type('four green bottle');
    await page.keyboard.press('Enter');
    await expect(asked.getByRole('alert')).toBeVisible();
    await look(page, 'setup-passphrase-wrong');
    await page.keyboard.press('Escape');
    await expect(asked).toBeHidden();
    await look(page, 'setup-waits');
    await page.getByRole('button', { name: 'Discard set-up' }).click();
    await expect(page.getByRole('button', { name: 'Open set-up file' })).toBeVisible();

    await connect(page, sandbox.url, 'wrong');
    await expect(page.getByRole('alert')).toBeVisible();
    await look(page, 'connect-problem');
    await connect(page, sandbox.url, sandbox.demo.token);
    await expect(page.getByRole('button', { name: /Sommerfest/u })).toBeVisible();
    await look(page, 'choose-event');

    const list = { path: '/api/accessusers/tickets' };
    sandbox.control.addFault({ match: list, skip: 3, fault: { kind: 'answer', status: 403 } });
    await page.getByRole('button', { name: /Sommerfest/u }).click();
    await expect(page.getByText('Loading has stopped')).toBeVisible();
    await look(page, 'loading-stopped');
    sandbox.control.clearFaults();
    sandbox.control.addFault({ match: list, times: 8, fault: { kind: 'delay', ms: 1_500 } });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText(/^[\d,]+ of [\d,]+$/u)).toBeVisible();
    await look(page, 'loading');
  });

  test('without a network', async ({ page, look }) => {
    await connect(page, 'http://127.0.0.1:1', 'token');
    await expect(page.getByRole('alert')).toBeVisible();
    await look(page, 'connect-offline');
  });

  test('a restart', async ({ launchApp, sandbox, userData, staged, look }) => {
    const seated = barcodeOf(sandbox, /Seat/u);
    const broken = await launchApp();
    const before = await staged(broken);
    await openEvent(before, sandbox);
    await wedge(before, seated);
    await expect(verdictOf(before)).toHaveAttribute('data-result', 'in');
    await killApp(broken);

    const closed = await launchApp();
    const after = await staged(closed);
    await expect(verdictOf(after)).toHaveAttribute('data-result', 'idle');
    await wedge(after, seated);
    await expect(verdictOf(after)).toContainText('just before a restart');
    await look(after, 'before-restart');
    await closeApp(closed);

    const [seller = ''] = readdirSync(join(userData, 'sellers'));
    damage(join(userData, 'sellers', seller, 'journal.sqlite'));
    const told = await staged(await launchApp());
    await expect(told.getByRole('button', { name: 'Understood' })).toBeVisible();
    await look(told, 'notice');
  });
});
