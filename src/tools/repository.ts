/**
 * `npm run repository`: writes the name of the repository, as `package.json` has it, wherever else it must stand: the
 * owners of the code, the forms, the citation, the default of the settings. A test keeps them in step.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { FILES, repositoryOf, withRepository } from './repository/places.ts';
import { helpWhenAsked } from './run/help.ts';

helpWhenAsked(`
npm run repository: writes the repository's name, as package.json has it, wherever else it must stand.

  npm run repository`);

const repository = repositoryOf(readFileSync('package.json', 'utf8'));
for (const file of FILES) writeFileSync(file, withRepository(file, readFileSync(file, 'utf8'), repository));
console.log(`repository: ${repository.owner}/${repository.name} in ${FILES.join(', ')}`);
