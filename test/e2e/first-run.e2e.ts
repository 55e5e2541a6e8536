import {
  barcodeOf,
  chooseDirection,
  chooseOwnServer,
  connect,
  expect,
  received,
  test,
  verdictOf,
  wedge,
} from './steps.ts';

test.use({ sandboxOptions: { tickets: 2_500 } });

test('from the first start to the first evening: connect, choose, load, scan, and the server hears of it', async ({
  page,
  sandbox,
}) => {
  await test.step('the first screen asks for server and token', async () => {
    await expect(page.getByRole('radio', { name: /Production/u })).toBeChecked();
    await expect(page.getByRole('button', { name: 'Start training' })).toBeVisible();
  });

  await test.step('a scanner types the token and ends with Enter', async () => {
    await chooseOwnServer(page);
    await page.getByLabel('Server address').fill(sandbox.url);
    await page.getByLabel('Token', { exact: true }).focus();
    await wedge(page, sandbox.demo.token);
  });

  await test.step('the tickets load, with a progress bar', async () => {
    sandbox.control.addFault({
      match: { path: '/api/accessusers/tickets' },
      times: 5,
      fault: { kind: 'delay', ms: 600 },
    });
    await page.getByRole('button', { name: /Sommerfest/u }).click();
    await expect(page.getByRole('progressbar')).toBeVisible();
    await expect(page.getByText(/^[\d,]+ of 2,500$/u)).toBeVisible();
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
    await expect(page.getByRole('button', { name: /^2,500 tickets/u })).toBeVisible();
  });

  const verdict = verdictOf(page);
  const seated = barcodeOf(sandbox, /Seat/u);
  await test.step('a valid ticket: IN, with holder, ticket and seat', async () => {
    await wedge(page, seated);
    await expect(verdict).toHaveAttribute('data-result', 'in');
    await expect(verdict).toContainText('IN');
    for (const text of ['Łukasz Żółć', 'Seated', 'Block A', '3', '14']) await expect(verdict).toContainText(text);
  });

  await test.step('the same again: ALREADY IN', async () => {
    await wedge(page, seated);
    await expect(verdict).toHaveAttribute('data-result', 'repeat');
    await expect(verdict).toContainText('ALREADY IN');
  });

  await test.step('refused, with the reason', async () => {
    for (const [label, headline] of [
      [/Cancelled/u, 'Cancelled ticket'],
      [/Reserved/u, 'Reserved'],
      [/Details/u, 'Personal details missing'],
      [/Blank/u, 'Blank ticket'],
      [/Other event/u, 'Ticket of another event'],
      [/Unknown/u, 'Unknown barcode'],
    ] as const) {
      await wedge(page, barcodeOf(sandbox, label));
      await expect(verdict).toContainText(headline);
      await expect(verdict).toHaveAttribute('data-result', 'refused');
    }
  });

  await test.step('typed slowly into the field, on the way out: OUT', async () => {
    await chooseDirection(page, 'Out');
    await page.getByLabel('Barcode', { exact: true }).fill(` ${seated} `);
    await page.getByRole('button', { name: 'Scan', exact: true }).click();
    await expect(verdict).toHaveAttribute('data-result', 'out');
  });

  await test.step('the counter shows IN, OUT and INSIDE', async () => {
    await chooseDirection(page, 'In');
    await wedge(page, barcodeOf(sandbox, /VIP/u));
    await wedge(page, barcodeOf(sandbox, /Standing/u));
    await expect(verdict).toHaveAttribute('data-result', 'in');
    const occupancy = page.getByRole('region', { name: /Inside now/u });
    await expect(occupancy).toContainText(/In\s*3/u);
    await expect(occupancy).toContainText(/Out\s*1/u);
    await expect(occupancy).toContainText(/Inside now[^0-9]*2/u);
  });

  await test.step('every scan has reached the server, in order', async () => {
    const other = [/Cancelled/u, /Reserved/u, /Details/u, /Blank/u, /Other event/u, /Unknown/u];
    const expected = [
      `${seated} OK IN`,
      `${seated} FAIL IN`,
      ...other.map((label) => `${barcodeOf(sandbox, label)} FAIL IN`),
      `${seated} OK OUT`,
      `${barcodeOf(sandbox, /VIP/u)} OK IN`,
      `${barcodeOf(sandbox, /Standing/u)} OK IN`,
    ];
    await expect.poll(() => received(sandbox)).toEqual(expected);
  });
});

test.describe('bad input on the first screen', () => {
  test('each gets a clear sentence, and what was typed stays', async ({ page, sandbox }) => {
    const trouble = page.getByRole('alert');
    for (const [server, token, sentence] of [
      ['not a server', 'token', 'This is not a server address'],
      ['http://127.0.0.1:1', 'token', 'The server cannot be reached'],
      [sandbox.url, '   ', 'The token is missing'],
      [sandbox.url, 'to ken', 'The token has spaces'],
      [sandbox.url, 'wrong', 'The server does not accept this token'],
    ] as const) {
      await connect(page, server, token);
      await expect(trouble).toContainText(sentence);
      await expect(page.getByLabel('Server address')).toHaveValue(server);
    }
  });

  test('a server that is not vivenu', async ({ page, sandbox }) => {
    sandbox.control.addFault({ fault: { kind: 'html' } });
    await connect(page, sandbox.url, sandbox.demo.token);
    await expect(page.getByRole('alert')).toContainText('The answer does not come from vivenu');
  });

  for (const [status, sentence] of [
    [403, 'This token may not do that'],
    [404, 'The server does not know this'],
    [503, 'The server has a fault'],
  ] as const) {
    test(`a server that answers ${status}`, async ({ page, sandbox }) => {
      sandbox.control.addFault({ fault: { kind: 'answer', status } });
      await connect(page, sandbox.url, sandbox.demo.token);
      await expect(page.getByRole('alert')).toContainText(sentence);
    });
  }

  test('a token without events', async ({ page, sandbox }) => {
    sandbox.control.addFault({
      match: { path: '/api/accessusers/events' },
      times: 1,
      fault: { kind: 'answer', body: [] },
    });
    await connect(page, sandbox.url, sandbox.demo.token);
    await expect(page.getByText('This token has no events')).toBeVisible();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('button', { name: /Sommerfest/u })).toBeVisible();
  });

  test('tickets that do not load, until they do', async ({ page, sandbox }) => {
    sandbox.control.addFault({ match: { path: '/api/accessusers/tickets' }, fault: { kind: 'answer', status: 403 } });
    await connect(page, sandbox.url, sandbox.demo.token);
    await page.getByRole('button', { name: /Sommerfest/u }).click();
    await expect(page.getByText('This token may not do that')).toBeVisible();
    sandbox.control.clearFaults();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'idle');
  });
});
