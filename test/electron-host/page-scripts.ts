import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { createBridge } from './page/bridge.ts';
import { createCodec } from './page/codec.ts';
import { askForPermissions } from './page/permissions.ts';
import { runPreload } from './page/preload.ts';

/** Electron's name for it; its scripts share the document with the page's, and nothing else. */
export const preloadWorld = 'Electron Isolated Context';
/** What the preload's world calls to reach the host, and the host to reach it. Invisible for the page. */
export const sendBinding = 'gatehouseHostSend';
export const deliverFunction = 'gatehouseHostDeliver';

/** Names the bridge's events; a page that cannot guess it cannot call the preload's world by itself. */
const secret = `gatehouse-host-${randomBytes(16).toString('hex')}-`;

// Functions that carry their own source text: Node has already taken the types out of it.
const onTopOnly = (source: string): string => `if (window === window.top) { ${source} }`;

export const pageWorldScript = (): string =>
  onTopOnly(`(${String(askForPermissions)})((${String(createBridge)})('page', '${secret}'));`);

export function preloadWorldScript(preloadFile: string | undefined): string {
  const source = preloadFile === undefined ? '' : readFileSync(preloadFile, 'utf8');
  // A page drops a script with a syntax error without a word; Node says where it is.
  compileFunction(source, [], { filename: preloadFile ?? '' });
  const info = { platform: process.platform, arch: process.arch, versions: process.versions };
  return onTopOnly(`
    globalThis.${deliverFunction} = (${String(runPreload)})(
      (${String(createCodec)})(),
      (${String(createBridge)})('preload', '${secret}'),
      ${JSON.stringify(info)},
      globalThis.${sendBinding},
      function (exports, require, module, process) {${source}
      });`);
}
