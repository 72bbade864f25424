/** The API as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.0), complete in one file, as most tools want it. */
import { NAME } from '../../settings.ts';
import { VERSION } from './changelog.ts';
import type { Route } from './routes.ts';
import { DESCRIPTION, LICENCE } from './terms.ts';

const COMPONENTS = '#/components/schemas/';

/** JSON Schemas as components: what each keeps to itself under `$defs` stands beside them. */
function componentsOf(schemas: Readonly<Record<string, object>>): Record<string, unknown> {
  const pointed = JSON.stringify(schemas).replaceAll('"#/$defs/', `"${COMPONENTS}`);
  const whole = JSON.parse(pointed) as Record<string, { $defs?: object }>;
  const own = new Set(['$schema', '$id', '$defs']);
  return Object.fromEntries(
    Object.entries(whole).flatMap(([name, schema]) => [
      ...Object.entries(schema.$defs ?? {}),
      [name, Object.fromEntries(Object.entries(schema).filter(([field]) => !own.has(field)))],
    ]),
  );
}

const operationOf = ({ operation, summary, type, schema, id }: Route) => ({
  get: {
    operationId: operation,
    summary,
    ...(id && {
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          description: id.description,
          schema: { type: 'string' },
          example: id.example,
        },
      ],
    }),
    responses: {
      200: {
        description: summary,
        content: { [type]: schema === undefined ? {} : { schema: { $ref: COMPONENTS + schema } } },
      },
      ...(id && { 404: { description: 'There is none of that name.' } }),
    },
  },
});

/**
 * @param schemas by name, as `schemas.ts` makes them
 * @param home address of the home page without its last slash
 */
export const openapiOf = (
  routes: readonly Route[],
  schemas: Readonly<Record<string, object>>,
  home: string,
): object => ({
  openapi: '3.1.0',
  info: {
    title: `${NAME}: data`,
    version: VERSION,
    summary: 'Files that anyone may fetch: no key, no limit, no script.',
    description: DESCRIPTION,
    license: { name: 'Creative Commons Attribution 4.0 International', identifier: LICENCE.id },
  },
  servers: [{ url: home }],
  // Nothing is asked of who fetches: said, because silence could mean that it was forgotten.
  security: [],
  externalDocs: { url: `${home}/about/data/`, description: 'The same for people.' },
  paths: Object.fromEntries(routes.map((route) => [`/${route.path}`, operationOf(route)])),
  components: { schemas: componentsOf(schemas) },
});
