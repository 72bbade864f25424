/** What changed in the shape of the API, newest first. A change of the data is no change of the shape. */
export interface Change {
  version: string;
  /** Day of the change, `YYYY-MM-DD`. */
  date: string;
  changes: readonly string[];
}
export const CHANGES: readonly Change[] = [
  {
    version: '1.0.0',
    date: '2026-11-26',
    changes: [
      'First version that is promised. What a State is to an instrument is its `status` (it was `standing`), and which status it is its `kind` (it was `status`).',
    ],
  },
  {
    version: '0.9.0',
    date: '2026-11-25',
    changes: [
      'Draft, which promised nothing: every collection, every entry, participation by instrument and by State, tables, schemas, an OpenAPI description, checksums and an archive.',
    ],
  },
];
export const VERSION = CHANGES[0]?.version ?? '';

/** As published at `api/v1/changelog.md`. */
export const changelogText = (): string =>
  [
    '# Changes of the API',
    '',
    'The first number changes when a shape loses a field or changes its meaning; that gets a new address. The second changes when something is added.',
    ...CHANGES.flatMap(({ version, date, changes }) => [
      '',
      `## ${version} (${date})`,
      '',
      ...changes.map((each) => `- ${each}`),
    ]),
    '',
  ].join('\n');
