import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDeviceId } from '../../../../electron/station/printing/find/device-id.ts';
import { languageOf } from '../../../../electron/station/printing/find/language.ts';

test.each([
  {
    text: 'MFG:Zebra Technologies ;CMD:ZPL;MDL:ZTC ZD510-300dpi ZPL;CLS:PRINTER;OPT:XXXXX;',
    id: { maker: 'Zebra Technologies', model: 'ZTC ZD510-300dpi ZPL', commands: 'ZPL' },
  },
  {
    text: 'MANUFACTURER:EPSON;COMMAND SET:ESC/POS;MODEL:TM-T88V;COMMENT:EPSON;ACTIVE COMMAND SET:ESC/POS;',
    id: { maker: 'EPSON', model: 'TM-T88V', commands: 'ESC/POS' },
  },
  { text: 'mfg: Star ; mdl:TSP143:x', id: { maker: 'Star', model: 'TSP143:x', commands: '' } },
  { text: 'MFG:first;MFG:second', id: { maker: 'first', model: '', commands: '' } },
  { text: '', id: { maker: '', model: '', commands: '' } },
  { text: ';;:;MFG', id: { maker: '', model: '', commands: '' } },
])('$text', ({ text, id }) => {
  expect(parseDeviceId(text)).toEqual(id);
});

test('whatever a device says, the id is three short texts', () => {
  const part = fc
    .tuple(fc.constantFrom('MFG', 'mdl', 'COMMAND SET', 'X', ''), fc.string())
    .map((pair) => pair.join(':'));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part).map((parts) => parts.join(';')),
      ),
      (text) => {
        const { maker, model, commands } = parseDeviceId(text.repeat(100));
        for (const value of [maker, model, commands]) {
          expect(value.length).toBeLessThanOrEqual(1_024);
          expect(value).not.toContain(';');
        }
      },
    ),
  );
});

test.each([
  ['Zebra Technologies ZTC GK420d', 'zpl'],
  ['usb://Zebra%20Technologies/ZTC%20ZD510', 'zpl'],
  ['ZDesigner ZD421-203dpi ZPL', 'zpl'],
  ['EPSON TM-T20III Receipt', 'escpos'],
  ['TM-m30', 'escpos'],
  ['Star TSP143IIIU', 'starprnt'],
  ['STAR', 'starprnt'],
  ['mC-Print3', 'starprnt'],
  ['Local Raw Printer', null],
  ['HP LaserJet starting soon', null],
  ['', null],
])('%s: %s', (name, language) => {
  expect(languageOf(name)).toBe(language);
});
