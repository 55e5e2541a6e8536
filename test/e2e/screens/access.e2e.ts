import type { Page } from '@playwright/test';
import { adopt, change, create, hour, keyField, rowOf, section, signIn, users } from '../access-steps.ts';
import { barcodeOf, expect, openEvent, openSettings, verdictOf, wedge } from '../steps.ts';
import { eachShot, test } from './look.ts';

/** This station's access, the access users of the seller, and what vivenu says of a ticket. */

const toUsers = (page: Page): Promise<void> => users(page).evaluate((group) => group.scrollIntoView());

eachShot(1, () => {
  test('access users', async ({ page, sandbox, look }) => {
    await openEvent(page, sandbox);
    await openSettings(page, section);
    await expect(page.getByText('vivenu accepts this station.')).toBeVisible();
    await look(page, 'access');
    await change(sandbox, 'Main gate', { expires: new Date(Date.now() + 73 * hour).toISOString() });
    await toUsers(page);
    await signIn(page, 'key_nobody_has');
    await expect(page.getByText('vivenu does not accept the API key')).toBeVisible();
    await expect(keyField(page)).toBeFocused();
    await look(page, 'access-key-refused');
    await signIn(page, sandbox.demo.apiKey);
    await expect(rowOf(page, 'Main gate')).toContainText('This station');
    await toUsers(page);
    await look(page, 'access-users');
    await page.locator('.sections-panel').evaluate((panel) => panel.scrollTo(0, 0));
    await expect(page.getByText(/^Ends in 3 days, on /u)).toBeVisible();
    await look(page, 'access-ending');

    await rowOf(page, 'Concert hall').click();
    const hall = page.getByRole('dialog', { name: 'Concert hall' });
    await expect(hall.getByRole('textbox', { name: 'Name' })).toBeVisible();
    await look(page, 'access-user');
    await change(sandbox, 'Concert hall', { active: false });
    await hall.getByRole('textbox', { name: 'Name' }).fill('Concert hall, left');
    await hall.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(hall.getByRole('heading', { name: 'Somebody changed this meanwhile' })).toBeVisible();
    await look(page, 'access-conflict');
    await hall.getByRole('button', { name: 'Save mine over it' }).click();
    await expect(page.getByText('Saved at vivenu')).toBeVisible();
    await page.keyboard.press('Escape');

    await rowOf(page, 'Lost phone').click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Delete this access user?' })).toBeVisible();
    await look(page, 'access-delete');
    await page.getByRole('button', { name: 'Keep it' }).click();
    await page.keyboard.press('Escape');

    await create(page, 'Gate 4, left');
    await look(page, 'access-next');
    await page.getByRole('button', { name: /^Hand it over/u }).click();
    await expect(page.getByRole('img', { name: 'QR code with the token' })).toBeVisible();
    await look(page, 'access-qr');
    await page.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('button', { name: 'Not yet, keep it' }).click();
    await rowOf(page, 'Gate 4, left').click();
    await page.getByRole('button', { name: 'Decide now' }).click();
    await adopt(page, 'Gate 4, left');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Signed in at vivenu' }).click();
    await expect(page.getByRole('button', { name: 'Show access' })).toBeVisible();
    await look(page, 'status-signed-in');
  });

  test('what vivenu says of a ticket', async ({ page, sandbox, look }) => {
    await openEvent(page, sandbox);
    const barcode = barcodeOf(sandbox, /Standing/u);
    await wedge(page, barcode);
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
    // From now on the station does not hear by itself what changes.
    sandbox.control.addFault({ match: { path: '/api/accessusers/tickets/v2/' }, fault: { kind: 'reset' } });
    await page.getByRole('region', { name: 'Last scans' }).getByRole('button').first().click();
    const says = page.getByRole('region', { name: 'At vivenu now' });
    const state = async (button: string, name: string, text: string): Promise<void> => {
      await says.getByRole('button', { name: button }).click();
      await expect(says).toContainText(text);
      await says.evaluate((part) => part.scrollIntoView());
      await look(page, name);
    };
    await state('Ask vivenu', 'ticket-vivenu-same', 'vivenu says the same as this station.');
    const [ticket] = sandbox.control.tickets({ barcode });
    const id = String(ticket?.['_id']);
    sandbox.control.putTickets([{ _id: id, status: 'INVALID', name: 'Zoë Müller-Lüdenscheid' }]);
    await state('Ask again', 'ticket-vivenu-different', 'vivenu says something else');
    sandbox.control.deleteTicket(id);
    await state('Ask again', 'ticket-vivenu-unknown', 'vivenu does not know this barcode.');
  });
});
