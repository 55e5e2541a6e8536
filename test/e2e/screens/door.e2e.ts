import { ticketTypes } from '../../../electron/station/sandbox/world/catalogue.ts';
import { closeDialogs } from '../printers.ts';
import { barcodeOf, chooseDirection, closeWindow, expect, openEvent, verdictOf, wedge } from '../steps.ts';
import { eachShot, test } from './look.ts';

/** The scan screen in every state, and what staff do there. */

test.use({
  policy: {
    repeatWindowSeconds: 0,
    exitRequiresEntry: true,
    highlightTicketTypeIds: [ticketTypes.vip.id],
    capacity: { limit: 6, onFull: 'warn' },
  },
});

eachShot(0, () => {
  test('verdicts', async ({ page, sandbox, look }) => {
    const verdict = verdictOf(page);
    const state = async (name: string, result: string): Promise<void> => {
      await expect(verdict).toHaveAttribute('data-result', result);
      await look(page, name);
    };
    await openEvent(page, sandbox);
    await state('idle', 'idle');
    await chooseDirection(page, 'Auto');
    await state('idle-auto', 'idle');
    await chooseDirection(page, 'In');
    // One after the other: a look-up at the server may be overtaken by the next scan.
    for (const [index, label] of [/Standing/u, /Cancelled/u, /Details/u, /Unknown/u].entries()) {
      await wedge(page, barcodeOf(sandbox, label));
      await expect(verdict).toHaveAttribute('data-seq', `${index + 1}`);
    }
    await wedge(page, barcodeOf(sandbox, /VIP/u));
    await expect(verdict).toContainText('Attention: VIP weekend');
    await state('in-attention', 'in');
    await chooseDirection(page, 'Out');
    await wedge(page, barcodeOf(sandbox, /VIP/u));
    await state('out', 'out');
    await wedge(page, barcodeOf(sandbox, /Crew/u));
    await state('refused-not-inside', 'refused');
    await chooseDirection(page, 'In');
    await wedge(page, barcodeOf(sandbox, /Seat/u));
    await state('in', 'in');
    // A name that says where it ends, and a discount.
    await wedge(page, '27182818284590452');
    await expect(verdict).toContainText('Seniors 65+');
    await state('in-proof', 'in');
    await wedge(page, barcodeOf(sandbox, /Seat/u));
    await state('repeat', 'repeat');
    await wedge(page, barcodeOf(sandbox, /Cancelled/u));
    await state('refused-cancelled', 'refused');
    await wedge(page, barcodeOf(sandbox, /Other event/u));
    await state('refused-other-event', 'refused');
    await wedge(page, barcodeOf(sandbox, /Unknown/u));
    await state('refused-unknown', 'refused');
    await wedge(page, 'x'.repeat(600));
    await state('refused-unreadable', 'refused');
    await page.keyboard.press('F6');
    await expect(page.getByText('Check only: nothing is recorded')).toBeVisible();
    await look(page, 'check-idle');
    await wedge(page, barcodeOf(sandbox, /Crew/u));
    await expect(verdict).toHaveAttribute('data-check', 'true');
    await state('check-only', 'in');
    await page.keyboard.press('F6');
    // The last one is read from right to left.
    const [crew, vip] = [barcodeOf(sandbox, /Crew/u), barcodeOf(sandbox, /VIP/u)];
    for (const barcode of [crew, vip, '16180339887498948', '31415926535897932']) await wedge(page, barcode);
    await expect(verdict).toContainText('The event is full');
    await state('in-full', 'in');
  });

  test('what staff do', async ({ page, sandbox, look }) => {
    const verdict = verdictOf(page);
    await openEvent(page, sandbox);
    for (const [index, label] of [/Standing/u, /VIP/u, /Standing/u, /Cancelled/u].entries()) {
      await wedge(page, barcodeOf(sandbox, label));
      await expect(verdict).toHaveAttribute('data-seq', `${index + 1}`);
    }
    await page.getByRole('button', { name: 'Let in anyway' }).click();
    await look(page, 'override');
    await page.getByRole('button', { name: 'Box office confirmed' }).click();
    await expect(verdict).toHaveAttribute('data-result', 'in');
    await look(page, 'in-override');
    await page.keyboard.press('F2');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await look(page, 'search-empty');
    await page.getByRole('searchbox').fill('mul');
    await expect(page.getByRole('button', { name: /^Check in: /u }).first()).toBeVisible();
    await look(page, 'search');
    await page.getByRole('searchbox').fill('zoë müller');
    await page
      .getByRole('button', { name: /^Show ticket: Zoë Müller/u })
      .first()
      .click();
    await expect(page.getByRole('dialog', { name: 'Zoë Müller' })).toContainText('Sent to vivenu');
    await look(page, 'ticket');
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('nobody has this name');
    await expect(page.getByText(/^Nobody found/u)).toBeVisible();
    await look(page, 'search-nobody');
    await closeDialogs(page);
    await page
      .getByRole('button', { name: /Cancelled|Jürgen/u })
      .first()
      .click();
    await expect(page.getByRole('dialog')).toContainText('A scan now');
    await look(page, 'ticket-refused');
    await closeDialogs(page);
    await page
      .getByRole('button', { name: /^Undo: /u })
      .first()
      .click();
    await look(page, 'undo');
    await page.getByRole('button', { name: 'Wrong person' }).click();
    await expect(page.getByText('Taken back')).toBeVisible();
    await look(page, 'undone');
  });

  test('when something is wrong', async ({ electronApp, page, sandbox, look }) => {
    await openEvent(page, sandbox);
    const unknown = barcodeOf(sandbox, /Unknown/u);
    sandbox.control.addFault({ fault: { kind: 'poison', barcodes: [unknown] } });
    await wedge(page, unknown);
    await page.getByRole('button', { name: '1 rejected' }).click();
    await page.getByRole('button', { name: 'Show them' }).click();
    await expect(page.getByRole('row').filter({ hasText: unknown })).toBeVisible();
    await look(page, 'rejected');
    sandbox.control.clearFaults();
    await page.getByRole('button', { name: 'Send all again' }).click();
    await expect(page.getByRole('button', { name: '1 rejected' })).toBeHidden();
    await closeDialogs(page);

    sandbox.control.addFault({ fault: { kind: 'reset' } });
    await wedge(page, barcodeOf(sandbox, /Crew/u));
    await expect(page.getByText('Offline, scanning goes on')).toBeVisible();
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
    await look(page, 'in-offline');
    await page.getByRole('button', { name: /unsent/u }).click();
    await look(page, 'status-unsent');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Offline, scanning goes on' }).click();
    await look(page, 'status-offline');
    await page.keyboard.press('Escape');
    await closeWindow(electronApp);
    await expect(page.getByRole('dialog', { name: /not sent yet/u })).toBeVisible();
    await look(page, 'close-warning');
    await page.getByRole('button', { name: 'Stay' }).click();
    sandbox.control.clearFaults();
    sandbox.control.addFault({ fault: { kind: 'answer', status: 401 } });
    await expect(page.getByRole('button', { name: 'Token needed' }).first()).toBeVisible({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Token needed' }).first().click();
    await look(page, 'status-token');
    await page.getByRole('button', { name: 'Enter token' }).click();
    await expect(page.getByText(/on this station/u)).toBeVisible();
    await look(page, 'connect-again');
  });
});
