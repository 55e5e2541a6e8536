import { openCatalogue } from '../../ledger/open.ts';
import { answerCalls } from '../../thread.ts';
import { createWriter } from './writer.ts';

/** The thread that writes the catalogue. It is opened with the folder of the station's files. */
answerCalls((folder: string) => createWriter(openCatalogue(folder)));
