import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRecords } from '../../../electron/station/seating/csv-records.ts';

const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`;

test.each([',', ';', '\t'])('whatever stands in quotes comes back, with "%s" between', (separator) => {
  const field = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\t', '\n', '\r', 'ü', '😀') });
  const row = fc.tuple(fc.constant('x'), field, field);
  const ending = fc.constantFrom('\n', '\r\n', '\r');
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), ending, fc.boolean(), (rows, end, isEnded) => {
      const lines = [['a', 'b', 'c'], ...rows].map((fields) => fields.map(quoted).join(separator));
      const text = lines.join(end) + (isEnded ? end : '');
      const fields = [...csvRecords(text)].map((record) => record.fields);
      expect(fields).toEqual([['a', 'b', 'c'], ...rows]);
    }),
  );
});

test('any text comes to an end, with lines that only go up', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' '), maxLength: 200 });
  fc.assert(
    fc.property(text, (any) => {
      const lines = [...csvRecords(any)].map(({ line }) => line);
      expect(lines).toEqual([...new Set(lines)].toSorted((a, b) => a - b));
      expect(lines.at(-1) ?? 1).toBeLessThanOrEqual(any.split(/\r\n|\n|\r/u).length);
    }),
  );
});
