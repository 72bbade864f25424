/**
 * What was found for one id, kept for the next page that asks the same: a State has a page in every language, and the law
 * does not change from one to the other. Pure as long as what it is given is.
 */
export function remembered<T, K extends string = string>(find: (id: K) => T): (id: K) => T {
  const known = new Map<K, T>();
  return (id) => {
    const found = known.has(id) ? (known.get(id) as T) : find(id);
    known.set(id, found);
    return found;
  };
}
