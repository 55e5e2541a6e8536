import type { Sandbox } from '../../electron/station/sandbox/sandbox.ts';
import { asked, openTicket, panel, pick, setUp } from './seating-steps.ts';
import { expect, openEvent, openSettings, test as base, typePin, verdictOf, wedge } from './steps.ts';

const test = base.extend<{ readonly withSeats: (more?: readonly string[]) => Promise<void> }>({
  withSeats: async ({ page, sandbox, electronApp, userData }, use) => {
    await use((more) => setUp({ page, sandbox, electronApp, userData }, more));
  },
});

const changes = (sandbox: Sandbox) =>
  sandbox.control.requests().filter(({ method, target }) => method === 'POST' && target.startsWith('/api/event/'))
    .length;

/** The server's own log, oldest first: before, after, more or fewer booked. */
async function logOf(sandbox: Sandbox, objectId: string): Promise<readonly string[]> {
  const { url, demo } = sandbox;
  const address = `${url}/api/event/${demo.seatingEventId}/status/${encodeURIComponent(objectId)}/logs`;
  const answer = await fetch(address, { headers: { authorization: `Bearer ${demo.apiKey}` } });
  const entries = (await answer.json()) as readonly Record<string, unknown>[];
  return entries
    .toSorted((one, other) => String(one['createdAt']).localeCompare(String(other['createdAt'])))
    .map(({ before, after, bookedChange }) => [before, after, bookedChange].filter(Boolean).join(' '));
}

test('a no-show’s seat is released, another guest gets it: the server’s log and the screen say so', async ({
  page,
  sandbox,
  withSeats,
}) => {
  await withSeats();
  await expect(page.getByText('Line', { exact: false }).filter({ hasText: 'no id' })).toBeVisible();

  await openTicket(page, 'Łukasz Żółć');
  await expect(panel(page)).toContainText('Block A, Row 3, Seat 14');
  await expect(panel(page)).toContainText('Booked');
  await panel(page).getByRole('button', { name: 'Release the seat' }).click();
  await expect(asked(page).getByRole('row', { name: /Seat 14/u })).toContainText(/Booked.*Free/u);
  expect(changes(sandbox)).toBe(0);
  await asked(page).getByRole('button', { name: 'Release', exact: true }).click();
  await expect(panel(page)).toContainText('The seat is free now.');
  await expect(panel(page).getByText('The seat is free now.')).toBeFocused();
  await expect(panel(page).locator('.seat-state')).toHaveText('Free');
  expect(await logOf(sandbox, 'block-a-3-14')).toEqual(['booked free']);
  await page.keyboard.press('Escape');

  await openTicket(page, 'Þórdís Guðmundsdóttir', 'Seated');
  await panel(page).getByRole('button', { name: 'Give another seat' }).click();
  await page.getByText('Everywhere', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Row, seat or id' }).fill('Block A Row 3 Seat 14');
  await page.getByRole('button', { name: 'Choose Block A, Row 3, Seat 14' }).click();
  await expect(asked(page).getByRole('row', { name: /Block A/u })).toContainText(/Free.*Booked/u);
  await expect(asked(page).getByRole('row', { name: /Tribune/u })).toContainText(/Booked.*Free/u);
  await asked(page).getByRole('button', { name: 'Give this seat' }).click();
  await expect(panel(page)).toContainText('Given: Block A, Row 3, Seat 14.');
  await expect(panel(page)).toContainText('The paper still names the old one.');
  await expect(panel(page).locator('.seat-state')).toHaveText('Booked');
  expect(await logOf(sandbox, 'block-a-3-14')).toEqual(['booked free', 'free booked']);
  expect(await logOf(sandbox, 'tribune-nord-west-aa-1208b')).toEqual(['booked free']);

  await panel(page).getByRole('button', { name: 'Log' }).click();
  const rows = page.getByRole('region', { name: 'Changes, newest first' }).locator('tbody tr');
  await expect(rows).toContainText([/Free → Booked/u, /Booked → Free/u]);
});

test('the seat of somebody who is inside is not released', async ({ page, sandbox, withSeats }) => {
  await withSeats();
  await page.keyboard.press('Escape');
  const ticket = sandbox.control.tickets({ eventId: sandbox.demo.eventId }).find(({ name }) => name === 'Łukasz Żółć');
  await wedge(page, String(ticket?.['barcode']));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await openTicket(page, 'Łukasz Żółć');
  await expect(panel(page)).toContainText('The guest is inside: the seat cannot be released.');
  await expect(panel(page).getByRole('button', { name: 'Release the seat' })).toBeHidden();
  await expect(panel(page).getByRole('button', { name: 'Give another seat' })).toBeVisible();
});

test('nobody guesses which of two seats it is: a person chooses, and can choose again', async ({ page, withSeats }) => {
  await withSeats(['block-a-1-2x;seat; block  a ;3;14;']);
  await openTicket(page, 'Łukasz Żółć');
  await expect(panel(page)).toContainText('Nobody guesses');
  await expect(panel(page).getByRole('button', { name: 'Release the seat' })).toBeHidden();
  await panel(page).getByRole('button', { name: 'This one: block-a-3-14' }).click();
  await expect(panel(page)).toContainText('Chosen by hand.');
  await expect(panel(page).getByRole('button', { name: 'Release the seat' })).toBeVisible();
  await panel(page).getByRole('button', { name: 'Choose again' }).click();
  await expect(panel(page)).toContainText('Nobody guesses');
});

test('more booked places, and the answer is lost: sent once, asked of a person', async ({
  page,
  sandbox,
  withSeats,
}) => {
  await withSeats();
  sandbox.control.addFault({
    match: { method: 'POST', path: '/api/event/' },
    fault: { kind: 'reset', stored: true },
  });
  await page.getByRole('button', { name: 'Change booked of Lawn' }).click();
  const field = asked(page).getByRole('textbox', { name: 'How many more or fewer' });
  await field.fill('200');
  await field.press('Tab');
  await expect(asked(page)).toContainText('The area does not hold so many');
  await field.fill('2');
  await field.press('Tab');
  await expect(asked(page).getByRole('row', { name: /Lawn/u })).toContainText(/1,100.*1,102/u);
  await asked(page).getByRole('button', { name: 'Book 2 more' }).click();
  await expect(asked(page)).toContainText('Was this done?');
  await expect(asked(page)).toContainText('speaks for “It was done”');
  await asked(page).getByRole('button', { name: 'Close' }).click();

  await test.step('the door says so, and leads there', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '1 change of a seat is unclear' }).click();
    await page.getByRole('button', { name: 'Show seats' }).click();
    await expect(page.getByRole('dialog', { name: 'Seats' })).toBeVisible();
  });

  // It waits in the settings, and nothing else is sent for this area.
  const box = page.getByRole('region', { name: /^Was this done\?/u });
  await expect(box).toContainText('2 more places to be booked: Lawn');
  sandbox.control.clearFaults();
  await page.getByRole('button', { name: 'Change booked of Lawn' }).click();
  await field.fill('1');
  await field.press('Tab');
  await asked(page).getByRole('button', { name: 'Book 1 more' }).click();
  await expect(asked(page)).toContainText('The outcome of an earlier change here is not clear yet');
  await asked(page).getByRole('button', { name: 'Cancel' }).click();
  await box.getByRole('button', { name: 'It was done' }).click();
  await expect(box).toBeHidden();
  await expect(page.getByText('Noted. Nothing was sent.')).toBeFocused();
  expect(changes(sandbox)).toBe(1);
  await expect(page.locator('.area-list')).toContainText('1,102 of 1,200 booked');
  expect(await logOf(sandbox, 'ga-lawn')).toEqual(['forsale forsale 2']);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '1 change of a seat is unclear' })).toHaveCount(0);
});

