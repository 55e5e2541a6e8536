import { afterEach, expect, it, test, vi } from 'vitest';
import { mayOpen, openOutside } from '../../electron/shell/open-outside.ts';
import { manualOf } from '../../electron/station/scanners/manuals.ts';

const opened = vi.hoisted(() => [] as string[]);
vi.mock('electron', () => ({ shell: { openExternal: async (url: string) => void opened.push(url) } }));
afterEach(() => void opened.splice(0));

const manuals = Object.values(manualOf).filter((url) => url !== null);

it.each([...manuals, 'http://127.0.0.1:40123/demo'])('%s is opened', async (url) => {
  await openOutside(url);
  expect(opened).toEqual([url]);
});

it('every manual is behind https', () => {
  for (const url of manuals) expect(url).toMatch(/^https:\/\//u);
});

test.for([
  'https://evil.example/',
  `${manuals[0]}/../evil`,
  `${manuals[0]}#x`,
  'http://127.0.0.1:40123/demo?x=1',
  'http://127.0.0.1:40123/demo/../x',
  'http://127.0.0.1:40123@evil.example/demo',
  'http://127.0.0.1.evil.example:80/demo',
  'http://192.168.0.1:80/demo',
  'file:///etc/passwd',
  'C:\\Windows\\System32\\calc.exe',
  '\\\\evil\\share\\x.exe',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x',
  'javascript:alert(1)',
  'data:text/html,x',
  'mailto:somebody@evil.example',
  '',
])('%s is not', async (url) => {
  expect(mayOpen(url)).toBe(false);
  await expect(openOutside(url)).rejects.toThrow('not an address of ours');
  expect(opened).toEqual([]);
});
