import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CDPSession, ElectronApplication, Page } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import {
  adopt,
  change,
  create,
  dashboard,
  hour,
  keyField,
  leave,
  rowOf,
  section,
  signedIn,
  signIn,
  userAt,
  users,
  type Wire,
} from './access-steps.ts';
import { closeApp, pageOf, type Fixtures } from './app.ts';
import { barcodeOf, chooses, expect, openEvent, openSettings, received, test, verdictOf, wedge } from './steps.ts';

/** Access users at vivenu: signing in, what a supervisor does with them, and that no secret stays anywhere. */

/** What a camera reads from the screen. */
async function readFromScreen(page: Page): Promise<string> {
  const picture = page.getByRole('img', { name: 'QR code with the token' });
  await expect(picture).toBeVisible();
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(file)).buffer } });
  const [code] = await readBarcodes(new Uint8Array(await picture.screenshot()), { formats: ['QRCode'] });
  return code?.text ?? '';
}

test('a wrong key is refused and gone; with the right one the list is there, and the door says who is signed in', async ({
  page,
  sandbox,
}) => {
  await openEvent(page, sandbox);
  await openSettings(page, section);
  await expect(page.getByText('vivenu accepts this station.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'This station’s access' })).toContainText(/Main gate.*Scanned here/u);

  await signIn(page, 'key_nobody_has');
  await expect(page.getByText('vivenu does not accept the API key')).toBeVisible();
  await expect(keyField(page)).toHaveValue('');
  await expect(keyField(page)).toBeFocused();

  await test.step('a scanner that types into the field is no guest, and signs nobody in', async () => {
    const before = sandbox.control.requests().length;
    await wedge(page, barcodeOf(sandbox, /Standing/u));
    await expect(page.getByText(/^A scanner typed this/u)).toBeVisible();
    await expect(page.getByRole('dialog', { name: section })).toBeVisible();
    const admin = sandbox.control.requests().slice(before);
    expect(admin.filter(({ target }) => target === '/api/accessusers')).toEqual([]);
    expect(received(sandbox)).toEqual([]);
  });

  await signIn(page, sandbox.demo.apiKey);
  await expect(rowOf(page, 'Main gate')).toContainText('This station');
  await expect(rowOf(page, 'Lost phone')).toContainText('Switched off');
  await expect(rowOf(page, 'Last year')).toContainText('Ended');
  await leave(page);

  await page.getByRole('button', { name: 'Signed in at vivenu' }).click();
  await page.getByRole('button', { name: 'Show access' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(keyField(page)).toBeVisible();
  await expect(page.getByText('vivenu does not accept')).toHaveCount(0);
  await leave(page);
  await expect(page.getByRole('button', { name: 'Signed in at vivenu' })).toHaveCount(0);
});

test('a key that is withdrawn signs out, and says so', async ({ page, sandbox }) => {
  await signedIn(page, sandbox);
  sandbox.control.addFault({
    match: { method: 'GET', path: '/api/accessusers' },
    fault: { kind: 'answer', status: 401, body: { statusCode: '401', error: 'Unauthorized', message: 'no' } },
  });
  await page.getByRole('button', { name: 'Read again' }).click();
  await expect(page.getByText('vivenu does not accept the API key')).toBeVisible();
  await expect(keyField(page)).toBeVisible();
});

test('a new access user is adopted: the station goes on with its token, also after the old one is switched off', async ({
  page,
  sandbox,
}) => {
  await signedIn(page, sandbox);
  await create(page, 'Gate 4, left');
  await adopt(page, 'Gate 4, left');
  await expect(rowOf(page, 'Gate 4, left')).toContainText('This station');
  await expect(page.getByRole('region', { name: 'This station’s access' })).toContainText('Gate 4, left');
  await change(sandbox, 'Main gate', { active: false });
  await leave(page);

  const barcode = barcodeOf(sandbox, /Standing/u);
  await wedge(page, barcode);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  await expect.poll(() => received(sandbox)).toEqual([`${barcode} OK IN`]);
  expect((await userAt(sandbox, 'Gate 4, left'))['lastRequest']).toBeDefined();
});

test('a token is handed over as a picture, also after a guest came between, until the other device has it', async ({
  page,
  sandbox,
}) => {
  await signedIn(page, sandbox);
  await create(page, 'Phone 7');
  await page.getByRole('button', { name: /^Hand it over/u }).click();
  const token = await readFromScreen(page);
  expect(token).toBe((await userAt(sandbox, 'Phone 7')).token);

  await test.step('Escape asks first; a guest closes everything, and nothing is lost', async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alertdialog', { name: 'Does the other device have it?' })).toBeVisible();
    await page.getByRole('button', { name: 'Show the code again' }).click();
    await expect(page.getByRole('img', { name: 'QR code with the token' })).toBeVisible();
    await wedge(page, barcodeOf(sandbox, /Standing/u));
    await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
    await expect(page.locator('.dialog-overlay')).toHaveCount(0);
  });

  await test.step('shown again from the list', async () => {
    await openSettings(page, section);
    await expect(rowOf(page, 'Phone 7')).toContainText('New');
    await rowOf(page, 'Phone 7').click();
    await page.getByRole('button', { name: 'Decide now' }).click();
    await page.getByRole('button', { name: /^Hand it over/u }).click();
    expect(await readFromScreen(page)).toBe(token);
    await page.getByRole('button', { name: 'The other device has it' }).click();
    await expect(rowOf(page, 'Phone 7')).not.toContainText('New');
  });

  await test.step('the other device comes in with it; here it is forgotten', async () => {
    const answer = await fetch(`${sandbox.url}/api/accessusers/events`, { headers: { token } });
    expect(await answer.json()).toMatchObject([{ _id: sandbox.demo.eventId }]);
    const { _id } = await userAt(sandbox, 'Phone 7');
    expect(await page.evaluate((id) => window.station.call.handOver({ id }), _id)).toMatchObject({
      ok: false,
      problem: { code: 'token_handed_over' },
    });
  });
});

test('a change that somebody else overtook is shown beside theirs, and only what was touched goes over it', async ({
  page,
  sandbox,
}) => {
  await signedIn(page, sandbox);
  await rowOf(page, 'Concert hall').click();
  const dialog = page.getByRole('dialog', { name: 'Concert hall' });
  await change(sandbox, 'Concert hall', { active: false, integration: 'axess' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Concert hall, left');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('heading', { name: 'Somebody changed this meanwhile' })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Name/u })).toContainText('changed by you');
  await expect(dialog.getByRole('row', { name: /^Active/u })).toContainText('changed by somebody');
  expect((await userAt(sandbox, 'Concert hall'))['active']).toBe(false);

  await dialog.getByRole('button', { name: 'Save mine over it' }).click();
  const saved = page.getByRole('dialog', { name: 'Concert hall, left' });
  await expect(saved).toContainText('Saved at vivenu');
  expect(await userAt(sandbox, 'Concert hall, left')).toMatchObject({ active: false, integration: 'axess' });
});

test('an access user is deleted by its name; the station’s own is not', async ({ page, sandbox }) => {
  await signedIn(page, sandbox);
  await rowOf(page, 'Main gate').click();
  await expect(page.getByText(/cannot be deleted here/u)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Delete' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  await rowOf(page, 'Lost phone').click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete this access user?' });
  await dialog.getByRole('textbox').fill('Lost');
  await dialog.getByRole('button', { name: 'Delete it' }).click();
  await expect(dialog).toContainText('This is not its name');
  await dialog.getByRole('textbox').fill('Lost phone');
  await dialog.getByRole('button', { name: 'Delete it' }).click();
  await expect(rowOf(page, 'Last year')).toBeVisible();
  await expect(rowOf(page, 'Lost phone')).toHaveCount(0);
  expect((await dashboard<readonly Wire[]>(sandbox)).map(({ name }) => name)).not.toContain('Lost phone');
});

test('the end of this station’s access: a sign days before, across the screen hours before', async ({
  page,
  sandbox,
}) => {
  await change(sandbox, 'Main gate', { expires: new Date(Date.now() + 73 * hour).toISOString() });
  await signedIn(page, sandbox);
  await expect(page.getByText(/^Ends in 3 days, on /u)).toBeVisible();
  await leave(page);
  await expect(page.getByRole('button', { name: 'Access ends in 3 days' })).toBeVisible();

  await change(sandbox, 'Main gate', { expires: new Date(Date.now() + 2 * hour).toISOString() });
  await openSettings(page, section);
  await expect(page.getByText(/^Ends in 2 h, on /u)).toBeVisible();
  await leave(page);
  await expect(page.getByRole('region', { name: 'What needs attention' })).toContainText(
    /The access of this station ends at .*Scanning goes on.*Get the supervisor/u,
  );
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
});

test('vivenu is asked about a ticket: the same, something else, nothing', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  const barcode = barcodeOf(sandbox, /Standing/u);
  await wedge(page, barcode);
  await expect(verdictOf(page)).toHaveAttribute('data-result', 'in');
  // From now on the station does not hear by itself what changes.
  sandbox.control.addFault({ match: { path: '/api/accessusers/tickets/v2/' }, fault: { kind: 'reset' } });
  await page.getByRole('region', { name: 'Last scans' }).getByRole('button').first().click();
  const says = page.getByRole('region', { name: 'At vivenu now' });
  await says.getByRole('button', { name: 'Ask vivenu' }).click();
  await expect(says).toContainText('vivenu says the same as this station.');
  await expect(says).toContainText(/Asked at \d/u);

  const [ticket] = sandbox.control.tickets({ barcode });
  const id = String(ticket?.['_id']);
  sandbox.control.putTickets([{ _id: id, status: 'INVALID' }]);
  await says.getByRole('button', { name: 'Ask again' }).click();
  await expect(says.getByRole('row', { name: /^Status/u })).toContainText(/Valid.*Cancelled.*Different/u);

  sandbox.control.deleteTicket(id);
  await says.getByRole('button', { name: 'Ask again' }).click();
  await expect(says).toContainText('vivenu does not know this barcode. This station still has the ticket.');

  sandbox.control.addFault({ match: { path: '/api/accessusers/tickets/' }, fault: { kind: 'html' } });
  await says.getByRole('button', { name: 'Ask again' }).click();
  await expect(says.getByRole('alert')).toBeVisible();
  expect(received(sandbox)).toHaveLength(1);
});

test('with a PIN none of it is possible without the supervisor', async ({ page, sandbox }) => {
  await openEvent(page, sandbox);
  const tried = await page.evaluate(async () => {
    const { call } = window.station;
    await call.setPin({ pin: '2580' });
    await call.lock();
    const draft = { name: 'x', active: true, accessAllEvents: true, eventIds: [], expires: null };
    return Promise.all([
      call.signIn({ apiKey: 'key_any' }),
      call.accessUsers(),
      call.createAccessUser({ name: 'x', isIntegration: false }),
      call.changeAccessUser({ id: 'x', basedOn: null, draft }),
      call.deleteAccessUser({ id: 'x', name: 'x' }),
      call.adoptAccessUser({ id: 'x' }),
      call.handOver({ id: 'x' }),
      call.handedOver({ id: 'x' }),
    ]);
  });
  expect(tried).toEqual(tried.map(() => ({ ok: false, problem: { code: 'pin_required' } })));
});

/** All that the app has written, the keeper of the station's own token aside. */
function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'token.bin')
    .map((entry) => join(entry.parentPath, entry.name));
}

/** As it stands, as UTF-16, and as base64 whatever stands before it. */
function shapesOf(secret: string): readonly Buffer[] {
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.from('-'.repeat(shift) + secret).toString('base64');
    return text.slice(shift === 0 ? 0 : 4, -4);
  });
  return [Buffer.from(secret), Buffer.from(secret, 'utf16le'), ...base64.map((text) => Buffer.from(text))];
}

