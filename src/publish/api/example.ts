import { basesBetween, isBasis } from '../../law/between.ts';
import { decodeWorld, type CompactWorld } from '../../law/compact.ts';

/** On what Mexico can rest a request to Spain for evidence, on the first day of 2026. */
export async function evidenceFromSpain(address: string): Promise<string[]> {
  const response = await fetch(address);
  const world = decodeWorld((await response.json()) as CompactWorld);
  const { bases } = basesBetween(world, 'mex', 'esp', 'mutual-legal-assistance', '2026-01-01');
  return bases.filter(isBasis).map(({ instrument, since }) => `${instrument}, since ${since.latest}`);
}
