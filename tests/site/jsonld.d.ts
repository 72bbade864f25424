/** The one function of jsonld that the tests use; the package has no types of its own. */
declare module 'jsonld' {
  const jsonld: {
    expand(document: unknown, options: { documentLoader: (url: string) => Promise<unknown> }): Promise<unknown[]>;
  };
  export default jsonld;
}
