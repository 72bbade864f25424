/** How scripts get the site's data. */

/** A site path (`/frameworks/untoc/`) under the base path that the page was served with. */
export const under = (root: string, path: string): string => root.replace(/\/$/, '') + path;

/** @throws Error when the server does not have it */
export async function fetchJson<T>(root: string, path: string): Promise<T> {
  const response = await fetch(under(root, path));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as T;
}

/** Loads at the first call and gives every later one the same; after a failure the next call loads anew. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load().catch((failure: unknown) => {
      loading = undefined;
      throw failure;
    }));
}
