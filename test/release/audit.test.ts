import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expired, findings, type Finding } from '../../resources/release/audit-report.ts';
import { projectFolder } from '../electron-host/machine.ts';
import { runScript, temporaryFolder } from './support.ts';

/** What npm 11 answers, as recorded; names and numbers made up. */

const shipped = new Set(['node_modules/sax']);

function report(severity: string, nodes: readonly string[]): string {
  return JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: {
      sax: {
        name: 'sax',
        severity,
        isDirect: false,
        via: [
          {
            source: 1_100_001,
            name: 'sax',
            dependency: 'sax',
            title: 'Entities are expanded without end',
            url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
            severity,
            cwe: ['CWE-776'],
            cvss: { score: 7.5, vectorString: null },
            range: '<1.7.0',
          },
        ],
        effects: ['electron-updater'],
        range: '<1.7.0',
        nodes,
        fixAvailable: false,
      },
      'electron-updater': {
        name: 'electron-updater',
        severity,
        isDirect: true,
        via: ['sax'],
        effects: [],
        range: '*',
        nodes: ['node_modules/electron-updater'],
        fixAvailable: false,
      },
    },
    metadata: { vulnerabilities: { info: 0, low: 0, moderate: 0, high: 2, critical: 0, total: 2 } },
  });
}

const clean = JSON.stringify({ auditReportVersion: 2, vulnerabilities: {}, metadata: {} });
/** What the registry's mirror here answers. */
const refused = JSON.stringify({
  message: '405 Method Not Allowed - POST https://registry.npmjs.org/-/npm/v1/security/advisories/bulk',
  method: 'POST',
  statusCode: 405,
  error: { summary: '', detail: '' },
});
const accepted = [{ id: 'GHSA-aaaa-bbbb-cccc', reason: 'no entity comes from outside', until: '2027-01-31' }];
const today = '2026-11-22';
const verdicts = (found: readonly Finding[] | null): readonly string[] | null =>
  found?.map(({ verdict }) => verdict) ?? null;

describe('what becomes of an answer', () => {
  test.each<[string, string, readonly string[] | null]>([
    ['clean', clean, []],
    ['serious, in what ships', report('high', ['node_modules/sax']), ['red']],
    ['critical, in what ships', report('critical', ['node_modules/x/node_modules/sax', 'node_modules/sax']), ['red']],
    ['not serious, in what ships', report('moderate', ['node_modules/sax']), ['told']],
    ['serious, in a tool', report('high', ['node_modules/tool/node_modules/sax']), ['told']],
    ['a registry that cannot be asked', refused, null],
    ['a network that is not there', JSON.stringify({ error: { code: 'ENOTFOUND', summary: 'getaddrinfo' } }), null],
    ['a report of another version', JSON.stringify({ auditReportVersion: 1, advisories: {} }), null],
    ['rubbish', '<html>proxy</html>', null],
    ['nothing', '', null],
  ])('%s', (_name, output, expected) => {
    expect(verdicts(findings(output, shipped, [], today))).toEqual(expected);
  });

  test('what somebody has accepted holds until its day, and no longer', () => {
    const serious = report('high', ['node_modules/sax']);
    expect(verdicts(findings(serious, shipped, accepted, '2027-01-31'))).toEqual(['accepted']);
    expect(verdicts(findings(serious, shipped, accepted, '2027-02-01'))).toEqual(['red']);
    expect(expired(accepted, '2027-01-31')).toEqual([]);
    expect(expired(accepted, '2027-02-01')).toEqual(accepted);
  });
});

const isBuilt = existsSync(join(projectFolder, 'build/bundled/worker.json'));

// Another program can stand in npm's place where a script can be a program.
describe.skipIf(process.platform === 'win32' || !isBuilt)('npm run audit', () => {
  test.each<[string, string, number, string]>([
    ['clean', clean, 0, '0 known weaknesses'],
    [
      'a finding',
      report('high', ['node_modules/electron-updater']),
      1,
      'RED high GHSA-aaaa-bbbb-cccc in sax, which ships',
    ],
    [
      'a finding in a tool',
      report('critical', ['node_modules/prettier']),
      0,
      'critical GHSA-aaaa-bbbb-cccc in sax: Entities',
    ],
    ['no registry', refused, 0, 'did not say'],
    ['rubbish', 'npm has crashed', 0, 'did not say'],
  ])('%s', (_name, output, status, words) => {
    const folder = temporaryFolder();
    const npm = join(folder, 'npm');
    writeFileSync(npm, `#!/bin/sh\ncat <<'EOF'\n${output}\nEOF\nexit 1\n`);
    chmodSync(npm, 0o755);
    const ran = runScript('audit.ts', [], { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` });
    expect([ran.status, ran.stdout]).toEqual([status, expect.stringContaining(words)]);
  });
});
