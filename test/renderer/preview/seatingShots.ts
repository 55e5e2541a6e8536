import type { Page } from '@playwright/test';
import { settingsAt } from './settingsShots.ts';
import { button, type Shot } from './shot.ts';

type Act = (page: Page) => Promise<void>;

const seats = (...acts: readonly Act[]): Act => settingsAt('Seats', ...acts);
const scrolledTo =
  (title: string): Act =>
  (page) =>
    page.getByRole('heading', { name: title, exact: true }).evaluate((heading) => heading.scrollIntoView());
const pick =
  (...names: readonly string[]): Act =>
  async (page) => {
    for (const name of names) await page.locator('.seat-found .check', { hasText: name }).first().click();
    await page.waitForTimeout(60);
  };
const find =
  (text: string): Act =>
  async (page) => {
    await page.getByRole('textbox', { name: 'Area, row, seat or id' }).first().fill(text);
    await page.waitForTimeout(60);
  };
const segment =
  (name: string): Act =>
  (page) =>
    page.locator('.segment', { hasText: name }).first().click();
const askFor =
  (id: string): Act =>
  async (page) => {
    await find(id)(page);
    await button(`Ask for the id ${id}`)(page);
  };
const inDialog =
  (name: string): Act =>
  async (page) => {
    await page.getByRole('alertdialog').getByRole('button', { name, exact: true }).click();
    await page.waitForTimeout(60);
  };
const by =
  (text: string): Act =>
  async (page) => {
    const field = page.getByRole('alertdialog').getByRole('textbox');
    await field.fill(text);
    await field.press('Tab');
  };
const more: Act = async (page) => {
  await button('Show more')(page);
  await page.waitForTimeout(200);
};

const three = [find('bA-r1-'), pick('Seat 1', 'Seat 2', 'Seat 4')];
const changeThree = [...three, button('Change status'), segment('Not for sale')];
const confirmThree = [...changeThree, inDialog('Change 3 seats')];

/** From the last scans. */
const ticket =
  (...acts: readonly Act[]): Act =>
  async (page) => {
    await page.locator('.last li button').first().click();
    await page.locator('.dialog.ticket').waitFor();
    await page.waitForTimeout(80);
    for (const act of acts) await act(page);
  };
const atTicket = (kind: string, more_ = ''): string => `view=idle&ticket=cancelled&seats=${kind}${more_}`;
const other = [button('Give another seat'), (page: Page) => page.locator('.reseat-free li').first().waitFor()];

