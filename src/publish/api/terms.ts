/** On what terms the data may be used, and what it is: said the same in every place that says it. */
import { AUTHOR } from '../cite/cited.ts';

/** That of `LICENSE-CONTENT`. */
export const LICENCE = { id: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
export const ATTRIBUTION = AUTHOR;
export const DESCRIPTION =
  'Which instruments of international cooperation against forced labour exist, what each article provides, and who is bound since when; each fact with its source. Not legal advice.';
