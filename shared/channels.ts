/** The names that cross between the window and the main process, by direction. What they carry is in `contract.ts`. */

/** Window to main, each answered with an Outcome. */
export const callNames = [
  'view',
  'connect',
  'chooseEvents',
  'openDemo',
  'retryLoad',
  'scan',
  'check',
  'override',
  'undo',
  'search',
  'setDirection',
  'setMode',
  'rejected',
  'sendAgain',
  'keptEvents',
  'purgeEvent',
  'exportLog',
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
export const commandNames = [
  'askForToken',
  'askForEvents',
  'returnToScanning',
  'syncNow',
  'openDemoPage',
  'closeAnyway',
] as const;
/** Main to window. */
export const eventNames = ['view', 'verdict', 'scanFailed', 'reading', 'bench', 'closeAsked'] as const;

export type CallName = (typeof callNames)[number];
export type CommandName = (typeof commandNames)[number];
export type EventName = (typeof eventNames)[number];

export const callChannel = (name: CallName): string => `station:call:${name}`;
export const commandChannel = (name: CommandName): string => `station:command:${name}`;
export const eventChannel = (name: EventName): string => `station:event:${name}`;
