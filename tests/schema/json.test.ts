/** Editors and readers of the data see the same rules as the check. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFiles } from '../../src/entries/files.ts';
import { splitFrontMatter } from '../../src/entries/read.ts';
import { parseTable } from '../../src/entries/table.ts';
import { JSON_SCHEMAS, jsonText, withEditorSchemas } from '../../src/schema/json.ts';

test('the files are what the schemas say: run npm run schemas', () => {
  const written = Object.fromEntries(
    readdirSync('public/schemas').map((file) => [
      file.replace('.json', ''),
      readFileSync(`public/schemas/${file}`, 'utf8'),
    ]),
  );
  expect(written).toEqual(
    Object.fromEntries(Object.entries(JSON_SCHEMAS).map(([name, schema]) => [name, jsonText(schema)])),
  );
});

test('an editor explains every file of YAML: run npm run schemas', () => {
  const settings = readFileSync('.vscode/settings.json', 'utf8');
  expect(settings).toBe(withEditorSchemas(settings));
  const explained = (JSON.parse(settings) as { 'yaml.schemas': Record<string, string> })['yaml.schemas'];
  const folders = new Set(
    [...readFiles('content').keys()].filter((file) => file.endsWith('.yaml')).map((file) => file.split('/')[0]),
  );
  expect(Object.values(explained).sort()).toEqual([...folders].map((folder) => `content/${folder}/*.yaml`).sort());
});

const ajv = new Ajv2020({ validateFormats: false, allErrors: true });
const validators = new Map(
  Object.entries(JSON_SCHEMAS).map(([name, schema]) => [name, ajv.compile(schema as AnySchema)]),
);
const errorsOf = (name: string, data: unknown) => {
  const validate = validators.get(name);
  if (!validate) throw new Error(`No schema ${name}`);
  return validate(data) ? [] : (validate.errors ?? []);
};
test('every file of the content is valid by them', () => {
  for (const [file, text = ''] of readFiles('content')) {
    const folder = file.split('/')[0] ?? '';
    if (file.endsWith('.csv'))
      for (const { cells } of parseTable(text))
        expect(errorsOf(`${folder}-row`, cells), `${file} ${JSON.stringify(cells)}`).toEqual([]);
    else
      expect(
        errorsOf(folder, parse(file.endsWith('.mdx') ? (splitFrontMatter(text)?.yaml ?? '') : text)),
        file,
      ).toEqual([]);
  }
});
test('what the check refuses, an editor underlines', () => {
  const good = parse(readFileSync('content/sources/untc-zmjones-2014-01.yaml', 'utf8')) as object;
  expect(errorsOf('sources', good)).toEqual([]);
  for (const bad of [{ ...good, kind: 'blog' }, { ...good, sumary: 'x' }, { ...good, read: '24/11/2026' }, {}])
    expect(errorsOf('sources', bad)).not.toEqual([]);
});
