import { asked, openTicket, panel, pick, setUp } from '../seating-steps.ts';
import { expect } from '../steps.ts';
import { eachShot, test } from './look.ts';

/** Seats and areas at the seating server, and the seat of a ticket. */

eachShot(2, () => {
  test('seats', async ({ page, sandbox, electronApp, userData, look }) => {
    await setUp({ page, sandbox, electronApp, userData }, ['block-a-1-2x;seat;Block A;3;14;']);
    await page.getByRole('heading', { name: 'Seats of the event' }).evaluate((heading) => heading.scrollIntoView());
    await look(page, 'seats-setup');
    await pick(page, 'block a 1', 'Block A, Row 1, Seat 1', 'Block A, Row 1, Seat 2', 'Block A, Row 1, Seat 3');
    await expect(page.locator('.look-up-chosen .seat-state')).toHaveCount(3);
    await look(page, 'seats');
    await page.getByRole('button', { name: 'Change status' }).click();
    await asked(page).getByText('Not for sale', { exact: true }).first().click();
    await expect(asked(page).getByRole('button', { name: 'Change 2 seats' })).toBeEnabled();
    await look(page, 'seats-change');
    await asked(page).getByRole('button', { name: 'Change 2 seats' }).click();
    await expect(page.getByText('Done: 2 changed.')).toBeVisible();

    await page.getByRole('heading', { name: 'Areas' }).evaluate((heading) => heading.scrollIntoView());
    await expect(page.locator('.area-list')).toContainText('of 1,200 booked');
    await look(page, 'seats-areas');
    sandbox.control.addFault({
      match: { method: 'POST', path: '/api/event/' },
      fault: { kind: 'reset', stored: true },
    });
    await page.getByRole('button', { name: 'Change booked of Lawn' }).click();
    await asked(page).getByRole('textbox').fill('2');
    await asked(page).getByRole('textbox').press('Tab');
    await look(page, 'seats-booked');
    await asked(page).getByRole('button', { name: 'Book 2 more' }).click();
    await expect(asked(page)).toContainText('Was this done?');
    await asked(page).getByRole('button', { name: 'Close' }).click();
    sandbox.control.clearFaults();
    await page.getByRole('button', { name: 'Log of Lawn' }).click();
    await expect(page.getByRole('dialog', { name: 'Log: Lawn' }).getByRole('row')).not.toHaveCount(0);
    await look(page, 'seats-log');
    await page.keyboard.press('Escape');
    await page.locator('.sections-panel').evaluate((section) => section.scrollTo(0, 0));
    await expect(page.getByRole('region', { name: /^Was this done\?/u })).toBeVisible();
    await look(page, 'seats-unclear');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '1 change of a seat is unclear' }).click();
    await expect(page.getByRole('button', { name: 'Show seats' })).toBeVisible();
    await look(page, 'status-seats-unclear');
    await page.keyboard.press('Escape');

    await openTicket(page, 'Łukasz Żółć');
    await expect(panel(page)).toContainText('Nobody guesses');
    await look(page, 'ticket-seat-several');
    await panel(page).getByRole('button', { name: 'This one: block-a-3-14' }).click();
    await expect(panel(page).getByRole('button', { name: 'Release the seat' })).toBeVisible();
    await look(page, 'ticket-seat');
    await panel(page).getByRole('button', { name: 'Give another seat' }).click();
    await page.getByText('Everywhere', { exact: true }).click();
    await expect(page.getByRole('button', { name: /^Choose (?:Block|Tribune)/u }).first()).toBeVisible();
    await look(page, 'reseat');
    await page
      .getByRole('button', { name: /^Choose (?:Block|Tribune)/u })
      .first()
      .click();
    await expect(asked(page).getByRole('row', { name: /Seat 14/u })).toContainText(/Booked.*Free/u);
    await look(page, 'reseat-confirm');
  });
});