const holds = (bytes: Buffer, secret: string): boolean => shapesOf(secret).some((shape) => bytes.includes(shape));

/** All strings that the page's scripts can still reach, or have not let go of yet. */
async function heapOf(cdp: CDPSession): Promise<string> {
  const chunks: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return chunks.join('');
}

const storedIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      databases,
      await caches.keys().catch(() => []),
      document.documentElement.outerHTML,
      [...document.querySelectorAll('input')].map(({ value }) => value),
    ]);
  });

/** Neither what a page can store, nor what it shows, nor its memory. */
async function holdsNone(page: Page, secrets: readonly string[]): Promise<void> {
  const stored = await storedIn(page);
  const heap = await heapOf(await page.context().newCDPSession(page));
  // The search finds what is there.
  for (const text of [stored, heap]) expect(text.includes('Sommerfest')).toBe(true);
  expect(secrets.filter((secret) => stored.includes(secret))).toEqual([]);
  expect(secrets.filter((secret) => heap.includes(secret))).toEqual([]);
}

function outputOf(app: ElectronApplication): () => string {
  const chunks: string[] = [];
  const { stdout, stderr } = app.process();
  for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk.toString()));
  return () => chunks.join('');
}

async function launched(launchApp: Fixtures['launchApp']) {
  const app = await launchApp();
  return { app, output: outputOf(app), page: await pageOf(app) };
}

