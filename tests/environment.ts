/**
 * Before each file of tests that shares its process. Node asks the system each time that a variable of the environment is
 * read, and the parser of YAML reads one at every word; a copy answers at once. Windows knows its names in any letters,
 * which a copy does not.
 */
if (process.platform !== 'win32') process.env = { ...process.env };
