import { answerCalls } from '../../thread.ts';
import { windowsSpooler, type WindowsSpoolerCalls } from './windows.ts';

/** The spooler of Windows, beside the path of the scans. */
answerCalls((): WindowsSpoolerCalls => ({ ...windowsSpooler(), close: async () => undefined }));
