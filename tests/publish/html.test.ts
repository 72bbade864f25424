import { expect, test } from 'vitest';
import { escapeHtml } from '../../src/publish/html.ts';

test('a text stays text, between tags and between quotes, whatever is in it', () => {
  expect(escapeHtml('Cooperation under article 18')).toBe('Cooperation under article 18');
  expect(escapeHtml('A & B')).toBe('A &amp; B');
  // As in https://html.spec.whatwg.org/multipage/named-characters.html; what is escaped is escaped again.
  expect(escapeHtml('<a title="&amp;">')).toBe('&lt;a title=&quot;&amp;amp;&quot;&gt;');
});