test('several seats at once; what is not of one kind or not known is refused before anything is sent', async ({
  page,
  sandbox,
  withSeats,
}) => {
  await withSeats();
  await pick(page, 'block a 1', 'Block A, Row 1, Seat 1', 'Block A, Row 1, Seat 2', 'Block A, Row 1, Seat 3');
  await pick(page, 'lawn', 'Lawn');
  await page.getByRole('button', { name: 'Change status' }).click();
  await expect(asked(page).getByRole('alert')).toContainText('Seats and areas cannot be changed together');
  await expect(asked(page).getByRole('alert')).toContainText('Lawn');
  await asked(page).getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Take Lawn off the list' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Chosen' })).toBeFocused();

  await page.getByRole('textbox', { name: 'Area, row, seat or id' }).first().fill('x/Ä 1');
  await page.getByRole('button', { name: 'Ask for the id x/Ä 1' }).click();
  await expect(page.locator('[data-object="x/Ä 1"]')).toContainText('does not know this seat');
  await page.getByRole('button', { name: 'Change status' }).click();
  await expect(asked(page).getByRole('alert')).toContainText('x/Ä 1');
  await asked(page).getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Take x/Ä 1 off the list' }).click();
  expect(changes(sandbox)).toBe(0);

  await page.getByRole('button', { name: 'Change status' }).click();
  await asked(page).getByText('Not for sale', { exact: true }).first().click();
  await expect(asked(page).getByRole('row', { name: /Seat 3/u })).toContainText('stays');
  await asked(page).getByRole('button', { name: 'Change 2 seats' }).click();
  await expect(page.getByText('Done: 2 changed.')).toBeVisible();
  await expect(page.locator('.look-up-chosen .seat-state')).toHaveText([
    'Not for sale',
    'Not for sale',
    'Not for sale',
  ]);
  expect(changes(sandbox)).toBe(1);
  expect(await logOf(sandbox, 'block-a-1-2')).toEqual(['free notforsale']);
});

test('without a seating plan no ticket has a line about seats, and the settings say how to get one', async ({
  page,
  sandbox,
}) => {
  await openEvent(page, sandbox);
  await openTicket(page, 'Łukasz Żółć');
  await expect(page.getByRole('button', { name: 'Ask vivenu' })).toBeVisible();
  await expect(panel(page)).toBeHidden();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await openSettings(page, 'Seats');
  await expect(page.getByRole('heading', { name: 'Seats of the event' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Look up seats' })).toBeHidden();
});

test('a key that the seating server refuses: what happened, and where to choose another', async ({
  page,
  withSeats,
}) => {
  await withSeats();
  await page.getByText('None', { exact: true }).click();
  await openTicket(page, 'Łukasz Żółć');
  await expect(panel(page)).toContainText('The seating server does not accept the key');
});

test('with a PIN, everybody sees a seat, and only the supervisor changes it', async ({ page, sandbox, withSeats }) => {
  await withSeats();
  await page.evaluate(() => window.station.call.setPin({ pin: '2580' }));
  await openTicket(page, 'Łukasz Żółć');
  await expect(panel(page).locator('.seat-state')).toHaveText('Booked');
  await panel(page).getByRole('button', { name: 'Release the seat' }).click();
  await asked(page).getByRole('button', { name: 'Release', exact: true }).click();
  const pad = page.getByRole('dialog', { name: 'Supervisor’s PIN' });
  await expect(pad).toBeVisible();
  expect(changes(sandbox)).toBe(0);
  await typePin(page, '2580');
  await expect(panel(page)).toContainText('The seat is free now.');
  expect(changes(sandbox)).toBe(1);
});
