import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const ofBuilder = createRequire(require.resolve('electron-builder/package.json'));
const ofLibrary = createRequire(ofBuilder.resolve('app-builder-lib'));

interface Builder {
  readonly load: (text: string) => unknown;
  readonly validateConfiguration: (configuration: unknown, log: { readonly isEnabled: boolean }) => Promise<void>;
}

test('electron-builder.yml is as electron-builder’s own schema says, for all platforms', async () => {
  const { load } = ofLibrary('js-yaml') as Builder;
  const { validateConfiguration } = ofLibrary('app-builder-lib/out/util/config/config.js') as Builder;
  const configuration = load(readFileSync(resolve(import.meta.dirname, '../../electron-builder.yml'), 'utf8'));
  await expect(validateConfiguration(configuration, { isEnabled: false })).resolves.toBeUndefined();
  await expect(validateConfiguration({ unheardOf: true }, { isEnabled: false })).rejects.toThrow('unheardOf');
});
