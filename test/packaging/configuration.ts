import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { projectFolder } from '../electron-host/machine.ts';

/** electron-builder.yml, as far as tests look at it. */
export interface Configuration {
  readonly asarUnpack: readonly string[];
  readonly deb: { readonly fpm: readonly string[]; readonly depends: readonly string[] };
  readonly linux: { readonly extraResources: readonly { readonly from: string }[] };
  readonly mac: {
    readonly entitlements: string;
    readonly entitlementsInherit: string;
    readonly extendInfo: Readonly<Record<string, string>>;
  };
  readonly electronFuses: Readonly<Record<string, boolean>>;
}

export const readConfiguration = (): Configuration =>
  load(readFileSync(join(projectFolder, 'electron-builder.yml'), 'utf8')) as Configuration;

const require = createRequire(import.meta.url);
const ofBuilder = createRequire(require.resolve('electron-builder/package.json'));

/** A module of what electron-builder is made of. */
export const builderModule = createRequire(ofBuilder.resolve('app-builder-lib'));
