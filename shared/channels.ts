/** The names that cross between the window and the main process, by direction. What they carry is in `contract.ts`. */

/** Window to main, each answered with an Outcome. */
export const callNames = [
  'view',
  'connect',
  'chooseEvents',
  'openTraining',
  'endTraining',
  'setDisplay',
  'retryLoad',
  'scan',
  'check',
  'override',
  'undo',
  'search',
  'ticket',
  'setDirection',
  'setMode',
  'rejected',
  'sendAgain',
  'dashboard',
  'exportDashboard',
  'keptEvents',
  'purgeEvent',
  'exportLog',
  'saveDoorList',
  'exportDiagnostics',
  'chooseBackupFolder',
  'stopBackup',
  'dismissNotice',
  'bench',
  'configureScanner',
  'addSerialScanner',
  'removeSerialScanner',
  'setWedge',
  'startCapture',
  'saveCapture',
  'dropCapture',
  'openManual',
  'unlock',
  'lock',
  'setPin',
  'resetPin',
  'closeAnyway',
  'settings',
  'typesAndEntries',
  'changePolicy',
  'changeScreen',
  'changeStation',
  'printing',
  'findPrinters',
  'savePrinter',
  'removePrinter',
  'setPrintRole',
  'testPrint',
  'previewPrint',
  'printScan',
  'printAgain',
  'confirmPrinted',
  'cancelPrint',
  'copyTemplate',
  'openTemplates',
] as const;
/** Window to main, not answered. */
export const commandNames = ['askForToken', 'askForEvents', 'returnToScanning', 'syncNow', 'openDemoPage'] as const;
/** Main to window. */
export const eventNames = ['view', 'verdict', 'scanFailed', 'reading', 'bench', 'closeAsked', 'progress'] as const;

export type CallName = (typeof callNames)[number];
export type CommandName = (typeof commandNames)[number];
export type EventName = (typeof eventNames)[number];

export const callChannel = (name: CallName): string => `station:call:${name}`;
export const commandChannel = (name: CommandName): string => `station:command:${name}`;
export const eventChannel = (name: EventName): string => `station:event:${name}`;
