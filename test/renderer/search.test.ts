import { describe, expect, it } from 'vitest';
import { absent } from '#shared/domain.ts';
import { foundText, isTooShort, wayOf } from '../../renderer/search/found.ts';
import { createFormats } from '../../renderer/text/format.ts';
import { at, found } from './preview/verdicts.ts';

const formats = createFormats('en-GB');
const foundOf = (id: string) => {
  const one = found.find(({ ticket }) => ticket.id === id);
  if (one === undefined) throw new Error(`no ticket ${id}`);
  return one;
};
const textOf = (id: string, event: string | null = null) => foundText(foundOf(id), event, at, formats);

describe('a found ticket in words', () => {
  it('who, with what and where', () => {
    expect(textOf('f1')).toEqual({
      name: 'Zoë Müller',
      about: ['Seated', 'Block A, Row 3, Seat 14'],
      status: null,
      presence: null,
    });
    expect(textOf('f2', 'Open Air').about).toEqual(['Standing', 'Open Air']);
  });

  it('without a name, the barcode tells it apart', () => {
    expect(textOf('f7')).toMatchObject({ name: 'No name on the ticket', about: ['Standing', '4006381333931'] });
  });

  it.each([
    ['f2', 'Inside since 19:42'],
    ['f3', '2 entries'],
    ['f4', 'Inside since 17 Jul, 17:18, 3 entries'],
  ])('%s: %s', (id, presence) => {
    expect(textOf(id).presence).toBe(presence);
  });

  it.each([
    ['f4', 'Cancelled'],
    ['f5', 'Reserved, not paid'],
    ['f6', 'TRANSFER_PENDING'],
  ])('%s is %s', (id, status) => {
    expect(textOf(id).status).toBe(status);
  });

  it('a ticket without a status says so', () => {
    const one = foundOf('f1');
    expect(foundText({ ...one, ticket: { ...one.ticket, status: null } }, null, at, formats).status).toBe('No status');
  });
});

describe('a search', () => {
  it.each([
    ['', true],
    [' m ', true],
    ['🎫', true],
    ['mü', false],
    ['李', false],
    ['김', false],
  ])('%j is too short: %s', (text, short) => {
    expect(isTooShort(text)).toBe(short);
  });

  it('sends guests the way of the door; AUTO goes by where they are', () => {
    const inside = { ...absent, inside: true };
    expect([wayOf('IN', inside), wayOf('OUT', absent)]).toEqual(['IN', 'OUT']);
    expect([wayOf('AUTO', inside), wayOf('AUTO', absent)]).toEqual(['OUT', 'IN']);
  });
});
