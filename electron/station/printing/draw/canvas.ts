import { createRequire } from 'node:module';

export type CanvasModule = typeof import('@napi-rs/canvas');

/**
 * The canvas, loaded when something is drawn: it is 35 MB of native code. It draws with the fonts that come with the program and no
 * others, so that a text looks the same on every computer.
 */
export function loadCanvas(): CanvasModule {
  process.env['DISABLE_SYSTEM_FONTS_LOAD'] = '1';
  return createRequire(import.meta.url)('@napi-rs/canvas') as CanvasModule;
}
