import type { Result } from '#shared/verdict.ts';
import { demoApiKey, demoTokens } from '../world/access-users.ts';
import { seatingEventId, sommerfest } from '../world/catalogue.ts';
import { demoCards, type DemoCard } from '../world/cards.ts';
import { drawCode128, drawQrCode } from './symbols.ts';
import { demoPageStyle } from './demo-page-style.ts';

const characterReferences: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => characterReferences[character] ?? character);

const badges: Readonly<Record<Result, string>> = {
  in: '✓ In',
  out: '→ Out',
  repeat: '↻ Already in',
  refused: '✕ Refused',
};

/** Isolated, so that a name with a direction of its own cannot turn its neighbours round. */
const holder = ({ ticket }: DemoCard): string => {
  if (ticket === null) return '<p class="holder none">no ticket</p>';
  const { name, seat, type } = ticket;
  const where = seat === undefined ? type.name : `${type.name} · ${seat.area}, row ${seat.row}, seat ${seat.seat}`;
  const who = name === null ? '<span class="none">no name</span>' : `<bdi>${escapeHtml(name)}</bdi>`;
  return `<p class="holder">${who}</p><p class="where">${escapeHtml(where)}</p>`;
};

const renderCard = (card: DemoCard, index: number): string => `
<article class="card ${card.result}">
  <div class="qr">${drawQrCode(card.barcode)}</div>
  <div class="text">
    <header><span class="number">${index + 1}</span><span class="badge">${badges[card.result]}</span></header>
    <h2>${escapeHtml(card.label)}</h2>
    ${holder(card)}
    <p class="story">${escapeHtml(card.story)}</p>
  </div>
  <div class="line">${drawCode128(card.barcode)}<code>${escapeHtml(card.barcode)}</code></div>
</article>`;

const renderSetup = (address: string, seatsFile: string): string => `
<section class="card setup">
  <div class="qr">${drawQrCode(demoTokens.main)}</div>
  <div class="text">
    <h2>Set up a station</h2>
    <p>Server <code>${escapeHtml(address)}</code></p>
    <p>Token <code>${escapeHtml(demoTokens.main)}</code></p>
    <p class="story">The code is the token. It opens this demo and nothing else.</p>
  </div>
  <div class="text">
    <h2>Access users and seats</h2>
    <p>API key <code>${escapeHtml(demoApiKey)}</code></p>
    <p>Seating server <code>${escapeHtml(address)}/api</code></p>
    <p>${escapeHtml(sommerfest.name)} there <code>${escapeHtml(seatingEventId)}</code></p>
    <p class="story"><a href="${seatsFile}" download>seats.csv</a> has its seats and areas, for the import.</p>
  </div>
</section>`;

/** Printable cards to scan by hand. One file, no scripts: it works offline and from a saved copy. */
export const renderDemoPage = (address: string, seatsFile: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demo barcodes: ${escapeHtml(sommerfest.name)}</title>
<style>${demoPageStyle}</style>
</head>
<body>
<header class="top">
  <h1>Demo barcodes</h1>
  <p>${escapeHtml(sommerfest.name)}. Print on A4, or scan from the screen. Each card says what the station shows when
  the card is scanned for entry first; scanned again, a green one is “already inside”.</p>
</header>
${renderSetup(address, seatsFile)}
<main>${demoCards.map(renderCard).join('')}
</main>
</body>
</html>
`;
