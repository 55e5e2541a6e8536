import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { packagePlan } from '../../resources/release/package-plan.ts';
import { shippedPackages } from '../../resources/release/shipped-packages.ts';
import { projectFolder } from '../electron-host/machine.ts';
import { builderModule, readConfiguration } from '../packaging/configuration.ts';
import { runScript, temporaryFolder } from './support.ts';

const certificate = { CSC_LINK: 'data', CSC_KEY_PASSWORD: 'word' };
const apple = { APPLE_API_KEY_P8: 'the key', APPLE_API_KEY_ID: 'id', APPLE_API_ISSUER: 'issuer' };
const azure = {
  AZURE_TENANT_ID: 't',
  AZURE_CLIENT_ID: 'c',
  AZURE_CLIENT_SECRET: 's',
  AZURE_SIGNING_ENDPOINT: 'https://weu.codesigning.azure.net',
  AZURE_SIGNING_ACCOUNT: 'account',
  AZURE_SIGNING_PROFILE: 'profile',
  AZURE_SIGNING_PUBLISHER: 'The Gatehouse authors',
};

/** As electron-builder's command line does it: `mac.notarize=false`. */
function setOption(configuration: object, option: string): void {
  const [path = '', value = ''] = option.split('=', 2);
  const names = path.split('.');
  const last = names.pop() ?? '';
  let place = configuration as Record<string, unknown>;
  for (const name of names) {
    place[name] ??= {};
    place = place[name] as Record<string, unknown>;
  }
  place[last] = value === 'false' ? false : value;
}

describe('how electron-builder is called', () => {
  test.each([
    ['linux', 'x64', '--linux AppImage deb --x64 --publish never'],
    ['linux', 'arm64', '--linux AppImage deb --arm64 --publish never'],
    ['win32', 'x64', '--win nsis msi --x64 --publish never'],
    ['win32', 'arm64', '--win nsis --arm64 --publish never'],
    [
      'darwin',
      'arm64',
      '--mac dmg zip --arm64 --publish never -c.mac.identity=- -c.mac.hardenedRuntime=false -c.mac.notarize=false',
    ],
  ] as const)('%s %s, without secrets', (platform, arch, args) => {
    const nothing = Object.fromEntries(Object.keys({ ...certificate, ...apple, ...azure }).map((name) => [name, '']));
    const plan = packagePlan(platform, arch, { ...nothing, PATH: '/bin', GATEHOUSE_UPDATE_SERVER: '' });
    expect(plan).toEqual({ args: args.split(' '), env: { PATH: '/bin' }, appleKey: null, signed: false });
  });

  test('with a server there are lists of versions', () => {
    const { args } = packagePlan('linux', 'x64', { GATEHOUSE_UPDATE_SERVER: 'https://example.org/gatehouse' });
    expect(args.slice(-2)).toEqual(['-c.publish.provider=generic', '-c.publish.url=https://example.org/gatehouse']);
  });

  test('with secrets the packages are signed, and no secret is on the command line', () => {
    const windows = packagePlan('win32', 'x64', certificate);
    expect(windows).toMatchObject({ signed: true, env: certificate });
    const azurePlan = packagePlan('win32', 'x64', azure);
    expect(() => packagePlan('win32', 'arm64', azure)).toThrow('on x64 only');
    expect(azurePlan.signed).toBe(true);
    expect(azurePlan.args).toContain('-c.win.azureSignOptions.certificateProfileName=profile');
    const mac = packagePlan('darwin', 'x64', { ...certificate, ...apple });
    expect(mac).toMatchObject({ signed: true, appleKey: 'the key' });
    expect(mac.args).not.toContain('-c.mac.notarize=false');
    expect(mac.env['APPLE_API_KEY_P8']).toBeUndefined();
    const words = [...windows.args, ...azurePlan.args, ...mac.args].join(' ');
    for (const secret of ['word', 'the key', '=s ']) expect(words).not.toContain(secret);
  });

  test('electron-builder’s own schema knows every option', async () => {
    const { validateConfiguration } = builderModule('app-builder-lib/out/util/config/config.js') as {
      validateConfiguration: (configuration: object, debug: { isEnabled: boolean }) => Promise<void>;
    };
    const server = { GATEHOUSE_UPDATE_SERVER: 'https://example.org/gatehouse' };
    for (const { args } of [packagePlan('win32', 'x64', { ...azure, ...server }), packagePlan('darwin', 'x64', {})]) {
      const configuration = structuredClone(readConfiguration()) as object;
      for (const option of args.filter((arg) => arg.startsWith('-c.'))) setOption(configuration, option.slice(3));
      await validateConfiguration(configuration, { isEnabled: false });
    }
    const wrong = { ...readConfiguration(), mac: { identitty: '-' } };
    await expect(validateConfiguration(wrong, { isEnabled: false })).rejects.toThrow('configuration.mac');
  });

  test.each([
    ['win32', { CSC_LINK: 'data' }, 'CSC_KEY_PASSWORD'],
    ['win32', { AZURE_CLIENT_SECRET: 's' }, 'AZURE_SIGNING_ENDPOINT'],
    ['darwin', certificate, 'APPLE_API_KEY_P8'],
    ['darwin', apple, 'CSC_LINK'],
  ] as const)('%s: half of the secrets are an error', (platform, env, missing) => {
    expect(() => packagePlan(platform, 'x64', env)).toThrow(missing);
  });
});

