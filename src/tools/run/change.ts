/** What a change touches, asked of git. Runs git and nothing of the content. */
import { execFileSync } from 'node:child_process';

type Ask = (...args: string[]) => string;
const gitIn =
  (folder: string): Ask =>
  (...args) =>
    execFileSync('git', ['--no-optional-locks', ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, LC_ALL: 'C' },
    });
/** What git says, or nothing where it cannot say it. */
type Said = (...args: string[]) => string | undefined;
const saidBy =
  (git: Ask): Said =>
  (...args) => {
    try {
      return git(...args).trim();
    } catch {
      return undefined;
    }
  };
/** Where the published state is kept: of a fork, of a clone, or in a branch of its own. */
const MAIN = ['upstream/main', 'origin/main', 'main'];

/**
 * The commit from which the work in this folder began: the nearest that it shares with the main line. The commit of the
 * folder itself where there is no main line to compare with, or the work is done on it.
 */
function began(said: Said): string | undefined {
  const own = said('rev-parse', '--abbrev-ref', 'HEAD');
  const shared = MAIN.filter((name) => name !== own).flatMap((name) => said('merge-base', 'HEAD', name) || []);
  const far = (commit: string) => Number(said('rev-list', '--count', `${commit}..HEAD`) ?? Infinity);
  return shared.sort((a, b) => far(a) - far(b))[0] ?? said('rev-parse', 'HEAD');
}

export interface Change {
  /** Files as they are now that are new or other than on the main line, below the content folder. */
  written: ReadonlySet<string>;
  /** Files of the main line that are here no more. */
  removed: ReadonlySet<string>;
  /** The text of a file as the main line has it. */
  before: (file: string) => string | undefined;
}
/**
 * What differs from the main line below `content`, committed or not.
 * @param folder of the project
 * @param since a commit to compare with instead
 * @returns undefined where git cannot say: no git, or a folder inside somebody else's repository
 */
export function contentChange(folder: string, since?: string): Change | undefined {
  const git = gitIn(folder);
  const said = saidBy(git);
  if (said('rev-parse', '--show-prefix') !== '') return undefined;
  const base = since === undefined ? began(said) : said('rev-parse', '--verify', `${since}^{commit}`);
  if (base === undefined) return undefined;
  const names = (...args: string[]) =>
    (said(...args, '-z', '--', 'content') ?? '').split('\0').flatMap((name) => name.slice('content/'.length) || []);
  const between = (kinds: string) =>
    names('diff', '--no-ext-diff', '--no-renames', '--name-only', `--diff-filter=${kinds}`, base);
  return {
    written: new Set([...between('d'), ...names('ls-files', '--others', '--exclude-standard')]),
    removed: new Set(between('D')),
    before: (file) => {
      try {
        return git('show', `${base}:content/${file}`);
      } catch {
        return undefined;
      }
    },
  };
}
