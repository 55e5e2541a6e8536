/** Who may import whom. `npm run lint` fails on a breach; test/lint/import-zones.test.ts shows that it does. */
const NATIVE = '^node_modules/(electron|node-hid|better-sqlite3|serialport|@napi-rs|@printers)(/|$)';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    rule('no-circular', 'A cycle hides who depends on whom.', {}, { circular: true }),
    rule(
      'no-unresolvable',
      'Every import exists; what has a question is an asset that Vite finds.',
      {},
      { couldNotResolve: true, pathNot: '\\?url' },
    ),
    rule(
      'shared-is-alone',
      'shared imports nothing of ours.',
      { path: '^shared' },
      { path: '^(electron|renderer|test)' },
    ),
    rule('shared-is-portable', 'shared runs in the window too.', { path: '^shared' }, { dependencyTypes: ['core'] }),
    rule(
      'renderer-is-a-page',
      'The window knows only shared.',
      { path: '^renderer' },
      { path: `^(electron|test)/|${NATIVE}` },
    ),
    rule('renderer-no-node', 'The window is a web page.', { path: '^renderer' }, { dependencyTypes: ['core'] }),
    rule(
      'preload-only-shared',
      'The preload carries the contract and nothing else.',
      { path: '^electron/(display-)?preload' },
      { path: '^(electron|renderer|test)/' },
    ),
    rule(
      'station-without-electron',
      'The station is plain Node: headless runs it.',
      { path: '^electron/(station|headless)' },
      { path: '^electron/(shell|main|preload|display-preload)|^node_modules/electron(/|$)' },
    ),
    rule(
      'pure-core',
      'Decisions, classifiers and encoders import shared only.',
      { path: '^electron/station/(admission/|upload/classify)' },
      { pathNot: '^(shared|electron/station/admission)/' },
    ),
    rule(
      'pure-scanners',
      'What makes codes of bytes knows no device, clock or file.',
      {
        path: '^electron/station/scanners/((text|symbology|makers|names|manuals|capture|replay|scanner-event)|hid/(descriptor|layout|assemble|reader)|serial/(frame|identity))\\.ts$',
      },
      { pathNot: '^(shared|electron/station/scanners)/|^node_modules/zod/' },
    ),
    rule(
      'pure-printing',
      'What makes bytes of a ticket knows no printer, clock or file; nor does what reads a printer’s answers.',
      {
        path: '^electron/station/printing/(encode/|(plan|content|paper|sample)\\.ts|templates/(schema|fill|parse)\\.ts|status/(escpos|star|zpl|readiness)\\.ts)',
      },
      {
        pathNot:
          '^(shared|electron/station/printing)/|^node_modules/(zod|bwip-js|@point-of-sale/receipt-printer-encoder)/',
      },
    ),
    rule(
      'product-without-tests',
      'Nothing that ships needs a test, or what makes a release.',
      { path: '^(electron|renderer|shared)' },
      { path: '^(test|resources)/' },
    ),
    rule(
      'release-without-shell',
      'What makes a release takes from the program what is signed, and no more.',
      { path: '^resources/release' },
      { path: '^(renderer|test)/|^electron/', pathNot: '^electron/station/updates/signed-list\\.ts$' },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
