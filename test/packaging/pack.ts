import { parseArgs } from 'node:util';
import { archs, type Arch, type Platform, platforms, thisArch, thisPlatform } from './builder.ts';
import { contentsOf } from './contents.ts';
import { nativesOf } from './natives.ts';
import { packedApp } from './packages.ts';
import { sharesOf, sizeLines } from './sizes.ts';

/** `npm run pack:linux`, `pack:win`, `pack:mac`: the app's folder as an installer would put it on a computer, without a network. */

const say = (sentence: string): void => {
  process.stdout.write(`${sentence}\n`);
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { arch: { type: 'string', default: thisArch } },
});
const isPlatform = (name: string): name is Platform => platforms.some((known) => known === name);
const isArch = (name: string): name is Arch => archs.some((known) => known === name);

const [platform = thisPlatform] = positionals;
if (!isPlatform(platform) || !isArch(values.arch)) {
  say(`Usage: pack.ts [${platforms.join(' | ')}] [--arch ${archs.join(' | ')}]`);
  process.exitCode = 2;
} else {
  const app = packedApp(platform, values.arch);
  say(`${app.folder}\n`);
  const contents = contentsOf(app);
  for (const line of sizeLines(sharesOf(contents), app.realElectron)) say(line);
  const packed = new Set(contents.map(({ path }) => path));
  const missing = nativesOf(app.platform, app.arch).ofOwnComputer.filter(
    (path) => !packed.has(`app/node_modules/${path}`),
  );
  if (missing.length > 0) {
    say(`\nTo look at, not to use: npm installs these for the computer it runs on alone.\n  ${missing.join('\n  ')}`);
  }
}
