/** Hosts that are no official address of anything, kept as data with the reason. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { Text } from '../../schema/shared.ts';

/**
 * Where an address on the host may stand. `secondary`: anywhere, but a source there is no official text, so that its kind
 * is `secondary`. `copy`: only as the copy that was read. `nowhere`: in no address at all.
 */
export const STANDS = ['secondary', 'copy', 'nowhere'] as const;
const Hosts = z.array(
  z.strictObject({
    /** With every host below it: `scribd.com` is `es.scribd.com` too. */
    host: z.string().regex(/^[^/:\s]+\.[^/:\s]+$/),
    stands: z.enum(STANDS),
    reason: Text,
  }),
);
export type Host = z.output<typeof Hosts>[number];

/** @throws ZodError when the data file is malformed */
const HOSTS: ReadonlyMap<string, Host> = new Map(
  Hosts.parse(parse(readFileSync(new URL('hosts.yaml', import.meta.url), 'utf8'))).map((host) => [host.host, host]),
);

const lookedUp = new Map<string, Host | undefined>();
/** What is known of the host of an address; undefined where nothing is said against it. */
export function hostOf(address: string): Host | undefined {
  if (!lookedUp.has(address)) lookedUp.set(address, find(address));
  return lookedUp.get(address);
}
function find(address: string): Host | undefined {
  if (!URL.canParse(address)) return undefined;
  const labels = new URL(address).hostname.replace(/^www\./, '').split('.');
  return labels.map((_, index) => HOSTS.get(labels.slice(index).join('.'))).find((host) => host !== undefined);
}
