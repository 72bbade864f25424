/** The components an author may type in an entry's body: the guard's allow-list. */
export const PROSE_COMPONENTS: readonly string[] = ['Note'];
