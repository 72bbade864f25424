/** The shape of an answer as data. Apart from what makes one, so that no browser needs zod. */
import { z } from 'zod';
import {
  CONDITIONS,
  CRIMINALISATIONS,
  DUAL_CRIMINALITY_RULES,
  FORMS,
  MATTERS,
  NATIONALS,
  WITHOUT_TREATY,
} from '../schema/vocabulary.ts';

const id = z.string().min(1);
const day = z.iso.date();
const span = z.strictObject({
  earliest: day.optional().describe('Missing where nothing bounds it.'),
  latest: day.describe('The same day where it is known exactly.'),
});
const named = {
  instrument: id.describe('Id of an entry in `frameworks`, or `bilateral/<id>`.'),
  title: z.string(),
  rank: z.enum(['direct-basis', 'conditional-basis', 'duty-or-framework', 'outside-treaties']),
  reason: z
    .array(z.string())
    .describe('Why it stands in this group, in English sentences for people; States by the names that the page gives.'),
};
const condition = z.enum(CONDITIONS);
const basis = {
  ...named,
  articles: z
    .array(z.string())
    .describe('Those that give the need, strongest first; empty where nobody has read the text.'),
  since: span.describe('In force between the two: the later of the two beginnings.'),
  until: span.optional().describe('First day on which it no longer binds one of them.'),
  via: id.optional().describe('The union whose agreement binds one of them as its member.'),
  read: z.boolean().describe('False for a treaty that is known from a list alone.'),
  coverage: z
    .strictObject({
      kind: z.enum(['covers', 'covers-if', 'does-not-cover', 'not-known']),
      article: z.string().optional(),
      how: z.enum(['listed', 'threshold', 'any', 'none']).optional(),
      open: z.array(condition).optional().describe('What must be true of the case and was not said.'),
      unmet: z.array(condition).optional().describe('What is not true of the case.'),
      byLaw: z
        .array(condition)
        .optional()
        .describe('What nobody answered and the laws of the two States decide: met, or one of `unmet`.'),
    })
    .optional()
    .describe('Whether it covers the matter, where one was named.'),
  towardsCourt: z
    .string()
    .optional()
    .describe('Article by which cooperation under it is owed to a court, and not to the other State.'),
  conditions: z
    .array(condition)
    .optional()
    .describe('What must be true whatever the case is about, where no matter was named.'),
  declarations: z.array(id).describe('Declarations of either State that bear on it.'),
};
/** What a law says, and where. */
const cited = {
  article: z.string().describe('Law and article, as they are cited.'),
  asAt: z.string().describe('To when the law is known: a day, a month or a year.'),
};
const penalty = z.string().describe('As the law states it: `10 years`, `6 months`, `life`, `fine`.');
const punishable = z.strictObject({
  state: id,
  kind: z
    .enum(['yes', 'labour-law', 'no', 'not-known'])
    .describe('`labour-law`: a fine of labour law alone; it is for the State to say whether that is a crime.'),
  rows: z.array(
    z.strictObject({
      ...cited,
      answer: z.enum(CRIMINALISATIONS),
      minimum: penalty.optional(),
      maximum: penalty.optional(),
      aggravated: penalty.optional().describe('The longest term in the gravest form.'),
      since: z.string().optional(),
      until: z.string().optional(),
    }),
  ),
});
const met = z.enum(['met', 'not met', 'not known']);
const list = <S extends z.ZodRawShape>(shape: S) => z.array(z.strictObject(shape));
/** The shape of an answer. */
export const PublicAnswer = z
  .strictObject({
    question: z
      .strictObject({
        from: id.describe('The requesting State.'),
        to: id.describe('The requested State.'),
        need: z.enum(FORMS),
        about: z.enum(MATTERS).optional().describe('What the case is about.'),
        facts: z.partialRecord(condition, z.boolean()).describe('What was said of the case.'),
        on: day.describe('The day asked about.'),
      })
      .describe('What was asked.'),
    use: list(basis).describe('The bases to write on the request, best first.'),
    onlyIf: list(basis).describe(
      'Bases that cover the case if what is left open is true, or whose coverage nobody has read.',
    ),
    notForThis: list(basis).describe('In force between the two, but not for this matter.'),
    mayApply: list(named).describe('Could bind both; the data does not show whether it does on the day.'),
    notOnList: list({
      ...named,
      states: z.array(id),
      listOf: day.describe('The day of the list that does not show them; later acts are not known.'),
    }).describe('A list made before the day does not show one of them or both.'),
    replaced: list({
      ...named,
      by: id,
      certain: z.boolean().describe('False: it takes the place if it binds both, which is not established.'),
    }).describe('Another instrument takes its place between the two.'),
    removed: list({
      ...basis,
      by: z.array(id).describe('The declarations of the requested State that take it away.'),
    }).describe('In force, but taken away by a declaration of the requested State.'),
    duties: list(basis).describe('In force, but no channel for a request.'),
    outsideTreaties: z
      .array(
        z.union([
          z.strictObject(basis),
          z.strictObject({
            ...named,
            instrument: id.describe('`national-law/<state>`: the requested State’s own law.'),
            articles: z.array(z.string()),
            withoutTreaty: z.enum(['yes', 'reciprocity']),
          }),
        ]),
      )
      .describe('Possible without a treaty: by a scheme, or by the requested State’s own law.'),
    requestedLaw: z
      .strictObject({
        ...cited,
        withoutTreaty: z.enum(WITHOUT_TREATY).optional(),
        nationals: z.enum(NATIONALS).optional().describe('What it does when its own nationals are asked for.'),
        dualCriminality: z.enum(DUAL_CRIMINALITY_RULES).optional().describe('When it asks for dual criminality.'),
        threshold: penalty.optional().describe('The least maximum that an offence must carry.'),
      })
      .optional()
      .describe('What the requested State’s own law says of helping with extradition or mutual legal assistance.'),
    notInForce: list({ ...named, states: z.array(id) }).describe(
      'Known not to be in force between the two on the day.',
    ),
    dualCriminality: z
      .strictObject({
        status: met,
        reason: z.array(z.string()),
        laws: z.array(punishable).describe('Of the requesting and of the requested State; empty without a matter.'),
      })
      .describe('Whether the act is a crime in both States by the name of the matter.'),
    seriousCrime: z
      .strictObject({ status: met, reason: z.array(z.string()) })
      .describe('Whether its maximum is at least four years (UNTOC art. 2(b)), by the law that counts for the need.'),
    namedOnly: z
      .array(id)
      .optional()
      .describe(
        'Those of the two that not all States treat as a State: what is open to any State stands here only where its list names them.',
      ),
    asAt: z
      .strictObject({ earliest: day, latest: day })
      .optional()
      .describe(
        'Days of the lists of parties behind the bases, the oldest and the newest. A treaty between two States has none.',
      ),
  })
  .meta({ id: 'answer', description: 'What one State can ask of another, on which article, since when, and why.' });
export type PublicAnswer = z.output<typeof PublicAnswer>;
