import { expect, test } from 'vitest';
import { inner, outer, outerPolicy, protocol } from './protocol.ts';
import { matchesPattern } from './web-request.ts';

/** The app's own addresses, and what Chromium knows them by. */

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);

test.for([
  ['app://station/index.html?a=1#b', 'https://station.app.gatehouse-host.invalid/index.html?a=1#b'],
  ['app://station', 'https://station.app.gatehouse-host.invalid'],
] as const)('%s is %s for Chromium, and back', ([own, chromiums]) => {
  expect(outer(own)).toBe(chromiums);
  expect(inner(chromiums)).toBe(own);
});

test('foreign addresses stay as they are', () => {
  for (const url of ['https://vivenu.com/', 'file:///tmp/x', 'about:blank', 'https://gatehouse-host.invalid/']) {
    expect(outer(url)).toBe(url);
    expect(inner(url)).toBe(url);
  }
});

test('a policy keeps its meaning', () => {
  expect(outerPolicy("default-src 'none'; img-src app: data:; connect-src app://station")).toBe(
    "default-src 'none'; img-src https://*.app.gatehouse-host.invalid data:; connect-src https://station.app.gatehouse-host.invalid",
  );
});

test('schemes that are not standard and secure are refused', () => {
  expect(() => protocol.registerSchemesAsPrivileged([{ scheme: 'plain' }])).toThrow("'plain' is not");
});

test.for([
  ['<all_urls>', 'app://station/', true],
  ['*://*/*', 'https://vivenu.com/api', true],
  ['*://*/*', 'app://station/', false],
  ['app://station/*', 'app://station/index.html', true],
  ['https://*.vivenu.com/*', 'https://vivenu.com.evil.invalid/', false],
] as const)('the pattern %s on %s: %s', ([pattern, url, expected]) => {
  expect(matchesPattern(pattern, url)).toBe(expected);
});
