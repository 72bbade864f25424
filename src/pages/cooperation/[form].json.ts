/** The articles that give one form, by instrument, with what to check: loaded when a reader chooses the form. */
import { getCollection } from 'astro:content';
import type { Article, Declared, FormArticles, Question } from '../../publish/articles.ts';
import { load } from '../../site/load.ts';
import { conditionsFor, provisionAnchor } from '../../schema/frameworks.ts';
import { FORMS, type FormId } from '../../schema/vocabulary.ts';

export const getStaticPaths = () => FORMS.map((form) => ({ params: { form }, props: { form } }));

export const GET = async ({ props }: { props: { form: FormId } }) => {
  const frameworks = (await load('frameworks')).filter(({ data }) =>
    data.provisions.some((p) => p.forms.includes(props.form)),
  );
  const descriptions = await getCollection('participation');
  const data: FormArticles = {
    articles: Object.fromEntries(
      frameworks.map((framework) => [
        framework.id,
        Object.fromEntries(
          framework.data.provisions
            .filter((provision) => provision.forms.includes(props.form))
            .map((p): [string, Article] => [
              p.article,
              [
                provisionAnchor(framework.data.unit, p.article),
                p.heading ?? '',
                p.paraphrase,
                p.strength,
                p.verification.level,
              ],
            ]),
        ),
      ]),
    ),
    questions: Object.fromEntries(
      frameworks.flatMap(({ id, data }) => {
        const asked = conditionsFor(data.conditions, props.form);
        const questions = asked.map(({ question, article }): Question => [
          question,
          article,
          provisionAnchor(data.unit, article),
        ]);
        return questions.length ? [[id, questions]] : [];
      }),
    ),
    declarations: Object.fromEntries(
      (await getCollection('declarations'))
        .filter(({ data }) => data.forms.includes(props.form))
        .map(({ id, data }): [string, Declared] => [
          id,
          [data.jurisdiction, data.effect, data.text, data.source.url, data.date ?? ''],
        ]),
    ),
    clauses: Object.fromEntries(
      descriptions.flatMap(({ id, data: { clause } }) =>
        clause && frameworks.some((framework) => framework.id === id) ? [[id, clause.article]] : [],
      ),
    ),
  };
  return Response.json(data);
};
