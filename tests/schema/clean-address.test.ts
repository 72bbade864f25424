/** An address without what belongs to one visit, as a court would cite it. */
import { expect, test } from 'vitest';
import { ADDRESSES, cleanAddress } from '../../src/schema/clean-address.ts';

test.each([
  ['https://a.org/x?utm_source=a&utm_medium=b', 'https://a.org/x'],
  ['https://a.org/x?id=1&fbclid=zz#art-3', 'https://a.org/x?id=1#art-3'],
  ['https://www.coe.int/list?p_auth=sFhGIQ8I&numSte=024', 'https://www.coe.int/list?numSte=024'],
  ['https://a.org/x.do;jsessionid=0A1B?id=2', 'https://a.org/x.do?id=2'],
  ['https://a.org/x?PHPSESSID=abc', 'https://a.org/x'],
  // As browsers send them, and as RFC 3986 writes a `uri`.
  ['https://a.org/zh-hans/最新消息/x/', 'https://a.org/zh-hans/%E6%9C%80%E6%96%B0%E6%B6%88%E6%81%AF/x/'],
  ['https://a.org/öffentlich?q=é#ï', 'https://a.org/%C3%B6ffentlich?q=%C3%A9#%C3%AF'],
  ['https://a.org/t-1.html?s=9c6d4a7c89a84cc6bef13970b0037beb', 'https://a.org/t-1.html'],
])('%s becomes %s', (address, clean) => expect(cleanAddress(address)).toBe(clean));
test.each([
  'https://normlex.ilo.org/dyn/nrmlx_en/f?p=NORMLEXPUB:12100:0::NO::P12100_INSTRUMENT_ID:312174',
  'https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-12&chapter=18&clang=_en',
  'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A32024L1712',
  'https://a.org/?s=forced+labour',
  'https://a.org/x?',
  'https://a.org/%C3%B6ffentlich',
  'https://bücher.example/x',
  'https://a.org/x”',
  'https://a.org/?q=a%26utm_source%3Db&&b#utm_source=x',
])('%s stays as it is', (address) => expect(cleanAddress(address)).toBe(address));
test('addresses are found where they stand in a text', () => {
  const text = 'url: "https://a.org/x?y=1" and [here](http://b.org/z), <https://c.org/>';
  expect([...text.matchAll(ADDRESSES)].map(([address]) => address)).toEqual([
    'https://a.org/x?y=1',
    'http://b.org/z',
    'https://c.org/',
  ]);
});
