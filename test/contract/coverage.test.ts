import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What vivenu's documents have (of a ticket's status they name one, its public description five), by the sections of docs/api-coverage.md and the parts of a request or an answer. */
const documents: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'For all requests': { header: 'token Authorization' },
  'The access user': {
    answer:
      '_id sellerId active name token accessAllEvents events lastRequest expires isIntegration integration deviceSettings createdAt updatedAt __v',
    'values of integration': 'simplyX axess skidata',
  },
  'POST /api/accessusers': { body: 'name isIntegration', 'status code': '201 400 401' },
  'PUT /api/accessusers/{id}': {
    body: 'name events expires sellerId active accessAllEvents token lastRequest integration deviceSettings',
    'status code': '200 400 401 404',
  },
  'DELETE /api/accessusers/{id}': { 'status code': '200 400 401 404' },
  'GET /api/accessusers': { 'status code': '200 401' },
  'GET /api/accessusers/seller': { answer: 'sellerId', 'status code': '200 404' },
  'GET /api/accessusers/events': { answer: '_id name', 'status code': '200' },
  'The ticket': {
    answer:
      '_id barcode name ticketTypeId ticketName categoryRef priceCategoryId eventId sellerId createdAt updatedAt priceCategory ' +
      'priceCategory.categoryId priceCategory.description status area row seat discountId discount entry',
    'values of status': 'VALID INVALID RESERVED DETAILSREQUIRED BLANK',
  },
  'GET /api/accessusers/tickets/v2/{eventId}': {
    query: 'top skip from until',
    answer: 'docs total',
    'status code': '200 400',
  },
  'GET /api/accessusers/tickets/{barcode}': { query: 'eventId', 'status code': '200 400 404' },
  'POST /api/accessusers/scans/{eventId}': {
    body: 'ticketId barcode scanned_at type direction',
    'values of type': 'OK FAIL',
    'values of direction': 'IN OUT',
    answer: 'status',
    'status code': '200 400',
  },
  'GET /api/event/{id}/status/{objectId}': {
    answer: 'status booked',
    'values of status': 'free booked notforsale reserved forsale',
    'status code': '200',
  },
  'POST /api/event/{id}/status': {
    body: 'objects status bookedChange',
    'values of status': 'free booked notforsale reserved',
    answer: 'message',
    'status code': '200',
  },
  'GET /api/event/{id}/status/{objectId}/logs': {
    answer: 'type eventId objectId before after userId api _owner bookedChange createdAt updatedAt',
    'values of type': 'ObjectStatusChange',
    'status code': '200',
  },
};

interface Row {
  readonly section: string;
  readonly part: string;
  readonly names: readonly string[];
  readonly file: string;
  readonly title: string;
}

const root = resolve(import.meta.dirname, '../..');

function readRows(markdown: string): Row[] {
  return markdown.split(/^## /mu).flatMap((text) => {
    const [heading = '', ...lines] = text.split('\n');
    const section = heading.replaceAll('`', '').trim();
    return lines.flatMap((line) => readRow(section, line) ?? []);
  });
}

function readRow(section: string, line: string): Row | null {
  const cells = line.split('|').map((cell) => cell.trim());
  const [, part = '', names = '', , shownBy = ''] = cells;
  if (cells.length !== 6 || part === 'Part' || part.startsWith('--')) return null;
  const [, file = '', title = ''] = /^`([^`]+)` › (.+)$/u.exec(shownBy) ?? [];
  return { section, part, names: [...names.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name), file, title };
}

const rows = readRows(readFileSync(resolve(root, 'docs/api-coverage.md'), 'utf8'));

describe('docs/api-coverage.md', () => {
  const parts = Object.entries(documents).flatMap(([section, named]) =>
    Object.entries(named).flatMap(([part, names]) => names.split(' ').map((name) => [section, part, name] as const)),
  );

  test.each(parts)('%s: %s %s has a row', (section, part, name) => {
    const its = rows.filter((row) => row.section === section && row.part === part);
    expect(its.flatMap(({ names }) => names)).toContain(name);
  });

  test.each(rows.map((row) => [row.section, row.file, row.title] as const))('%s: %s › %s exists', (_, file, title) => {
    const path = resolve(root, 'test', `${file}.test.ts`);
    expect([file, existsSync(path)]).toEqual([file, true]);
    expect(readFileSync(path, 'utf8')).toMatch(new RegExp(`\\(\\s*'${RegExp.escape(title)}'`, 'u'));
  });
});