test('after all of it neither the key nor a token is anywhere but where it belongs', async ({
  launchApp,
  sandbox,
  userData,
}) => {
  const { app, output, page } = await launched(launchApp);
  const wrongKey = 'key_wrong_but_secret_7f3a';
  await openEvent(page, sandbox);
  await openSettings(page, section);
  await signIn(page, wrongKey);
  await expect(page.getByText('vivenu does not accept the API key')).toBeVisible();
  await signIn(page, sandbox.demo.apiKey);
  await create(page, 'Phone 8');
  await page.getByRole('button', { name: /^Hand it over/u }).click();
  const handed = await readFromScreen(page);
  await page.getByRole('button', { name: 'The other device has it' }).click();
  await create(page, 'Gate 9');
  await adopt(page, 'Gate 9');
  const adopted = (await userAt(sandbox, 'Gate 9')).token;
  await expect(rowOf(page, 'Gate 9')).toContainText('This station');
  await test.step('in the window, while somebody is signed in', () =>
    holdsNone(page, [wrongKey, sandbox.demo.apiKey, handed, adopted]));
  await leave(page);
  await wedge(page, barcodeOf(sandbox, /Standing/u));
  await expect.poll(() => received(sandbox)).toHaveLength(1);

  const folder = join(userData, 'stick');
  mkdirSync(folder);
  await chooses(app, folder);
  await page.keyboard.press('F8');
  await page.getByRole('button', { name: 'Save diagnostics' }).click();
  await expect.poll(() => readdirSync(folder).filter((file) => file.includes('diagnostics'))).toHaveLength(1);
  await page.keyboard.press('Escape');

  const others = (await dashboard<readonly Wire[]>(sandbox)).map(({ token }) => token);
  const secrets = [wrongKey, sandbox.demo.apiKey, handed, adopted, ...others];

  await test.step('in the window, later', async () => {
    // The first token was typed on the first screen; the bridge to the main process still holds a listener of its field.
    const since = secrets.filter((secret) => secret !== sandbox.demo.token);
    await holdsNone(page, since);
    expect((await storedIn(page)).includes(sandbox.demo.token)).toBe(false);
  });

  await closeApp(app);
  await test.step('on the disk', () => {
    const files = [...filesIn(userData), ...filesIn(`${userData}.marks`)];
    expect(files.length).toBeGreaterThan(5);
    const found = files.filter((file) => secrets.some((secret) => holds(readFileSync(file), secret)));
    expect(found).toEqual([]);
    // The search finds what is there.
    expect(files.some((file) => holds(readFileSync(file), 'Sommerfest'))).toBe(true);
  });

  await test.step('in what the app says', () => {
    const said = output();
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
  });
});

