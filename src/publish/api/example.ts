import { answerTo } from '../../law/answer.ts';
import { worldFrom, type CompactWorld } from '../../law/compact.ts';

/** On what Mexico can rest a request to Spain for evidence, on the first day of 2026. */
export async function evidenceFromSpain(address: string): Promise<string[]> {
  const response = await fetch(address);
  const world = worldFrom((await response.json()) as CompactWorld);
  const { use } = answerTo(world, { from: 'mex', to: 'esp', need: 'mutual-legal-assistance', on: '2026-01-01' });
  return use.map(({ instrument, since }) => `${instrument}, since ${since.latest}`);
}
