/** Sätteri plugins of the build: the guard as the last line of defence, and links under the base path. */
import { defineHastPlugin, defineMdastPlugin } from 'satteri';
import { judge } from './guard.ts';

const refuse = (node: unknown) => {
  const verdict = judge(node as Parameters<typeof judge>[0]);
  if (verdict) throw new Error(`${verdict.message} Fix: ${verdict.fix}`);
};
export const guardPlugin = defineMdastPlugin({
  name: 'guard',
  mdxjsEsm: refuse,
  mdxFlowExpression: refuse,
  mdxTextExpression: refuse,
  html: refuse,
  mdxJsxFlowElement: refuse,
  mdxJsxTextElement: refuse,
  link: refuse,
  image: refuse,
  definition: refuse,
});

/** Authors write `/frameworks/untoc/`; the page may be served below a base path. */
export const linksPlugin = (base: string) =>
  defineHastPlugin({
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const href = node.properties['href'];
        if (typeof href === 'string' && href.startsWith('/'))
          ctx.setProperty(node, 'href', base.replace(/\/$/, '') + href);
      },
    },
  });