describe('the tag', () => {
  const project = (heading: string): string => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'package.json'), JSON.stringify({ version: '1.2.3' }));
    writeFileSync(
      join(root, 'CHANGELOG.md'),
      `# Changes\n\n## ${heading}\n\n- A thing.\n\n## 1.2.2, long ago\n\n- Another.\n`,
    );
    return root;
  };

  test('that is the version gives the release its text', () => {
    expect(runScript('check-tag.ts', [project('1.2.3, 1 December 2026')], { TAG: 'v1.2.3' })).toMatchObject({
      status: 0,
      stdout: '- A thing.\n',
    });
  });

  test.each([
    ['is another version', '1.2.3', 'v1.2.4', 'the tag is "v1.2.4"'],
    ['has words for a shell in it', '1.2.3', 'v1.2.3;reboot', 'the tag is'],
    ['is missing', '1.2.3', '', 'the tag is ""'],
    ['has no section in CHANGELOG.md', '1.2.30', 'v1.2.3', 'has no section'],
    ['is of what is not finished', '1.2.3, not yet released', 'v1.2.3', 'still says'],
  ])('that %s is refused', (_name, heading, tag, words) => {
    const { status, stderr } = runScript('check-tag.ts', [project(heading)], { TAG: tag });
    expect([status, stderr]).toEqual([1, expect.stringContaining(words)]);
  });
});

describe('SHA256SUMS', () => {
  const sums = (): string => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'Gatehouse-1.2.3-linux-arm64.deb'), 'one');
    writeFileSync(join(folder, 'latest.yml'), 'two');
    // A second run does not count the first one's.
    for (const _ of [1, 2]) expect(runScript('checksums.ts', [folder])).toMatchObject({ status: 0, stderr: '' });
    return folder;
  };
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

  test('has each file, in order', () => {
    expect(readFileSync(join(sums(), 'SHA256SUMS'), 'utf8')).toBe(
      `${hash('one')} *Gatehouse-1.2.3-linux-arm64.deb\n${hash('two')} *latest.yml\n`,
    );
  });

  test.skipIf(process.platform !== 'linux')('is what sha256sum takes, which finds a changed file', () => {
    const folder = sums();
    const check = (): number | null =>
      spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder }).status;
    expect(check()).toBe(0);
    writeFileSync(join(folder, 'latest.yml'), 'evil');
    expect(check()).toBe(1);
  });

  test('an empty folder is an error', () => {
    expect(runScript('checksums.ts', [temporaryFolder()]).status).toBe(1);
  });
});

/** The essentials of http://cyclonedx.org/schema/bom-1.6.schema.json. */
const component = z.object({
  type: z.enum(['library', 'framework', 'application']),
  'bom-ref': z.string().min(1).optional(),
  name: z.string().min(1),
  version: z.string().optional(),
  purl: z.string().startsWith('pkg:').optional(),
  licenses: z
    .array(
      z.union([
        z.strictObject({ license: z.strictObject({ id: z.string() }) }),
        z.strictObject({ expression: z.string() }),
      ]),
    )
    .optional(),
  hashes: z
    .array(z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/u) }))
    .optional(),
  properties: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
});
const sbom = z.strictObject({
  $schema: z.literal('http://cyclonedx.org/schema/bom-1.6.schema.json'),
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  version: z.int().positive(),
  metadata: z.object({ component }),
  components: z.array(component.extend({ components: z.array(component).optional() })),
});

test('the SBOM has everything that ships, once, and is the same each time', () => {
  const folder = temporaryFolder();
  const [first, second] = [join(folder, 'one.cdx.json'), join(folder, 'two.cdx.json')];
  expect(runScript('sbom.ts', [first])).toMatchObject({ status: 0, stderr: '' });
  runScript('sbom.ts', [second]);
  const text = readFileSync(first, 'utf8');
  expect(readFileSync(second, 'utf8')).toBe(text);
  const bill = sbom.parse(JSON.parse(text));
  const key = ({ name, version }: { readonly name: string; readonly version?: string | undefined }): string =>
    `${name} ${version}`;
  expect(bill.components.map(key)).toEqual(shippedPackages(projectFolder).map(key));
  const refs = bill.components.map((each) => each['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as { version: string };
  expect(bill.metadata.component).toMatchObject({ name: 'gatehouse', version });
  // The lock file has no hash of other systems' native files (CONTRIBUTING.md says why).
  const unhashed = bill.components.filter(({ hashes }) => hashes === undefined).map(({ name }) => name);
  expect(unhashed.filter((name) => !/^@(?:napi-rs\/canvas|printers\/printers)-/u.test(name))).toEqual([]);
});

test('where a release is made, the preview host may not take Electron’s place', () => {
  const launch = join(projectFolder, 'test/e2e/launch.ts');
  const start = (env: NodeJS.ProcessEnv): string => {
    const { GATEHOUSE_ELECTRON: _none, ...own } = process.env;
    const ran = spawnSync(process.execPath, [launch], { encoding: 'utf8', env: { ...own, ...env } });
    return ran.status === 0 ? 'goes on' : ran.stderr;
  };
  const host = { GATEHOUSE_ELECTRON: join(projectFolder, 'test/electron-host/electron') };
  expect(start(host)).toBe('goes on');
  expect(start({ ...host, GATEHOUSE_REAL_ELECTRON: 'required' })).toContain('GATEHOUSE_REAL_ELECTRON=required');
  expect(start({ GATEHOUSE_ELECTRON: '/usr/bin/electron', GATEHOUSE_REAL_ELECTRON: 'required' })).toBe('goes on');
});
