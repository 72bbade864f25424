/** What the site is called, wherever it is named or cited. */
export const NAME = 'Comity';
