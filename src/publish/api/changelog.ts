/** What changed in the shape of the API, newest first. A change of the data is no change of the shape. */
export interface Change {
  version: string;
  /** Day of the change, `YYYY-MM-DD`. */
  date: string;
  changes: readonly string[];
}
export const CHANGES: readonly Change[] = [
  {
    version: '1.2.0',
    date: '2026-11-27',
    changes: [
      'New in the key figures: their numbers (`numbers`, each with value or range, unit, qualifier and dimension), and a table of them, one a row: `key-figure-numbers`.',
      'New: every table in one SQLite database with its keys (`comity.sqlite`, `links.database` of the index).',
      'New in the tables: `source_locator` says where in a source to look for every row of participation and of treaties between two States, and `source_producer` who published a declaration. Every jurisdiction, territories too, has a file of what binds it; addresses hold ASCII alone.',
      'In the tables, an apostrophe guards only what a spreadsheet would compute: `+47` is printed as it is.',
      'New among the conditions under which an instrument covers a matter: `electronic-evidence`.',
    ],
  },
  {
    version: '1.1.0',
    date: '2026-11-26',
    changes: [
      'New in the instruments: a title of a few words for narrow columns (`shortTitle`; in the tables `short_title`).',
    ],
  },
  {
    version: '1.0.0',
    date: '2026-11-26',
    changes: [
      'First version that is promised. What a State is to an instrument is its `status` (it was `standing`), and which status it is its `kind` (it was `status`).',
      'Absence is dated: `not-on-list` and `signed-only` say the day of the list (`asAt`) and take the place of `not-a-party`; `outside` is new; `inForce` can be `not-on-list`.',
      'The end of a status (`until`) is a span of two days, as its beginning was; in the tables `until_earliest` and `until_latest`.',
      'A status says from which protocol it was inferred (`inferredFrom`) and through which union it binds (`via`); rows of a table of parties that no act but a rule puts there have a `ruling` in place of an `act`.',
      'New in the instruments: what they cover (`covers`, also of single provisions), to whom they are open (`openTo`), for which forms they take the place of another (`displaces[].forms`).',
      'New: who is bound by a rule (`rule`, `bindsMembers`), accepted accessions (`acceptances`), the day of a list that shows a party (`act.listed`), what supplements or supersedes a treaty between two States, the State of a territory (`territoryOf`), and the members of organisations (`memberships.json`). `within` is gone: `openTo` says it.',
      'New: what the laws of single States punish and how they help others (`national-law`), and by whose law a treaty measures a maximum penalty (`measure` of a line of `covers`).',
      'New: the shape of an answer (`schemas/answer.json`), as the finder hands it over and `npm run ask -- --json` prints it.',
      'New: the article by which cooperation under an instrument is owed to a court (`towardsCourt`), and times in which an act had no effect for a State (`withoutEffect` of a status; in the tables `without_effect`).',
      'New: the day on which a declaration ended (`until`), the act `not-extended` of a territory that its State left out, the kind `other` of a jurisdiction that not all States treat as a State, and names in other languages (`names`). Territories are no longer counted among the parties of an instrument.',
      'New: the office and the languages that a declaration names (`authority`, `languages`; one that does nothing else has the effect `notifies`), and how far the declarations under an instrument are known (`declarations` in `participation`).',
      'New: the day on which a treaty between two States ended (`ended`), four more forms of such treaties, and for which forms all of a list of a State was entered (`bilateralCoverage`).',
      'The form `recognition-of-judgments` is two: `enforcement-of-criminal-orders`, which keeps its addresses (`formerIds` of a form), and `recognition-of-civil-judgments`. New forms beside it: `service-of-documents`, `civil-evidence`, `legal-aid`.',
      'New: what an article says of requests (`request`) and what it asks one to hold (`contents`), and the official directory of the authorities under an instrument (`links.directory`).',
      'New in the instruments: what they call the State that asks and the State that is asked (`roles`), such as issuing and executing.',
      'New: where a source was read, if not at its official address (`copy` of a source), and the level `primary-in-part` of a verification.',
      'A final clause has no form of cooperation: `forms` of a provision may be empty.',
      'New tables: `coverage`, `replacements`, `memberships`, `acceptances`, `offences`, `cooperation-without-treaty`.',
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
