/** Where Astro finds each collection. The shapes live in `schema/`, so that the check can read them without Astro. */
import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { withProse } from './site/prose-loader.ts';
import { COLLECTIONS, type CollectionName } from './schema/collections.ts';

const files = (name: CollectionName) => {
  const { ext } = COLLECTIONS[name];
  const loader = glob({
    base: `./content/${name}`,
    pattern: `**/*.${ext}`,
    generateId: ({ entry }) => entry.replace(/\.[^.]+$/, ''),
  });
  return ext === 'mdx' ? withProse(loader) : loader;
};

export const collections = {
  frameworks: defineCollection({ loader: files('frameworks'), schema: COLLECTIONS.frameworks.schema }),
  organisations: defineCollection({ loader: files('organisations'), schema: COLLECTIONS.organisations.schema }),
  mechanisms: defineCollection({ loader: files('mechanisms'), schema: COLLECTIONS.mechanisms.schema }),
  challenges: defineCollection({ loader: files('challenges'), schema: COLLECTIONS.challenges.schema }),
  recommendations: defineCollection({ loader: files('recommendations'), schema: COLLECTIONS.recommendations.schema }),
  cases: defineCollection({ loader: files('cases'), schema: COLLECTIONS.cases.schema }),
  topics: defineCollection({ loader: files('topics'), schema: COLLECTIONS.topics.schema }),
  glossary: defineCollection({ loader: files('glossary'), schema: COLLECTIONS.glossary.schema }),
  forms: defineCollection({ loader: files('forms'), schema: COLLECTIONS.forms.schema }),
  'key-figures': defineCollection({ loader: files('key-figures'), schema: COLLECTIONS['key-figures'].schema }),
  sources: defineCollection({ loader: files('sources'), schema: COLLECTIONS.sources.schema }),
  jurisdictions: defineCollection({ loader: files('jurisdictions'), schema: COLLECTIONS.jurisdictions.schema }),
  declarations: defineCollection({ loader: files('declarations'), schema: COLLECTIONS.declarations.schema }),
  participation: defineCollection({ loader: files('participation'), schema: COLLECTIONS.participation.schema }),
  languages: defineCollection({ loader: files('languages'), schema: COLLECTIONS.languages.schema }),
  'starting-text': defineCollection({ loader: files('starting-text'), schema: COLLECTIONS['starting-text'].schema }),
};
