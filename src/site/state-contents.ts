/** What stands on a State's page in a language, in order. */
import { fill } from '../schema/fill.ts';
import { contentsOf, type Heading } from './contents.ts';
import { ENTRIES, nameInSentence, wordsIn } from './languages.ts';
import { every, relatedTo } from './load.ts';
import { declarationsAbout } from './state.ts';
import { bondsFor, nationalLaws, openingsFor } from './world.ts';

/** @param language that of the entries leads to everything related, the others to cases alone */
export async function stateContents(id: string, language: string): Promise<Heading[]> {
  const { state: says, law, site } = await wordsIn(language);
  const state = await nameInSentence(language, id);
  const { bound, ended, outside } = await bondsFor(id);
  const related = await relatedTo('jurisdictions', id);
  const part = (present: boolean, anchor: string, label: string): Heading | undefined =>
    present ? { id: anchor, label } : undefined;
  return contentsOf([
    part(true, 'bound', fill(says.binds, { state })),
    part(nationalLaws.has(id), 'national-law', law.heading),
    part(declarationsAbout(id, await every('declarations')).length > 0, 'declarations', says.declarations),
    part(true, 'partners', says.withWhom),
    part((await openingsFor(id)).length + outside.length > 0, 'join', fill(says.couldJoin, { state })),
    part(bound.length + ended.length > 0, 'history', says.history),
    language === ENTRIES
      ? part(related.length > 0, 'related', 'Related')
      : part(
          related.some(([section]) => section === 'cases'),
          'related',
          site.cases,
        ),
  ]);
}
