import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What native files are made of, as far as their makers list it beside them (`sbom.cdx.json`, CycloneDX). */
export interface Inside {
  readonly name: string;
  readonly version: string | null;
  readonly licence: string | null;
  readonly purl: string | null;
}

interface Component {
  readonly type?: string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly licenses?: readonly { readonly expression?: string; readonly license?: { readonly id?: string } }[];
}

/** In the order of their names; nothing where there is no list, or the package is another system's. */
export function partsInside(folder: string): Inside[] {
  const file = join(folder, 'sbom.cdx.json');
  if (!existsSync(file)) return [];
  const { components } = JSON.parse(readFileSync(file, 'utf8')) as { components: readonly Component[] };
  return components
    .filter(({ type }) => type !== 'file')
    .map(({ name, version = null, purl = null, licenses = [] }) => {
      const named = licenses
        .map(({ expression, license }) => expression ?? license?.id ?? '')
        .filter((text) => text !== '');
      return { name, version, licence: named.join(' AND ') || null, purl };
    })
    .toSorted((one, other) => (`${one.name} ${one.version}` < `${other.name} ${other.version}` ? -1 : 1));
}
