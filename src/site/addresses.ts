/** Addresses of the site and of its source. */
import { REPOSITORY } from '../settings.ts';

export { NAME, REPOSITORY } from '../settings.ts';
/** A site path (`/frameworks/untoc/`) as it is served, under the base path. */
export const url = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
/** A site path as it is written outside the site: with the host. */
export const absolute = (path: string): string => new URL(url(path), import.meta.env.SITE).href;
export const editUrl = (file: string): string => `${REPOSITORY}/edit/main/content/${file}`;
/** The code host's editor with a new file of a collection begun. */
export const newUrl = (collection: string, text: string): string =>
  `${REPOSITORY}/new/main/content/${collection}?${new URLSearchParams({ filename: `rename-me.${text.startsWith('---') ? 'mdx' : 'yaml'}`, value: text }).toString()}`;
/** An issue form of the code host with its first fields filled in. */
const form = (template: string, fields: Record<string, string>): string =>
  `${REPOSITORY}/issues/new?${new URLSearchParams({ template: `${template}.yml`, ...fields }).toString()}`;
export const reportUrl = (title: string, page: string): string =>
  form('wrong-fact', { title: `Wrong: ${title}`, page });
export const replyUrl = (title: string, page: string): string => form('reply', { title: `Reply: ${title}`, page });
/** Data in a page for its scripts: `<` is escaped, so that nothing in it can end the block. */
export const jsonBlock = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
