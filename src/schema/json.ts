/** The collections' schemas as JSON Schema, for editors and for people who read the data. */
import { z } from 'zod';
import { COLLECTION_NAMES, COLLECTIONS, definitionOf, TABULAR } from './collections.ts';

/** What a file or a row may hold before defaults are filled in. JSON Schema 2020-12. */
export const jsonSchema = (schema: z.ZodType, title: string): object => ({
  title,
  ...z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema: json }) => {
      if ('good' in json) json.examples = [json['good']];
      delete json['good'];
      delete json['bad'];
    },
  }),
});

/** File name (without `.json`) → schema: one a collection, and one a kind of table row. */
export const JSON_SCHEMAS: Readonly<Record<string, object>> = Object.fromEntries([
  ...COLLECTION_NAMES.filter((name) => definitionOf(name).file !== 'csv').map((name): [string, object] => [
    name,
    jsonSchema(definitionOf(name).schema, `content/${name}`),
  ]),
  ...TABULAR.map((name): [string, object] => [
    `${name}-row`,
    jsonSchema(COLLECTIONS[name].rows, `content/${name}/*.csv, one row`),
  ]),
]);
/** As written to `public/schemas`. */
export const jsonText = (schema: object): string => `${JSON.stringify(schema, null, 2)}\n`;

/** For an editor: address of a schema from the project's folder → the files it explains. Front matter is known from Astro. */
const EDITOR_SCHEMAS: Readonly<Record<string, string>> = Object.fromEntries(
  COLLECTION_NAMES.filter((name) => definitionOf(name).file === 'yaml').map((name) => [
    `./public/schemas/${name}.json`,
    `content/${name}/*.yaml`,
  ]),
);
/** The settings of VS Code with these schemas in them. @param settings as they stand, in JSON */
export const withEditorSchemas = (settings: string): string =>
  jsonText({ ...(JSON.parse(settings) as object), 'yaml.schemas': EDITOR_SCHEMAS });
