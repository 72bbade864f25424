import { expect, test } from 'vitest';
import { askedOf } from '../../../src/publish/search/little-words.ts';

test.each([
  ['who is party to ETS 24', 'party ETS 24'],
  ['liste des États parties au Protocole de Palerme', 'liste États parties Protocole Palerme'],
  ['l’esclavage et la traite', 'esclavage traite'],
  ["victims' rights", 'victims rights'],
  ['el trabajo en las minas', 'trabajo minas'],
  ['العمل في المنازل', 'العمل المنازل'],
])('of “%s” the engine is asked for “%s”', (typed, asked) => expect(askedOf(typed)).toBe(asked));
test('a question of nothing but little words is asked as it is, and so is a phrase in quotation marks', () => {
  expect(askedOf('who is it')).toBe('who is it');
  expect(askedOf('"in the course of the sale"')).toBe('"in the course of the sale"');
  expect(askedOf('  ')).toBe('');
});
