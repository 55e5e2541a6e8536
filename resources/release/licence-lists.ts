import type { LicenceRules } from './licence-policy.ts';

/** What people decided about licences, each with the reason. */

/** For what is in the package: licences that ask for no more than to be named, and the fonts' own. */
export const shippedRules: LicenceRules = {
  allowed: [
    'MIT',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'OFL-1.1',
    'CC0-1.0',
    'Unlicense',
    'Python-2.0',
  ],
  exceptions: [],
};

const declaredOldWay =
  'says MIT in package.json the old way ("licenses"), and has the text; used by a tool of the tests alone';

/** For the tools, which are not handed on: these also need no more than that nobody changes their files in secret. */
export const toolRules: LicenceRules = {
  allowed: [...shippedRules.allowed, 'MPL-2.0', 'CC-BY-4.0', 'PSF-2.0', 'WTFPL'],
  exceptions: [
    { package: 'end-stream', version: '0.1.0', reason: declaredOldWay },
    { package: 'level-write-stream', version: '1.0.0', reason: declaredOldWay },
    { package: 'write-stream', version: '0.4.3', reason: declaredOldWay },
    {
      package: 'readable-stream',
      version: '0.0.4',
      reason:
        'says "BSD", which SPDX does not know; its LICENSE is the one with two clauses. Used by a tool of the tests alone',
    },
  ],
};

/** Texts that are kept here, for what brings none: `licence-texts/<licence>.txt`. */
export type KeptText = 'MIT' | 'BSD-3-Clause' | 'Apache-2.0';

/** Packages without a licence text of their own. */
export interface WithoutText {
  readonly package: RegExp;
  readonly licence: KeptText;
  readonly copyright: string;
  readonly reason: string;
}

export const withoutText: readonly WithoutText[] = [
  {
    package: /^@napi-rs\/canvas-/u,
    licence: 'MIT',
    copyright: 'Copyright (c) 2020 lynweklm@gmail.com',
    reason: 'the native half of @napi-rs/canvas, whose LICENSE has these words',
  },
  {
    package: /^@printers\/printers-/u,
    licence: 'MIT',
    copyright: 'Copyright (c) 2025 Evan Simkowitz',
    reason: 'the native half of @printers/printers, whose LICENSE has these words',
  },
  {
    package: /^lazy-val$/u,
    licence: 'MIT',
    copyright: 'Copyright (c) Vladimir Krivosheev',
    reason: 'package.json names the licence and the author',
  },
  {
    package: /^zpl-renderer-js$/u,
    licence: 'MIT',
    copyright: 'Copyright (c) Fabrizio',
    reason: 'package.json names the licence and the author',
  },
  {
    package: /^@canvas\/image-data$/u,
    licence: 'MIT',
    copyright: 'Copyright (c) the authors of @canvas/image-data',
    reason: 'package.json names the licence',
  },
  {
    package: /^resize-image-data$/u,
    licence: 'MIT',
    copyright: 'Copyright (c) the authors of resize-image-data',
    reason: 'package.json names the licence',
  },
];

/** Somebody else's work inside a package, under a licence of its own. */
export interface Part {
  readonly package: string;
  readonly name: string;
  /** A file of the package, or a text that is kept here with this copyright. */
  readonly text: { readonly file: string } | { readonly licence: KeptText; readonly copyright: string };
}

const ofVictory = [
  'array',
  'color',
  'ease',
  'format',
  'interpolate',
  'path',
  'scale',
  'shape',
  'time',
  'time-format',
  'timer',
  'voronoi',
];

export const parts: readonly Part[] = [
  ...[...ofVictory.map((part) => `d3-${part}`), 'internmap'].map((name) => ({
    package: 'victory-vendor',
    name,
    text: { file: `lib-vendor/${name}/LICENSE` },
  })),
  { package: 'node-hid', name: 'hidapi, taken under its BSD licence', text: { file: 'hidapi/LICENSE-bsd.txt' } },
  {
    package: 'zxing-wasm',
    name: 'ZXing-C++',
    text: { licence: 'Apache-2.0', copyright: 'Copyright the ZXing and ZXing-C++ authors' },
  },
  {
    package: '@napi-rs/canvas',
    name: 'Skia',
    text: { licence: 'BSD-3-Clause', copyright: 'Copyright (c) 2011 Google Inc. All rights reserved.' },
  },
  {
    package: 'zpl-renderer-js',
    name: 'zebrash',
    text: { licence: 'MIT', copyright: 'Copyright (c) the authors of ingridhq/zebrash' },
  },
  {
    package: 'zpl-renderer-js',
    name: 'the Go runtime',
    text: { licence: 'BSD-3-Clause', copyright: 'Copyright 2009 The Go Authors.' },
  },
];
