/**
 * What follows from one file alone is worked out once. The reader gives the same objects for a file that holds the same,
 * so that after an edit the whole check is asked again, and only the edited file is looked at anew. Nothing can be missed:
 * what depends on more than what it is given must not be kept here.
 */

/**
 * @param work depends on its arguments and on nothing else
 * @returns the same, which works again only for another object, or when what stands beside it is another
 */
export function kept<O extends object, R, Beside extends readonly string[] = []>(
  work: (of: O, ...beside: Beside) => R,
): (of: O, ...beside: Beside) => R {
  const known = new WeakMap<O, { beside: Beside; result: R }>();
  return (of, ...beside) => {
    const before = known.get(of);
    if (before?.beside.every((each, index) => each === beside[index])) return before.result;
    const result = work(of, ...beside);
    known.set(of, { beside, result });
    return result;
  };
}

/**
 * The same for a file as text.
 * @param work depends on its arguments and on nothing else
 */
export function keptOfText<R, T extends string | undefined = string>(
  work: (file: string, text: T) => R,
): (file: string, text: T) => R {
  const known = new Map<string, { text: T; result: R }>();
  return (file, text) => {
    const before = known.get(file);
    if (before && before.text === text) return before.result;
    const result = work(file, text);
    known.set(file, { text, result });
    return result;
  };
}
