/** What a package's size is made of, in lines that a person can follow. */

export interface SizedFile {
  /** `app/…` as in the archive, `resources/…` beside it, `electron/…` for all else; always with `/`. */
  readonly path: string;
  readonly bytes: number;
}

interface Share {
  readonly name: string;
  readonly bytes: number;
}

interface Shares {
  readonly app: readonly Share[];
  readonly appBytes: number;
  readonly electronBytes: number;
}

/** A dependency has a line of its own from this size on. */
const ownLineBytes = 500_000;
const others = 'other dependencies';

/** The first name that fits is taken. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/(?:^|\/)(?:licen[cs]es?|copying|notice|ofl)(?:[.-][^/]*)?$|\/licen[cs]es\//iu, 'licences'],
  [/\.(?:woff2?|ttf)$/u, 'fonts'],
  [/^app\/node_modules\/@fontsource/u, 'fonts'],
  [/^app\/out\//u, 'Gatehouse’s own code'],
  [/^resources\//u, 'files beside the archive'],
];

const dependency = /^app\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u;

function nameOf(path: string): string {
  const kind = kinds.find(([pattern]) => pattern.test(path));
  if (kind) return kind[1];
  const name = dependency.exec(path)?.[1];
  if (name === undefined) return 'templates and the rest';
  return path.endsWith('.node') ? `native files of ${name}` : name;
}

/** What the large ones are there for. */
const purposes: readonly (readonly [RegExp, string])[] = [
  [/@napi-rs\/canvas/u, 'draws what is printed'],
  [/zpl-renderer-js/u, 'shows labels as the printer would print them'],
  [/better-sqlite3/u, 'the station’s database'],
  [/@printers\/printers/u, 'the computer’s printers'],
  [/node-hid/u, 'USB scanners'],
  [/@serialport/u, 'serial scanners and printers'],
  [/electron-updater/u, 'updates'],
  [/^fonts$/u, 'for the window, and for names in every script on paper'],
  [/own code$/u, 'what electron-vite has bundled, libraries of the window included'],
  [/beside the archive/u, 'licences of what others have made, rules for udev'],
];

function explained(name: string): string {
  const purpose = purposes.find(([pattern]) => pattern.test(name));
  return purpose ? `${name}: ${purpose[1]}` : name;
}

export function sharesOf(files: readonly SizedFile[]): Shares {
  const sums = new Map<string, number>();
  let electronBytes = 0;
  for (const { path, bytes } of files) {
    if (path.startsWith('electron/')) electronBytes += bytes;
    else sums.set(nameOf(path), (sums.get(nameOf(path)) ?? 0) + bytes);
  }
  const isSmall = ([name, bytes]: readonly [string, number]): boolean =>
    bytes < ownLineBytes && files.some(({ path }) => dependency.exec(path)?.[1] === name);
  const small = [...sums].filter(isSmall);
  const app = [...sums].filter((sum) => !isSmall(sum)).map(([name, bytes]) => ({ name, bytes }));
  if (small.length > 0) app.push({ name: `${small.length} ${others}`, bytes: sum(small.map(([, bytes]) => bytes)) });
  return {
    app: app.toSorted((a, b) => b.bytes - a.bytes),
    appBytes: sum(app.map(({ bytes }) => bytes)),
    electronBytes,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const line = (bytes: number, name: string): string => `${(bytes / 1_000_000).toFixed(1).padStart(8)} MB  ${name}`;

export function sizeLines({ app, appBytes, electronBytes }: Shares, realElectron: boolean): readonly string[] {
  return [
    line(appBytes, 'the app, of which'),
    ...app.map(({ name, bytes }) => line(bytes, `  ${explained(name)}`)),
    realElectron
      ? line(electronBytes, 'Electron itself')
      : `${line(electronBytes, 'a stand-in for Electron')}, whose own size is not known here`,
  ];
}
