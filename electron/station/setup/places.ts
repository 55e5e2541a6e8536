import { posix, win32 } from 'node:path';

/** Where a set-up for this computer lies. Pure. */

export const setupFileName = 'gatehouse.json';

export interface SetupPlace {
  readonly path: string;
  /** Only whoever looks after the computer can write there: its PIN goes before one that is set. */
  readonly isMachines: boolean;
}

interface Computer {
  readonly platform: NodeJS.Platform;
  /** The program as it runs. */
  readonly executable: string;
  /** The AppImage that it runs from. */
  readonly appImage: string | null;
  /** %PROGRAMDATA%. */
  readonly programData: string | undefined;
}

/**
 * First the place for all of the computer, then beside the program, where whoever has put the program there can write. Never the
 * current folder, and never one of the user's: what anybody can write must not go before the computer's.
 */
export function setupPlaces({ platform, executable, appImage, programData }: Computer): readonly SetupPlace[] {
  const { join, dirname } = platform === 'win32' ? win32 : posix;
  const machines = (folder: string): SetupPlace => ({ path: join(folder, setupFileName), isMachines: true });
  const beside = (program: string): SetupPlace => ({ path: join(dirname(program), setupFileName), isMachines: false });
  switch (platform) {
    case 'win32':
      return [
        ...dataFolder(programData).map((folder) => machines(win32.join(folder, 'Gatehouse'))),
        beside(executable),
      ];
    case 'darwin':
      // Gatehouse.app/Contents/MacOS/Gatehouse
      return [machines('/Library/Application Support/Gatehouse'), beside(join(executable, '../../..'))];
    default:
      return [machines('/etc/gatehouse'), beside(appImage ?? executable)];
  }
}

/** Only with its drive: anything else would begin at the current folder or the current drive. */
const dataFolder = (programData = 'C:\\ProgramData'): readonly string[] =>
  /^[a-z]:[\\/]/iu.test(programData) ? [programData] : [];
