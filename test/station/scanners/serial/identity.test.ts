import type { SerialScanner } from '#shared/scanners.ts';
import { describe, expect, test } from 'vitest';
import { findScanners, idOfPort, type Place } from '../../../../electron/station/scanners/serial/identity.ts';
import { com, honeywell } from './memory-ports.ts';

const chosen = (id: string, path: string): SerialScanner => ({ id, path, baudRate: 9_600 });
const open = new Map<string, Place>();
const pathsOf = (places: ReadonlyMap<string, Place>): Record<string, string> =>
  Object.fromEntries([...places].map(([id, { path }]) => [id, path]));

describe('the id of a port', () => {
  const numbered = honeywell('/dev/ttyACM0', { serialNumber: 'S1' });
  const plain = honeywell('/dev/ttyACM0', { location: '1-2:1.0' });

  test.each([
    ['maker, model and number', numbered, [numbered], 'serial:0c2e:0b6a:S1'],
    ['maker, model and socket without a number', plain, [plain], 'serial:0c2e:0b6a@1-2:1.0'],
    ['the port where not even the socket is known', honeywell('COM7'), [], 'serial:0c2e:0b6a@COM7'],
    ['the port itself where it is not on USB', com('COM1'), [com('COM1')], 'serial:COM1'],
    [
      'the socket where another one has the same number',
      { ...numbered, location: '1-1:1.0' },
      [{ ...numbered, location: '1-1:1.0' }, honeywell('/dev/ttyACM1', { serialNumber: 'S1', location: '1-2:1.0' })],
      'serial:0c2e:0b6a@1-1:1.0',
    ],
    [
      'the number where only another model has the same',
      numbered,
      [numbered, honeywell('/dev/ttyACM1', { serialNumber: 'S1', productId: 1 })],
      'serial:0c2e:0b6a:S1',
    ],
  ])('is %s', (_, port, all, id) => {
    expect(idOfPort(port, all)).toBe(id);
  });
});

describe('a chosen scanner is found', () => {
  const numbered = chosen('serial:0c2e:0b6a:S1', '/dev/ttyACM0');
  const placed = chosen('serial:0c2e:0b6a@1-2:1.0', '/dev/ttyACM0');
  const other = chosen('serial:0c2e:0b6a@1-3:1.0', '/dev/ttyACM1');
  const at = (path: string, location: string, serialNumber: string | null = null) =>
    honeywell(path, { location, serialNumber });

  test.each([
    [
      'by its number at another port',
      [numbered],
      [at('/dev/ttyACM4', '3-1:1.0', 'S1')],
      { [numbered.id]: '/dev/ttyACM4' },
    ],
    ['not by its port alone', [numbered], [at('/dev/ttyACM0', '1-2:1.0', 'S2')], {}],
    [
      'where it was, where two have its number',
      [numbered],
      [at('/dev/ttyACM1', '1-1:1.0', 'S1'), at('/dev/ttyACM0', '1-2:1.0', 'S1')],
      { [numbered.id]: '/dev/ttyACM0' },
    ],
    [
      'nowhere, where two others have its number',
      [numbered],
      [at('/dev/ttyACM1', '1-1:1.0', 'S1'), at('/dev/ttyACM2', '1-2:1.0', 'S1')],
      {},
    ],
    [
      'at its socket, whatever the port is called now',
      [placed],
      [at('/dev/ttyACM3', '1-2:1.0')],
      { [placed.id]: '/dev/ttyACM3' },
    ],
    [
      'each at its socket, in whatever order they were plugged in',
      [placed, other],
      [at('/dev/ttyACM0', '1-3:1.0'), at('/dev/ttyACM1', '1-2:1.0')],
      { [placed.id]: '/dev/ttyACM1', [other.id]: '/dev/ttyACM0' },
    ],
    [
      'at another socket, as the only one of its model',
      [placed],
      [at('/dev/ttyACM0', '1-9:1.0')],
      { [placed.id]: '/dev/ttyACM0' },
    ],
    [
      'at another socket, where the other one is where it was',
      [placed, other],
      [at('/dev/ttyACM0', '1-9:1.0'), at('/dev/ttyACM1', '1-3:1.0')],
      { [placed.id]: '/dev/ttyACM0', [other.id]: '/dev/ttyACM1' },
    ],
    ['not at another socket where two are missing', [placed, other], [at('/dev/ttyACM0', '1-9:1.0')], {}],
    [
      'not at another socket where two are there',
      [placed],
      [at('/dev/ttyACM0', '1-8:1.0'), at('/dev/ttyACM1', '1-9:1.0')],
      {},
    ],
    ['not as another model', [placed], [honeywell('/dev/ttyACM0', { location: '1-2:1.0', productId: 1 })], {}],
    [
      'by its port alone where that is all that is known',
      [chosen('serial:COM1', 'COM1')],
      [com('COM1')],
      { 'serial:COM1': 'COM1' },
    ],
    ['by a port that is not listed', [chosen('serial:/tmp/pty', '/tmp/pty')], [], { 'serial:/tmp/pty': '/tmp/pty' }],
    [
      'once: a port is never two scanners’',
      [numbered, chosen('serial:/dev/ttyACM0', '/dev/ttyACM0')],
      [at('/dev/ttyACM0', '1-2:1.0', 'S1')],
      { [numbered.id]: '/dev/ttyACM0' },
    ],
  ])('%s', (_, scanners, ports, found) => {
    expect(pathsOf(findScanners(scanners, ports, open))).toEqual(found);
  });

  test('where it is open, whatever else is plugged in', () => {
    const moved = at('/dev/ttyACM0', '1-9:1.0');
    const place = { path: moved.path, port: moved };
    const ports = [moved, at('/dev/ttyACM1', '1-8:1.0')];
    expect(findScanners([placed], ports, new Map([[placed.id, place]])).get(placed.id)).toBe(place);
    expect(findScanners([placed], ports, open).get(placed.id)).toBeUndefined();
  });

  test('not where it was open, where another one is now', () => {
    const before = at('/dev/ttyACM0', '1-2:1.0', 'S1');
    const now = at('/dev/ttyACM0', '1-2:1.0', 'S2');
    expect(findScanners([numbered], [now], new Map([[numbered.id, { path: before.path, port: before }]])).size).toBe(0);
  });
});
