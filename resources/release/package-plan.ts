/** How electron-builder is called for a release, by what secrets there are. Pure. */

export type Platform = 'linux' | 'win32' | 'darwin';
export type Arch = 'x64' | 'arm64';

export interface PackagePlan {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Text of a key that electron-builder wants as a file; its path goes into APPLE_API_KEY. */
  readonly appleKey: string | null;
  readonly signed: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

const azure = [
  'AZURE_TENANT_ID',
  'AZURE_CLIENT_ID',
  'AZURE_CLIENT_SECRET',
  'AZURE_SIGNING_ENDPOINT',
  'AZURE_SIGNING_ACCOUNT',
  'AZURE_SIGNING_PROFILE',
  'AZURE_SIGNING_PUBLISHER',
] as const;
const apple = ['APPLE_API_KEY_P8', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'] as const;
const certificate = ['CSC_LINK', 'CSC_KEY_PASSWORD'] as const;

/** Each computer packs for itself. A target that is named here takes the place of the list in electron-builder.yml. */
const targets: Readonly<Record<Platform, (arch: Arch) => readonly string[]>> = {
  linux: () => ['--linux', 'AppImage', 'deb'],
  // WiX makes no package for arm64.
  win32: (arch) => ['--win', 'nsis', ...(arch === 'x64' ? ['msi'] : [])],
  darwin: () => ['--mac', 'dmg', 'zip'],
};

/** Throws where some of the secrets that belong together are missing: half of them would make an unsigned package by surprise. */
export function packagePlan(platform: Platform, arch: Arch, env: Env): PackagePlan {
  const server = env['GATEHOUSE_UPDATE_SERVER'];
  const common = [...targets[platform](arch), `--${arch}`, '--publish', 'never', ...updateOptions(server)];
  // An empty variable is how GitHub says that there is no such secret.
  const given = Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => Boolean(entry[1]) && entry[0] !== 'APPLE_API_KEY_P8',
    ),
  );
  const plan = { args: common, env: given, appleKey: null, signed: false };
  if (platform === 'linux') return plan;
  if (platform === 'win32') return windowsPlan(plan, arch, env);
  return macPlan(plan, env);
}

/** Without a server electron-builder writes no lists of versions. */
const updateOptions = (server: string | undefined): readonly string[] =>
  server ? ['-c.publish.provider=generic', `-c.publish.url=${server}`] : [];

function windowsPlan(plan: PackagePlan, arch: string, env: Env): PackagePlan {
  if (!allOrNone(azure, env)) return { ...plan, signed: allOrNone(certificate, env) };
  // Microsoft has that program for x64 alone.
  if (arch === 'arm64') throw new Error('Azure Trusted Signing signs on x64 only: see docs/release.md');
  const option = (name: string, variable: (typeof azure)[number]): string =>
    `-c.win.azureSignOptions.${name}=${env[variable] ?? ''}`;
  const options = [
    option('endpoint', 'AZURE_SIGNING_ENDPOINT'),
    option('codeSigningAccountName', 'AZURE_SIGNING_ACCOUNT'),
    option('certificateProfileName', 'AZURE_SIGNING_PROFILE'),
    option('publisherName', 'AZURE_SIGNING_PUBLISHER'),
  ];
  return { ...plan, args: [...plan.args, ...options], signed: true };
}

function macPlan(plan: PackagePlan, env: Env): PackagePlan {
  // macOS starts nothing from the internet that is signed and not notarised.
  if (allOrNone([...certificate, ...apple], env)) {
    return { ...plan, appleKey: env['APPLE_API_KEY_P8'] ?? '', signed: true };
  }
  // An arm64 Mac starts nothing that has no signature at all, and with a hardened runtime no native file that has not the same one.
  const options = ['-c.mac.identity=-', '-c.mac.hardenedRuntime=false', '-c.mac.notarize=false'];
  return { ...plan, args: [...plan.args, ...options] };
}

function allOrNone(names: readonly string[], env: Env): boolean {
  const missing = names.filter((name) => !env[name]);
  if (missing.length === 0) return true;
  if (missing.length < names.length)
    throw new Error(`these belong together, and some are missing: ${missing.join(', ')}`);
  return false;
}
