/** What is asked for whatever is added: for an entry its fields, for a row its table and its cells. */
import { isAsked } from '../../entries/draft/language.ts';
import { questionsFor, type Question } from '../../entries/draft/questions.ts';
import { rowQuestions } from '../../entries/draft/rows.ts';
import type { NameOf } from '../../entries/draft/words.ts';
import { idOf } from '../../entries/slug.ts';
import { valueAt, type Content } from '../../entries/read.ts';
import { definitionOf, type CollectionName } from '../../schema/collections.ts';
import { Id } from '../../schema/shared.ts';

export interface Asked {
  /** Which table a row goes into: of an instrument, of an organisation. A treaty's is that of its first State. */
  table: Question | undefined;
  /** What names a file that is named after a State. */
  state: Question | undefined;
  /** Of a table that does not exist yet; its sources are those of its first row. */
  description: readonly Question[];
  /** All that can be answered at once. */
  all: readonly Question[];
}

const plain = { several: false, choices: [] };
function tableQuestion(collection: CollectionName, names: NameOf): Question {
  const members = collection === 'memberships';
  return {
    ...plain,
    path: ['table'],
    flag: 'table',
    meaning: members ? 'Which organisation?' : 'Which instrument?',
    example: members ? 'European Union' : 'UNTOC',
    read: (written) => {
      const meant = names(members ? 'memberships' : 'frameworks', written);
      if ('id' in meant) return { value: meant.id };
      // The list of an organisation that has none yet; no slip of the name of one that has.
      const isNew = members && Id.safeParse(idOf(written)).success && !/Did you mean/.test(meant.wrong);
      return isNew ? { value: idOf(written) } : meant;
    },
  };
}
const stateQuestion = (names: NameOf): Question => ({
  ...plain,
  path: ['id'],
  flag: 'id',
  meaning: 'Whose law? It has one file.',
  example: 'Mexico',
  read: (written) => {
    const meant = names('jurisdictions', written);
    return 'id' in meant ? { value: meant.id } : meant;
  },
});

/** What is asked for a new thing of a collection. */
export function asked(collection: CollectionName, names: NameOf): Asked {
  const { file, rows } = definitionOf(collection);
  if (rows) {
    const table = collection === 'bilateral' ? undefined : tableQuestion(collection, names);
    const described = file === 'yaml' && collection !== 'bilateral';
    const description = described
      ? questionsFor(collection, names).filter(({ path }) => collection !== 'participation' || path[0] !== 'sources')
      : [];
    const all = [...description, ...(table ? [table] : []), ...rowQuestions(collection, names)];
    return { table, state: undefined, description, all };
  }
  const state = collection === 'national-law' ? stateQuestion(names) : undefined;
  const fields = questionsFor(collection, names).filter((each) => collection !== 'languages' || isAsked(each));
  return { table: undefined, state, description: [], all: [...(state ? [state] : []), ...fields] };
}

/** The sources that a row of a list of members may name: those of its description. */
export function ownSources(content: Content, table: string): string[] {
  const sources = valueAt(content.byKey.get(`memberships/${table}`)?.data, ['sources']);
  return Array.isArray(sources)
    ? sources.map((source) => String(valueAt(source, ['key']) ?? valueAt(source, ['ref'])))
    : ['text'];
}

/** What a question means, what to choose from, and an example, a line each. */
export const explained = ({ meaning, example, choices, several }: Question): string[] => [
  `${meaning}${several ? ' Several: with ; between them.' : ''}`,
  ...(choices.length ? [`One of: ${choices.join(', ')}`] : []),
  ...(example ? [`For example: ${example}`] : []),
];
/** The same below the flag that answers it. */
export const described = (question: Question): string =>
  [`  --${question.flag}`, ...explained(question)].join('\n      ');
