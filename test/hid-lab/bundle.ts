import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Entry } from './cpio.ts';

const project = resolve(import.meta.dirname, '../..');

/**
 * The guest's programs with the scanner code of the station, as JavaScript: in the emulator, stripping the types of the sources would
 * take longer than all tests.
 */
export async function bundleGuest(): Promise<readonly Entry[]> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    root: project,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      write: false,
      minify: false,
      rolldownOptions: {
        input: {
          main: fileURLToPath(import.meta.resolve('./guest/main.ts')),
          child: fileURLToPath(import.meta.resolve('./guest/child.ts')),
        },
        external: ['node-hid'],
      },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return outputs.flatMap((output) =>
    output.type === 'chunk'
      ? { path: `gatehouse/${output.fileName}`, content: Buffer.from(output.code), executable: false }
      : [],
  );
}
