/** Where the name of the repository stands. `package.json` is the one place that people write it in. Pure. */

/** File → every piece of it that names the repository or its owner, and what should stand there. */
const PLACES: Readonly<Record<string, { found: RegExp; as: (owner: string, name: string) => string }>> = {
  '.github/CODEOWNERS': { found: /(?<=@)[\w-]+(?=\/)/g, as: (owner) => owner },
  '.github/ISSUE_TEMPLATE/config.yml': {
    found: /(?<=github\.com\/)[\w-]+\/[\w.-]+/g,
    as: (owner, name) => `${owner}/${name}`,
  },
  'CITATION.cff': { found: /(?<=github\.com\/)[\w-]+\/[\w.-]+/g, as: (owner, name) => `${owner}/${name}` },
  'src/settings.ts': { found: /(?<='GITHUB_REPOSITORY'\] \?\? ')[\w./-]+/g, as: (owner, name) => `${owner}/${name}` },
};
export const FILES: readonly string[] = Object.keys(PLACES);

/** @param manifest text of `package.json` @throws Error when it names no repository on GitHub */
export function repositoryOf(manifest: string): { owner: string; name: string } {
  const { repository } = JSON.parse(manifest) as { repository?: { url?: string } };
  const [, owner, name] = /github\.com\/([\w-]+)\/([\w.-]+?)(?:\.git)?$/.exec(repository?.url ?? '') ?? [];
  if (owner === undefined || name === undefined) throw new Error('package.json names no repository on GitHub.');
  return { owner, name };
}

/** A file with the repository's name wherever it stands. @throws Error when it stands nowhere, so that no place is forgotten */
export function withRepository(file: string, text: string, { owner, name }: { owner: string; name: string }): string {
  const place = PLACES[file];
  if (!place || text.search(place.found) < 0) throw new Error(`${file} does not name the repository.`);
  return text.replaceAll(place.found, place.as(owner, name));
}
