import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { partsInside } from './parts-inside.ts';
import { shippedPackages, type ShippedPackage } from './shipped-packages.ts';

/**
 * `node resources/release/sbom.ts FILE [PROJECT]`: what is in a package of Gatehouse, as CycloneDX 1.6 (https://cyclonedx.org). It has no
 * date and no number of its own: the same sources give the same file.
 */

const spdxId = /^[A-Za-z0-9.-]+$/u;

export function bill(
  app: { readonly name: string; readonly version: string },
  shipped: readonly ShippedPackage[],
  project: string,
): object {
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': `${app.name}@${app.version}`, ...app, licenses: licences('MIT') },
    },
    components: shipped.map((entry) => component(entry, project)),
  };
}

function component({ name, version, licence, folder, how, integrity }: ShippedPackage, project: string): object {
  const inside = partsInside(join(project, folder));
  return {
    type: how === 'runtime' ? 'framework' : 'library',
    // A package may be there twice, in two folders.
    'bom-ref': `${folder}@${version}`,
    name,
    version,
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    ...(licence === null ? {} : { licenses: licences(licence) }),
    ...(integrity === null ? {} : { hashes: hashes(integrity) }),
    properties: [{ name: 'gatehouse:how', value: how }],
    ...(inside.length === 0
      ? {}
      : {
          components: inside.map((part) => ({
            type: 'library',
            name: part.name,
            ...(part.version === null ? {} : { version: part.version }),
            ...(part.purl === null ? {} : { purl: part.purl }),
          })),
        }),
  };
}

const licences = (text: string): readonly object[] => [
  spdxId.test(text) ? { license: { id: text } } : { expression: text },
];

/** Of what npm fetched: `sha512-<Base64>`. */
const hashes = (integrity: string): readonly object[] =>
  integrity
    .split(' ')
    .filter((hash) => hash.startsWith('sha512-'))
    .map((hash) => ({ alg: 'SHA-512', content: Buffer.from(hash.slice('sha512-'.length), 'base64').toString('hex') }));

if (import.meta.main) {
  const [file, folder = join(import.meta.dirname, '../..')] = process.argv.slice(2);
  if (file === undefined) throw new Error('sbom.ts needs the name of the file to write');
  const project = resolve(folder);
  const { name, version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const packages = shippedPackages(project);
  writeFileSync(file, `${JSON.stringify(bill({ name, version }, packages, project), null, 2)}\n`);
  console.log(`${packages.length} packages: ${file}`);
}
