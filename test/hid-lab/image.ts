import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { bundleGuest } from './bundle.ts';
import type { Entry } from './cpio.ts';
import { librariesOf, readModule } from './machine.ts';

/** What the guest has: this project, its Node and node-hid as they are installed here, udev with our rule, and little else. */

const project = resolve(import.meta.dirname, '../..');

/** In the order in which they are loaded. hidraw itself is built into Debian's kernels. */
const MODULES = ['hid', 'hid-generic', 'uhid'];

/** Debian's rule that gives devices with the tag `uaccess` to the person at the screen. */
const SEAT_RULE = '/usr/lib/udev/rules.d/73-seat-late.rules';
const RULES_FOLDER = 'usr/lib/udev/rules.d';

const file = (path: string, source: string, executable = false): Entry => ({
  path,
  content: readFileSync(source),
  executable,
});

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
}

const projectFiles = (folder: string, wanted: (path: string) => boolean): readonly Entry[] =>
  filesBelow(join(project, folder))
    .filter(wanted)
    .map((path) => file(`gatehouse/${folder}/${path}`, join(project, folder, path)));

/** One that is not in the package is built into the kernel. */
function modules(unpacked: string): readonly Entry[] {
  const all = filesBelow(unpacked);
  return MODULES.flatMap((name, index) => {
    const path = all.find((each) => new RegExp(`/${name}\\.ko[^/]*$`, 'u').test(each));
    // Numbered, so that the guest loads them in this order.
    const target = `modules/${index}-${name}.ko`;
    return path === undefined ? [] : { path: target, content: readModule(join(unpacked, path)), executable: false };
  });
}

function unpackedFile(unpacked: string, pattern: RegExp): string {
  const path = filesBelow(unpacked).find((each) => pattern.test(each));
  if (path === undefined) throw new Error(`Debian's packages have no file like ${pattern.source}.`);
  return join(unpacked, path);
}

export const kernelOf = (unpacked: string): string => unpackedFile(unpacked, /^boot\/vmlinuz-/u);

export async function guestFiles(unpacked: string): Promise<readonly Entry[]> {
  const udevadm = '/usr/bin/udevadm';
  const addons = projectFiles('node_modules/node-hid', (path) => /^prebuilds\/[^/]*-linux-x64\/.*\.node$/u.test(path));
  const programs = [
    process.execPath,
    udevadm,
    ...addons.map(({ path }) => join(project, path.replace('gatehouse/', ''))),
  ];
  const ourRules = join(project, 'resources/linux');
  return [
    file('init', join(import.meta.dirname, 'guest/init'), true),
    file('bin/busybox', unpackedFile(unpacked, /bin\/busybox$/u), true),
    file('bin/node', process.execPath, true),
    file('bin/udevadm', udevadm, true),
    ...librariesOf(programs).map((path) => file(path.slice(1), path, true)),
    ...modules(unpacked),
    file(`${RULES_FOLDER}/${basename(SEAT_RULE)}`, SEAT_RULE),
    ...readdirSync(ourRules).map((name) => file(`${RULES_FOLDER}/${name}`, join(ourRules, name))),
    { path: 'gatehouse/package.json', content: Buffer.from('{"type":"module"}'), executable: false },
    ...(await bundleGuest()),
    ...addons,
    ...projectFiles('node_modules/node-hid', (path) => /^[^/]*\.(js|json)$/u.test(path)),
    ...projectFiles('node_modules/pkg-prebuilds', (path) => /\.(js|json)$/u.test(path)),
  ];
}

/** Where the guest mounts what the kernel shows, and what programs expect. */
export const guestFolders: readonly string[] = ['dev', 'etc', 'proc', 'run', 'sys', 'tmp'];
