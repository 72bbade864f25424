/** Which articles a form's page tells in full, and which families of treaties have a page of their own. */
import { expect, test } from 'vitest';
import type { Role } from '../../src/law/model.ts';
import { formTables, givingOf } from '../../src/site/form-table.ts';

const provision = (article: string, role: Role, forms: readonly string[], paraphrase = 'What it says.') => ({
  article,
  role,
  forms,
  paraphrase,
});
const instrument = (id: string, provisions: ReturnType<typeof provision>[], more: object = {}) => ({
  id,
  data: { title: id, level: 'global', body: 'A conference', provisions, ...more },
});
const europe = { level: 'regional', region: 'europe' };
const asia = { level: 'regional', region: 'asia-pacific' };

test('what carries a request is told in full, what supports one by number, and what gives another form not at all', () => {
  const convention = instrument('convention', [
    provision('16', 'direct-basis', ['extradition']),
    provision('17', 'conditional-basis', ['extradition']),
    provision('5', 'supports', ['extradition', 'jurisdiction']),
    provision('3', 'none', ['extradition']),
    provision('18', 'direct-basis', ['mutual-legal-assistance']),
  ]);
  const other = instrument('other', [provision('1', 'direct-basis', ['mutual-legal-assistance'])]);
  const giving = givingOf('extradition', [convention, other]);
  expect(giving.map(({ id, rows, others }) => [id, rows.map(({ article }) => article), others])).toEqual([
    [
      'convention',
      ['16', '17'],
      [
        ['Supported by ', ['5']],
        ['Also about it: ', ['3']],
      ],
    ],
  ]);
});
test('while all of it fits, everything stands on the page of the form, in the order of the instruments', () => {
  const giving = givingOf('extradition', [
    instrument('b', [provision('1', 'direct-basis', ['extradition'])], europe),
    instrument('a', [provision('1', 'direct-basis', ['extradition'])]),
  ]);
  const { here, apart } = formTables('extradition', giving);
  expect(here.map(({ id }) => id)).toEqual(['b', 'a']);
  expect(apart).toEqual([]);
});
test('what does not fit leaves the page a family at a time, and treaties open to all States stay', () => {
  const long = Array.from({ length: 40 }, (_, nth) =>
    provision(`${nth + 1}`, 'direct-basis', ['extradition'], 'x'.repeat(400)),
  );
  const giving = givingOf('extradition', [
    instrument('asian', [provision('1', 'direct-basis', ['extradition'])], asia),
    instrument('european', long, europe),
    instrument('second', long, europe),
    instrument('worldwide', long),
  ]);
  const { here, apart } = formTables('extradition', giving);
  expect(here.map(({ id }) => id)).toEqual(['worldwide']);
  expect(apart.map(({ path, title, giving: own }) => [path, title, ...own.map(({ id }) => id)])).toEqual([
    ['/forms/extradition/europe/', 'Europe', 'european', 'second'],
    ['/forms/extradition/asia-pacific/', 'Asia and the Pacific', 'asian'],
  ]);
});
