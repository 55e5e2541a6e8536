import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * In place of fpm, which electron-builder fetches: makes a Debian package of the arguments that electron-builder gives, by dpkg-deb. An
 * argument that it does not know ends it, so what the configuration comes to ask for is not left out unseen.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    s: { type: 'string', short: 's' },
    t: { type: 'string', short: 't' },
    d: { type: 'string', short: 'd', multiple: true, default: [] },
    force: { type: 'boolean' },
    'deb-recommends': { type: 'string', multiple: true, default: [] },
    'deb-compression': { type: 'string', default: 'xz' },
    'deb-priority': { type: 'string', default: 'optional' },
    architecture: { type: 'string', default: '' },
    'after-install': { type: 'string', default: '' },
    'after-remove': { type: 'string', default: '' },
    description: { type: 'string', default: '' },
    version: { type: 'string', default: '' },
    package: { type: 'string', default: '' },
    name: { type: 'string', default: '' },
    maintainer: { type: 'string', default: '' },
    vendor: { type: 'string', default: '' },
    url: { type: 'string', default: '' },
    category: { type: 'string', default: 'default' },
    license: { type: 'string', default: '' },
  },
});

if (values.s !== 'dir' || values.t !== 'deb')
  throw new Error(`Only "-s dir -t deb" is known, not "-s ${values.s} -t ${values.t}".`);

const tree = mkdtempSync(join(tmpdir(), 'gatehouse-deb-'));
try {
  for (const mapping of positionals) place(mapping);
  writeControl();
  build();
} finally {
  rmSync(tree, { recursive: true });
}

/** `from=to`; what `from` holds, where it ends with a slash. */
function place(mapping: string): void {
  const [from = '', to = ''] = mapping.split('=');
  if (!from || !to.startsWith('/')) throw new Error(`Not "from=to": ${mapping}`);
  const target = join(tree, to);
  mkdirSync(from.endsWith('/') ? target : dirname(target), { recursive: true });
  cpSync(from, target, { recursive: true, verbatimSymlinks: true });
}

function writeControl(): void {
  const folder = join(tree, 'DEBIAN');
  mkdirSync(folder);
  const [synopsis = '', ...description] = values.description.split('\n');
  const fields = {
    Package: values.name,
    Version: values.version,
    License: values.license,
    Vendor: values.vendor,
    Architecture: values.architecture,
    Maintainer: values.maintainer,
    'Installed-Size': String(installedSize()),
    Depends: values.d.join(', '),
    Recommends: values['deb-recommends'].join(', '),
    Section: values.category,
    Priority: values['deb-priority'],
    Homepage: values.url,
    Description: [synopsis, ...description.map((line) => ` ${line.trim()}`)].join('\n'),
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== '');
  writeFileSync(join(folder, 'control'), lines.map(([name, value]) => `${name}: ${value}\n`).join(''));
  for (const [script, file] of [
    ['postinst', values['after-install']],
    ['postrm', values['after-remove']],
  ] as const) {
    if (!file) continue;
    cpSync(file, join(folder, script));
    chmodSync(join(folder, script), 0o755);
  }
}

/** In KiB. */
function installedSize(): number {
  const { stdout } = spawnSync('du', ['-sk', tree], { encoding: 'utf8' });
  return Number.parseInt(stdout, 10);
}

function build(): void {
  const fast = process.env['GATEHOUSE_DEB_COMPRESSION'];
  const compression = fast ?? values['deb-compression'];
  const options = ['--root-owner-group', `-Z${compression}`, ...(fast ? ['-z1'] : [])];
  const { status, stderr, error } = spawnSync('dpkg-deb', [...options, '--build', tree, values.package], {
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0 || statSync(values.package).size === 0) throw new Error(`dpkg-deb: ${stderr}`);
}
