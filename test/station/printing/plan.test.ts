import { describe, expect, test } from 'vitest';
import { printingSettingsSchema, type PrintingSettings } from '#shared/printing.ts';
import type { Result } from '#shared/verdict.ts';
import { plannedPrints, templateFor } from '../../../electron/station/printing/plan.ts';
import { ticket } from '../support.ts';

const zebra = { id: 'z', name: 'Zebra', connection: { kind: 'tcp', host: 'h' }, language: 'zpl' };
const epson = { id: 'e', name: 'Epson', connection: { kind: 'tcp', host: 'h' }, language: 'escpos' };

const settings = (given: { wristband?: object; receipt?: object }): PrintingSettings =>
  printingSettingsSchema.parse({
    printers: [zebra, epson],
    wristband: { printer: 'z', ...given.wristband },
    receipt: { printer: 'e', ...given.receipt },
  });

const scanned = (result: Result, entries = 1, of = ticket({ id: '1' })) => ({ result, entries, ticket: of });
const planned = (given: ReturnType<typeof settings>, ...scan: Parameters<typeof scanned>): string[] =>
  plannedPrints(scanned(...scan), given).map(({ role, template, printerId }) => `${role} ${template} ${printerId}`);

describe('what a scan prints by itself', () => {
  test.each<[string, { wristband?: object; receipt?: object }, Parameters<typeof scanned>, string[]]>([
    ['as it comes: a wristband at the first entry', {}, ['in', 1], ['wristband wristband z']],
    ['and none at the second', {}, ['in', 2], []],
    ['always', { wristband: { autoPrint: 'always' } }, ['in', 7], ['wristband wristband z']],
    ['never', { wristband: { autoPrint: 'never' } }, ['in', 1], []],
    ['both', { receipt: { autoPrint: 'always' } }, ['in', 1], ['wristband wristband z', 'receipt receipt e']],
    ['an exit prints nothing', { wristband: { autoPrint: 'always' } }, ['out', 1], []],
    ['somebody who is inside already gets nothing', { wristband: { autoPrint: 'always' } }, ['repeat', 1], []],
    ['nobody chose a printer', { wristband: { printer: null } }, ['in', 1], []],
    ['a printer that is not there any more', { wristband: { printer: 'gone' } }, ['in', 1], []],
    ['a refusal prints nothing', { receipt: { autoPrint: 'always' } }, ['refused', 0], []],
    ['but where it is asked for', { receipt: { onRefused: 'refused' } }, ['refused', 0], ['receipt refused e']],
    [
      'by ticket type, by its id',
      { wristband: { byTicketType: { type: { template: 'wristband-vip' } } } },
      ['in', 1],
      ['wristband wristband-vip z'],
    ],
    [
      'by ticket type, by its name',
      { wristband: { byTicketType: { Standing: { autoPrint: 'never' } } } },
      ['in', 1],
      [],
    ],
    [
      'its id goes before its name',
      { wristband: { byTicketType: { Standing: { template: 'a' }, type: { template: 'b' } } } },
      ['in', 1],
      ['wristband b z'],
    ],
    [
      'a ticket type with a name of JavaScript’s own',
      {},
      ['in', 1, ticket({ id: '1', ticketName: 'constructor', ticketTypeId: '__proto__' })],
      ['wristband wristband z'],
    ],
  ])('%s', (_, given, scan, expected) => {
    expect(planned(settings(given), ...scan)).toEqual(expected);
  });

  test('an unknown barcode that somebody let in gets what holds for all', () => {
    expect(plannedPrints({ result: 'in', entries: 1, ticket: null }, settings({}))).toMatchObject([
      { role: 'wristband', template: 'wristband', onlyOnce: true },
    ]);
  });

  test('the template does not depend on what is printed by itself', () => {
    const given = settings({ receipt: { byTicketType: { type: { template: 'vip' } } } });
    expect(templateFor({ ticket: ticket({ id: '1' }) }, given, 'receipt')).toBe('vip');
  });
});
