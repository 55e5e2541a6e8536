import { type Arch, type Platform, thisArch, thisPlatform } from './builder.ts';

/** The native files that the app needs on a platform, as paths below `node_modules`. */
export interface Natives {
  /** Their packages bring them for every platform. */
  readonly everywhere: readonly string[];
  /** npm installs these for the computer that it runs on alone, so only a package that is made on its own platform has them. */
  readonly ofOwnComputer: readonly string[];
}

const hid = (name: string): string => `node-hid/prebuilds/${name}/node-napi-v4.node`;
const sqlite = (name: string): string => `better-sqlite3/prebuilds/${name}.node`;
const serial = (folder: string, kind = ''): string =>
  `@serialport/bindings-cpp/prebuilds/${folder}/@serialport+bindings-cpp${kind}.node`;
const ofOwnComputer = (name: string): string[] => [
  `@napi-rs/canvas-${name}/skia.${name}.node`,
  `@printers/printers-${name}/printers.${name}.node`,
];

const armKind = { x64: '', arm64: '.armv8' } as const;

export function nativesOf(platform: Platform, arch: Arch): Natives {
  switch (platform) {
    case 'linux': {
      const name = `linux-${arch}`;
      const scanners = [hid(`HID-${name}`), hid(`HID_hidraw-${name}`)];
      return {
        everywhere: [serial(name, `${armKind[arch]}.glibc`), sqlite(name), ...scanners],
        ofOwnComputer: ofOwnComputer(`${name}-gnu`),
      };
    }
    case 'win': {
      const name = `win32-${arch}`;
      return {
        everywhere: [serial(name, armKind[arch]), sqlite(name), hid(`HID-${name}`)],
        // Skia's letters come from ICU's data, which it opens beside itself.
        ofOwnComputer: [...ofOwnComputer(`${name}-msvc`), `@napi-rs/canvas-${name}-msvc/icudtl.dat`],
      };
    }
    case 'mac': {
      const name = `darwin-${arch}`;
      return {
        everywhere: [serial('darwin-x64+arm64'), sqlite(name), hid(`HID-${name}`)],
        ofOwnComputer: ofOwnComputer(name),
      };
    }
  }
}

/** Whether a package made on this computer has them all. */
export const isOwnComputer = (platform: Platform, arch: Arch): boolean =>
  platform === thisPlatform && arch === thisArch;
