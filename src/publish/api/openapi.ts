/** The API as OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.0), complete in one file, as most tools want it. */
import { NAME } from '../../settings.ts';
import { INDEX, OPENAPI, PACKAGE } from './addresses.ts';
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

/** What a tool sorts the operations by. */
const TAGS = {
  entries: 'Collections, and each of their entries.',
  participation: 'Who is bound by what since when.',
  tables: 'The same as tables, for spreadsheets and statistics programs.',
  description: 'What there is, and how to read and check it.',
} as const;
const tagOf = ({ path, type }: Route): keyof typeof TAGS =>
  /participation|bilateral|memberships/.test(path) && type === 'application/json'
    ? 'participation'
    : type === 'text/csv' || type === 'application/vnd.sqlite3' || path === PACKAGE
      ? 'tables'
      : type === 'application/json' && path !== INDEX && path !== OPENAPI
        ? 'entries'
        : 'description';

const getOf = (route: Route) => ({
  operationId: route.operation,
  summary: route.summary,
  description: `${route.summary} One file, the same for everyone.`,
  tags: [tagOf(route)],
  ...(route.id && {
    parameters: [
      {
        name: 'id',
        in: 'path',
        required: true,
        description: route.id.description,
        schema: { type: 'string' },
        example: route.id.example,
      },
    ],
  }),
  responses: {
    200: {
      description: route.summary,
      content: { [route.type]: route.schema === undefined ? {} : { schema: { $ref: COMPONENTS + route.schema } } },
    },
    404: { description: route.id ? 'There is none of that name.' : 'The file is not in this build.' },
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
  tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
  externalDocs: { url: `${home}/about/data/`, description: 'The same for people.' },
  paths: Object.fromEntries(routes.map((route) => [`/${route.path}`, { get: getOf(route) }])),
  components: { schemas: componentsOf(schemas) },
});
