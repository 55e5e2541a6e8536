import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../station/support.ts';

/** Each of these must fail the lint: a rule that nothing breaks may not be switched on at all. */

const project = resolve(import.meta.dirname, '../..');
const trojan = '\u202e';

const breaches: readonly (readonly [rule: string, file: string, code: string])[] = [
  ['no-eval', 'electron/a.ts', `eval('1');`],
  ['no-new-func', 'renderer/a.ts', `export const f = new Function('return 1');`],
  ['no-implied-eval', 'renderer/b.ts', `setTimeout('1');`],
  ['no-script-url', 'renderer/c.ts', `location.href = 'javascript:void 0';`],
  ['no-proto', 'shared/a.ts', `export const p = (x: object) => Reflect.ownKeys((x as any).__proto__);`],
  ['no-extend-native', 'shared/b.ts', `Object.prototype.toString = () => '';`],
  ['no-danger', 'renderer/d.tsx', `export const D = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;`],
  ['jsx-no-script-url', 'renderer/e.tsx', `export const E = () => <a href="javascript:void 0">x</a>;`],
  [
    'jsx-no-target-blank',
    'renderer/f.tsx',
    `export const F = () => <a target="_blank" href="https://x.example/">x</a>;`,
  ],
  ['iframe-missing-sandbox', 'renderer/g.tsx', `export const G = () => <iframe title="x" src="x" />;`],
  ['no-document-cookie', 'renderer/h.ts', `document.cookie = 'a=b';`],
  ...['innerHTML', 'outerHTML', 'srcdoc'].map(
    (name) =>
      [
        'no-restricted-properties',
        `renderer/${name}.ts`,
        `document.body['${name}' as 'id'] = 'x'; export const x = document.createElement('iframe').${name};`,
      ] as const,
  ),
  ['no-restricted-properties', 'renderer/i.ts', `document.body.insertAdjacentHTML('beforeend', 'x');`],
  ['no-restricted-properties', 'renderer/j.ts', `document.write('x');`],
  [
    'no-restricted-properties',
    'electron/shell/k.ts',
    `import { shell } from 'electron'; void shell.openExternal('x');`,
  ],
  [
    'no-restricted-properties',
    'electron/shell/l.ts',
    `export const l = (w: Electron.WebContents) => w.executeJavaScript('1');`,
  ],
  [
    'no-restricted-properties',
    'electron/shell/m.ts',
    `export const m = (s: Electron.Session) => s.setCertificateVerifyProc(null);`,
  ],
  ['no-restricted-imports', 'electron/station/n.ts', `import { spawn } from 'node:child_process'; spawn('x');`],
  ['no-restricted-imports', 'electron/shell/ipc.ts', `import { exec } from 'child_process'; exec('x');`],
  ['no-restricted-imports', 'shared/o.ts', `import { runInThisContext } from 'node:vm'; runInThisContext('1');`],
  ['no-restricted-imports', 'electron/p.ts', `import { ipcMain } from 'electron'; ipcMain.removeAllListeners();`],
  ['detect-eval-with-expression', 'electron/q.ts', `export const q = (x: string) => eval(x);`],
  [
    'detect-child-process',
    'test/r.ts',
    `import { exec } from 'child_process'; export const r = (x: string) => exec('ls ' + x);`,
  ],
  ['detect-new-buffer', 'electron/s.ts', `export const s = (x: number) => new Buffer(x);`],
  ['detect-buffer-noassert', 'electron/t.ts', `export const t = (b: any) => b.readUInt8(0, true);`],
  ['detect-bidi-characters', 'electron/u.ts', `export const u = 'a${trojan}b';`],
  [
    'detect-pseudoRandomBytes',
    'electron/v.ts',
    `import crypto from 'node:crypto'; export const v = crypto.pseudoRandomBytes(8);`,
  ],
  ['detect-non-literal-require', 'electron/w.ts', `export const w = (x: string) => require(x);`],
  ['detect-non-literal-regexp', 'electron/x.ts', `export const x = (y: string) => new RegExp(y, 'u');`],
];

test('a breach of each rule is red', () => {
  const root = temporaryFolder();
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const name of ['node_modules', '.oxlintrc.json', 'package.json'])
    symlinkSync(join(project, name), join(root, name));
  const at = breaches.map(([rule, file, code], index) => {
    const path = file.replace(/^(.*\/)(?!ipc\.ts)/u, `$1${index}-`);
    put(path, `${code}\n`);
    return { rule, path };
  });
  const { stdout } = spawnSync(join(project, 'node_modules/.bin/oxlint'), ['--type-aware', '--format=json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const found = (
    JSON.parse(stdout) as { readonly diagnostics: readonly { readonly code: string; readonly filename: string }[] }
  ).diagnostics;
  const quiet = at.filter(
    ({ rule, path }) => !found.some(({ code, filename }) => filename === path && code.endsWith(`(${rule})`)),
  );
  expect(quiet).toEqual([]);
});
