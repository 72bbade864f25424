/** Words as search compares them, whatever their case, marks, script or way of writing a number. Pure. */

/** Letters that Arabic writers use for one another, and the lengthening stroke. */
const ARABIC: readonly [RegExp, string][] = [
  [/ـ/g, ''],
  [/ة/g, 'ه'],
  [/ى/g, 'ي'],
  // The article, which a search for the bare noun leaves out.
  [/(?<=^|\s)ال(?=\S{3})/g, ''],
];
/**
 * A text in the form in which two ways of writing it are the same: `C.029`, `c 29` and `C29`; `Labor` and `labour`;
 * `Côte d’Ivoire` and `cote d'ivoire`; `السخرة` and `سخره`.
 */
export function plain(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b0+(?=\d)/g, '')
    .replace(/\b(?:(?:ilo|oit|bit) )?(?:convention|convenio) (?:(?:no|n|nr|number|numero) )?(?=\d{1,3}\b)/g, 'c')
    .replace(/\b(c|p|r)\s?0*(\d+)\b/g, '$1$2')
    .replace(/\b(ets|cets|ilo) (?:no|number) (\d)/g, '$1 $2')
    .replace(/\blabor(?=\b|er|ers)/g, 'labour')
    .trim();
  return ARABIC.reduce((each, [pattern, instead]) => each.replace(pattern, instead), letters);
}
