import { expect, test } from 'vitest';
import { callNames, type CallName } from '#shared/channels.ts';
import type { Problem } from '#shared/problem.ts';
import { refusalOf } from '../../../electron/station/supervisor/access.ts';

const locked = { refusal: (): Problem => ({ code: 'pin_required' }) };
const open = { refusal: (): null => null };
const door = (atDoor: boolean, token = true) => ({ isAtDoor: () => atDoor, hasToken: () => token });

/** Those that are refused where the PIN is set and nobody has typed it. */
const refused = (at: ReturnType<typeof door>): CallName[] =>
  callNames.filter((name) => refusalOf(name, locked, at) !== null);

test('nothing that the door needs asks for the PIN', () => {
  const free = ['view', 'scan', 'check', 'undo', 'search', 'setDirection', 'unlock', 'lock', 'resetPin'] as const;
  const prints = ['printScan', 'printAgain', 'confirmPrinted', 'cancelPrint', 'testPrint'] as const;
  const others = ['dismissNotice', 'sendAgain', 'retryLoad', 'endTraining', 'settings'] as const;
  for (const name of [...free, ...prints, ...others]) expect(refused(door(true))).not.toContain(name);
});

test('what changes the station or takes data out of it does', () => {
  const settings = ['changePolicy', 'changeScreen', 'changeStation', 'setDisplay', 'setPin'] as const;
  const scanners = ['configureScanner', 'addSerialScanner', 'removeSerialScanner', 'setWedge', 'startCapture'] as const;
  const printers = ['savePrinter', 'removePrinter', 'setPrintRole', 'copyTemplate', 'openTemplates'] as const;
  const data = ['purgeEvent', 'exportLog', 'exportDiagnostics', 'chooseBackupFolder', 'stopBackup'] as const;
  // A set-up may have any of these in it.
  const setups = ['readSetup', 'openSetup', 'unsealSetup'] as const;
  const all = [...settings, ...scanners, ...printers, ...data, ...setups];
  expect(refused(door(true))).toEqual(expect.arrayContaining(all));
  expect(refused(door(false))).toEqual(expect.arrayContaining(all));
  for (const name of callNames) expect(refusalOf(name, open, door(true))).toBeNull();
});

test('a new station is set up without; one at its door is not put to another use', () => {
  const other = ['connect', 'chooseEvents', 'openTraining'] as const;
  expect(refused(door(true))).toEqual(expect.arrayContaining([...other]));
  for (const name of other) expect(refused(door(false))).not.toContain(name);
});

test('a door that has lost its token may get one', () => {
  expect(refused(door(true, false))).not.toContain('connect');
  expect(refused(door(true, false))).toContain('openTraining');
});

test('being asked for what is free is no work of a supervisor', () => {
  let asked = 0;
  const counting = {
    refusal(): null {
      asked += 1;
      return null;
    },
  };
  refusalOf('scan', counting, door(true));
  expect(asked).toBe(0);
  refusalOf('exportLog', counting, door(true));
  expect(asked).toBe(1);
});