test('what is typed is not lost by Escape', async ({ page, sandbox }) => {
  await signedIn(page, sandbox);
  await expect(users(page).getByRole('region', { name: 'You are signed in at vivenu.' })).toBeFocused();
  await rowOf(page, 'Concert hall').focus();
  await page.keyboard.press('Enter');
  const name = page.getByRole('dialog', { name: 'Concert hall' }).getByRole('textbox', { name: 'Name' });
  await name.fill('Concert hall, left');
  await page.keyboard.press('Escape');
  const asked = page.getByRole('alertdialog', { name: 'Leave without saving?' });
  await expect(asked).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(asked).toHaveCount(0);
  await expect(name).toHaveValue('Concert hall, left');
  await page.keyboard.press('Escape');
  await asked.getByRole('button', { name: 'Leave without saving' }).click();
  await expect(page.getByRole('dialog', { name: section })).toBeVisible();
  await expect(rowOf(page, 'Concert hall')).toBeFocused();
  await rowOf(page, 'Concert hall').click();
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'Concert hall')).toBeFocused();
});

test('nobody knows whether it was created: the list is read and shown before it can be done again', async ({
  page,
  sandbox,
}) => {
  await signedIn(page, sandbox);
  // The list is read before; then the answer is lost, and the list cannot be read.
  const [path, fault] = ['/api/accessuser*', { kind: 'reset', stored: true }] as const;
  sandbox.control.addFault({ match: { method: 'POST', path }, fault });
  sandbox.control.addFault({ match: { method: 'GET', path }, skip: 1, fault });
  await page.getByRole('button', { name: 'New access user' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'New access user' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Gate 7');
  await dialog.getByRole('button', { name: 'Create it' }).click();
  await expect(dialog).toContainText('Nobody knows whether vivenu has done this');
  await expect(dialog.getByRole('button', { name: 'Create it' })).toBeDisabled();
  await expect(dialog.getByRole('button', { name: 'Read the list' })).toBeEnabled();
  sandbox.control.clearFaults();
  await dialog.getByRole('button', { name: 'Read the list' }).click();
  await expect(dialog).toContainText(/is in the list now:Gate 7, created/u);
  await expect(dialog.getByRole('button', { name: 'Create it' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Gate 8');
  await expect(dialog).toContainText('No access user has this name so far.');
  await expect(dialog.getByRole('button', { name: 'Create it' })).toBeEnabled();
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'Gate 7')).toBeVisible();
});
