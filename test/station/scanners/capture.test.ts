import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  captureHeader,
  captureLine,
  readCapture,
  serialCaptureHeader,
  serialCaptureLine,
} from '../../../electron/station/scanners/capture.ts';

const header = '{"vendorId":3118,"productId":2913,"usagePage":140,"usage":2,"reportDescriptor":"058C0902"}';

const read = (text: string) => {
  const outcome = readCapture(text);
  if (!outcome.ok) throw new Error(outcome.problem.detail);
  return outcome.value;
};

describe('a recording of a scanner', () => {
  test('what is written is read', () => {
    fc.assert(
      fc.property(
        fc.option(fc.uint8Array()),
        fc.array(fc.record({ bytes: fc.uint8Array(), atMs: fc.double({ min: 0, max: 1e9, noNaN: true }) })),
        (reportDescriptor, received) => {
          const usb = { vendorId: 0x0c2e, productId: 0x0b61, usagePage: 0x8c, usage: 2, reportDescriptor };
          const lines = received.map(({ bytes, atMs }) => captureLine(bytes, atMs));
          const asRead = received.map(({ bytes, atMs }) => ({ bytes, atMs: atMs + 0 }));
          expect(read([captureHeader(usb), ...lines].join('\n'))).toEqual({
            kind: 'hid',
            ...usb,
            received: asRead,
            skipped: [],
          });
          const port = { path: 'COM3', baudRate: 9_600 };
          const pieces = received.map(({ bytes, atMs }) => serialCaptureLine(bytes, atMs));
          expect(read([serialCaptureHeader(port), ...pieces].join('\n'))).toEqual({
            kind: 'serial',
            ...port,
            received: asRead,
            skipped: [],
          });
        },
      ),
    );
  });

  test.each([
    ['lower case', '{"report":"02ff","atMs":1}'],
    ['upper case', '{"report":"02FF","atMs":1}'],
    ['spaces', '{"report":"02 ff","atMs":1}'],
    ['colons', '{"report":"02:FF","atMs":1}'],
    ['more keys', '{"report":"02ff","atMs":1,"note":"first"}'],
    ['CR LF', '{"report":"02ff","atMs":1}\r'],
    ['spaces around', '  {"report":"02ff","atMs":1}  '],
  ])('a report in %s', (_what, line) => {
    expect(read(`${header}\n${line}\n`).received).toEqual([{ bytes: Uint8Array.of(2, 255), atMs: 1 }]);
  });

  test('lines that are not understood are left out, and numbered as an editor numbers them', () => {
    const lines = [
      header,
      '',
      '{"report":"02","atMs":1}',
      'nonsense',
      '{"report":"0","atMs":1}',
      '{"report":"0g","atMs":1}',
      '{"report":"02"}',
      '{"bytes":"02","atMs":1}',
      '[]',
      '{"report":"03","atMs":2}',
    ];
    const { received, skipped } = read(lines.join('\r\n'));
    expect(received.map(({ bytes }) => bytes[0])).toEqual([2, 3]);
    expect(skipped).toEqual([4, 5, 6, 7, 8, 9]);
  });

  test.each([
    ['without a report descriptor', '{"vendorId":1,"productId":2,"usagePage":140,"usage":2}', null],
    ['with none', '{"vendorId":1,"productId":2,"usagePage":140,"usage":2,"reportDescriptor":null}', null],
    ['with more keys', header.replace('{', '{"app":"Gatehouse",'), Uint8Array.of(5, 0x8c, 9, 2)],
    ['behind a byte order mark and an empty line', `\uFEFF\n${header}`, Uint8Array.of(5, 0x8c, 9, 2)],
  ])('a first line %s', (_what, line, reportDescriptor) => {
    expect(read(line)).toMatchObject({ kind: 'hid', reportDescriptor, received: [], skipped: [] });
  });

  test.each([
    ['', /^it is empty$/u],
    ['\n \r\n', /^it is empty$/u],
    ['nonsense', /^line 1: not JSON$/u],
    ['[]', /^line 1: .*object/u],
    ['{"report":"02","atMs":1}', /^line 1: vendorId: /u],
    [header.replace('3118', '"0c2e"'), /^line 1: vendorId: /u],
    [header.replace('3118', '70000'), /^line 1: vendorId: /u],
    [header.replace('058C', '058'), /^line 1: reportDescriptor: not hexadecimal bytes$/u],
    ['\n{"path":"COM3","baudRate":"fast"}', /^line 2: baudRate: /u],
  ])('the first line %j is refused', (text, detail) => {
    const problem = { code: 'capture_unreadable', detail: expect.stringMatching(detail) as string };
    expect(readCapture(text)).toEqual({ ok: false, problem });
  });

  test('any text is read or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readCapture(text)).toHaveProperty('ok');
        expect(readCapture(`${header}\n${text}`)).toHaveProperty('ok', true);
      }),
    );
  });
});
