import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { COLLECTIONS, type CollectionName } from './schema/collections.ts';

const collection = <N extends CollectionName>(name: N) =>
  defineCollection({
    loader: glob({
      base: `./content/${name}`,
      pattern: `**/*.${COLLECTIONS[name].ext}`,
      generateId: ({ entry }) => entry.replace(/\.[^.]+$/, ''),
    }),
    schema: COLLECTIONS[name].schema as (typeof COLLECTIONS)[N]['schema'],
  });

export const collections = {
  frameworks: collection('frameworks'),
  organisations: collection('organisations'),
  mechanisms: collection('mechanisms'),
  challenges: collection('challenges'),
  recommendations: collection('recommendations'),
  cases: collection('cases'),
  topics: collection('topics'),
  glossary: collection('glossary'),
  forms: collection('forms'),
  jurisdictions: collection('jurisdictions'),
  'starting-text': collection('starting-text'),
};