export const seatingShots: readonly Shot[] = [
  { name: 'seating', query: 'view=idle&signedIn', act: seats() },
  { name: 'seating-many', query: 'view=idle&seating=many', act: seats() },
  { name: 'seating-new', query: 'view=idle&seating=new', act: seats() },
  { name: 'seating-lost', query: 'view=idle&seating=lost', act: seats() },
  { name: 'seating-unclear', query: 'view=idle&seating=unclear', act: seats() },
  {
    name: 'seating-chip',
    query: 'view=idle&seating=unclear&unclear=3',
    act: button('3 changes of seats are unclear'),
  },
  { name: 'seating-unclear-de', query: 'view=idle&seating=unclear&language=de', act: settingsAt('Plätze') },
  {
    name: 'seating-unclear-rest',
    query: 'view=idle&seating=unclear',
    act: seats((page) =>
      page
        .locator('.unclear')
        .nth(1)
        .evaluate((box) => box.scrollIntoView()),
    ),
  },
  { name: 'seating-fail', query: 'view=idle&seating=fail', act: seats() },
  { name: 'seating-offline', query: 'view=idle&seating=offline', act: seats(find('bA-r1-'), pick('Seat 1')) },
  { name: 'seating-chosen', query: 'view=idle', act: seats(...three, find('lawn'), pick('Lawn'), askFor('?gone/ä')) },
  {
    name: 'seating-ids',
    query: 'view=idle',
    act: seats(button('Type ids'), async (page) => {
      await page.getByRole('textbox', { name: 'Ids, one per line' }).fill('bA-r1-s1\nbA-r1-s2\n?wrong');
    }),
  },
  { name: 'seating-change', query: 'view=idle', act: seats(...changeThree) },
  { name: 'seating-done', query: 'view=idle', act: seats(...confirmThree) },
  ...['moved', 'partly', 'unclear', 'refused'].map((outcome) => ({
    name: `seating-change-${outcome}`,
    query: `view=idle&seatChange=${outcome}`,
    act: seats(...changeThree, inDialog('Change 3 seats')),
  })),
  {
    name: 'seating-mixed',
    query: 'view=idle',
    act: seats(...three, find('lawn'), pick('Lawn'), button('Change status')),
  },
  {
    name: 'seating-unknown',
    query: 'view=idle',
    act: seats(...three, askFor('?gone'), button('Change status')),
  },
  { name: 'seating-booked', query: 'view=idle', act: seats(button('Change booked of Lawn'), by('2')) },
  { name: 'seating-booked-too-many', query: 'view=idle', act: seats(button('Change booked of Lawn'), by('383')) },
  { name: 'seating-booked-below', query: 'view=idle', act: seats(button('Change booked of Lawn'), by('-119')) },
  {
    name: 'seating-booked-unclear',
    query: 'view=idle&seatChange=unclear',
    act: seats(button('Change booked of Lawn'), by('2'), inDialog('Book 2 more')),
  },
  { name: 'seating-log', query: 'view=idle', act: seats(button('Log of Lawn')) },
  { name: 'seating-log-more', query: 'view=idle', act: seats(button('Log of Lawn'), more) },
  { name: 'seating-log-none', query: 'view=idle&log=none', act: seats(button('Log of Lawn')) },
  { name: 'seating-areas', query: 'view=idle', act: seats(scrolledTo('Areas')) },
  { name: 'seating-areas-de', query: 'view=idle&language=de', act: settingsAt('Plätze', scrolledTo('Bereiche')) },
  { name: 'seating-plan', query: 'view=idle', act: seats(scrolledTo('Seats of the event')) },
  {
    name: 'seating-imported',
    query: 'view=idle',
    act: seats(button('Import from a file'), scrolledTo('Seats of the event')),
  },
  {
    name: 'seating-bad-file',
    query: 'view=idle&seating=badFile',
    act: seats(button('Import from a file'), scrolledTo('Seats of the event')),
  },
  {
    name: 'seating-by-hand',
    query: 'view=idle',
    act: seats(
      button('Change by hand'),
      (page) => page.getByRole('textbox', { name: 'Find on the map' }).fill('row 2'),
      scrolledTo('Seats of the event'),
    ),
  },
  { name: 'seating-map-add', query: 'view=idle', act: seats(button('Change by hand'), button('Add one')) },
  {
    name: 'seating-map-area',
    query: 'view=idle',
    act: seats(
      button('Change by hand'),
      (page) => page.getByRole('textbox', { name: 'Find on the map' }).fill('lawn'),
      button('Change Lawn on the map'),
      (page) => page.getByRole('textbox', { name: 'How many it holds' }).fill('five'),
    ),
  },
  { name: 'seating-server', query: 'view=idle', act: seats(scrolledTo('Seating server')) },
  {
    name: 'seating-server-own',
    query: 'view=idle&signedIn',
    act: seats(segment('Another one'), segment('Another key'), scrolledTo('Seating server')),
  },
  ...['one', 'chosen', 'reseated', 'given', 'area', 'free', 'lost', 'several', 'noPlace', 'notMapped', 'noSeating'].map(
    (kind) => ({ name: `ticket-seat-${kind}`, query: atTicket(kind), act: ticket() }),
  ),
  { name: 'ticket-seat-inside', query: 'view=prints&ticket=scanned&seats=one&inside', act: ticket() },
  { name: 'ticket-seat-refused', query: atTicket('one', '&seating=offline'), act: ticket() },
  { name: 'ticket-seat-release', query: atTicket('one'), act: ticket(button('Release the seat')) },
  {
    name: 'ticket-seat-released',
    query: atTicket('one'),
    act: ticket(button('Release the seat'), inDialog('Release')),
  },
  { name: 'ticket-seat-free-seats', query: atTicket('one'), act: ticket(...other) },
  {
    name: 'ticket-seat-reseat',
    query: atTicket('one'),
    act: ticket(...other, (page) =>
      page
        .getByRole('button', { name: /^Choose Block/u })
        .first()
        .click(),
    ),
  },
  {
    name: 'ticket-seat-done',
    query: atTicket('one'),
    act: ticket(
      ...other,
      (page) =>
        page
          .getByRole('button', { name: /^Choose Block/u })
          .first()
          .click(),
      inDialog('Give this seat'),
    ),
  },
  {
    name: 'ticket-seat-unclear',
    query: atTicket('one', '&seatChange=unclear'),
    act: ticket(
      ...other,
      (page) =>
        page
          .getByRole('button', { name: /^Choose Block/u })
          .first()
          .click(),
      inDialog('Give this seat'),
    ),
  },
  {
    name: 'seating-chosen-de',
    query: 'view=idle&language=de',
    act: settingsAt('Plätze', pick('Platz 1', 'Platz 2'), async (page) => {
      await page.getByRole('textbox', { name: 'Bereich, Reihe, Platz oder ID' }).first().fill('lawn');
      await pick('Lawn')(page);
    }),
  },
  {
    name: 'seating-server-de',
    query: 'view=idle&language=de',
    act: settingsAt('Plätze', segment('Eine andere'), segment('Ein anderer'), scrolledTo('Saalplan-Server')),
  },
  { name: 'ticket-seat-one-de', query: atTicket('one', '&language=de'), act: ticket() },
  {
    name: 'ticket-seat-several-de',
    query: atTicket('several', '&language=de'),
    act: ticket(),
  },
];
