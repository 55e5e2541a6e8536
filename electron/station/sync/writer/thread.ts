import { setPriority } from 'node:os';
import { openCatalogue } from '../../ledger/databases.ts';
import { answerCalls } from '../../thread.ts';
import { createWriter } from './writer.ts';

/** Where the processors are few, scans come first. Linux alone takes this as a wish for this thread; elsewhere it would slow down all. */
if (process.platform === 'linux') setPriority(10);

/** The thread that writes the catalogue. It is opened with the folder of the station's files. */
answerCalls((folder: string) => createWriter(openCatalogue(folder)));
