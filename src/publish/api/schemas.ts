/** The public shapes as JSON Schema 2020-12. */
import { z } from 'zod';
import { schemaFile } from './addresses.ts';
import { PRINTED, SHAPES } from './shapes.ts';

/** What a reader may rely on: a later version may add fields, so none is forbidden. */
export const schemaOf = (name: string, shape: z.ZodType, home: string): object => {
  const {
    $schema,
    $ref,
    $defs = {},
    ...rest
  } = z.toJSONSchema(shape, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties;
      // What a list of places holds after the last that is named: nothing today, and many tools ask for it.
      if (jsonSchema.prefixItems) jsonSchema.items ??= {};
      delete jsonSchema.id;
      // Notes for contributors, where a collection is published as it is written.
      delete jsonSchema['good'];
      delete jsonSchema['bad'];
    },
  });
  // A shape that others refer to comes as a reference to itself; its own file holds it as it is.
  const self = $ref === undefined ? undefined : $defs[name];
  const shared = Object.entries($defs).filter(([each]) => each !== name || self === undefined);
  return {
    $schema,
    $id: `${home}/${schemaFile(name)}`,
    title: name,
    ...self,
    ...rest,
    ...(shared.length && { $defs: Object.fromEntries(shared) }),
  };
};
/** Every schema by name. */
export const schemasOf = (home: string): Record<string, object> =>
  Object.fromEntries(
    Object.entries({ ...SHAPES, ...PRINTED }).map(([name, shape]) => [name, schemaOf(name, shape, home)]),
  );
