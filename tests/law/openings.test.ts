/** What a State could join and what that gives: in small worlds counted by hand, and for some States of the content. */
import { describe, expect, test } from 'vitest';
import { openingsOf, type Surroundings } from '../../src/law/openings.ts';
import { boundSince, instrument, provision, world } from '../site/worlds.ts';
import { states, world as content } from './content.ts';
import { NEEDS } from '../../src/schema/needs.ts';

const [MLA, EXTRADITION] = ['mutual-legal-assistance', 'extradition'] as const;
const everyone = ['aaa', 'bbb', 'ccc', 'ddd'];
const around: Surroundings = { states: everyone, needs: [MLA, EXTRADITION], near: ['bbb', 'ccc'], on: '2026-01-01' };
const ids = (list: readonly { instrument: { id: string } }[]) => list.map(({ instrument: { id } }) => id);

describe('in a small world', () => {
  const treaties = world([
    instrument('worldwide', ['aaa', 'bbb', 'ccc']),
    instrument('club', ['bbb', 'ddd'], { provisions: [provision('5', { forms: [MLA, EXTRADITION] })] }),
    instrument('unknown', ['ddd'], { absent: 'no-information' }),
    instrument('labour', ['bbb'], {
      provisions: [provision('1', { role: 'supports', forms: ['prevention', 'definition', 'victim-protection'] })],
    }),
    instrument('protocol', ['bbb'], { parent: 'labour', provisions: [provision('2', { role: 'supports' })] }),
    instrument('pairwise', ['bbb', 'ddd'], { acceptances: new Map() }),
    instrument('elsewhere', ['ddd'], { openTo: { states: ['bbb', 'ddd'] } }),
    instrument('opted-out', ['ddd'], { statuses: new Map([['aaa', { kind: 'outside' }]]) }),
    instrument('scheme', ['bbb'], { treaty: false }),
    instrument('bilateral/one', ['bbb', 'ccc']),
  ]);
  const found = openingsOf(treaties, 'aaa', around);
  const of = (id: string) => found.find(({ instrument: each }) => each.id === id);
  test('only what is open to it and does not bind it is offered, what gives most first', () => {
    expect(ids(found)).toEqual(['club', 'labour', 'protocol', 'pairwise', 'unknown']);
  });
  test('new partners are told apart from those with whom there is a basis already', () => {
    expect(of('club')?.gains).toEqual([
      { need: MLA, first: ['ddd'], further: ['bbb'] },
      { need: EXTRADITION, first: ['bbb', 'ddd'], further: [] },
    ]);
    // One State counts once: with bbb the gain in extradition is a first basis.
    expect(of('club')?.first.toSorted()).toEqual(['bbb', 'ddd']);
    expect(of('club')?.further).toEqual([]);
  });
  test('duties are named where no request rests on it, and the frame around them is none', () => {
    expect(of('labour')?.duties).toEqual(['prevention', 'victim-protection']);
    expect(of('labour')?.gains).toEqual([]);
  });
  test('a protocol says which convention has to come with it', () => {
    expect(of('protocol')?.together?.id).toBe('labour');
    expect(of('labour')?.together).toBeUndefined();
  });
  test('neighbours that did are those near it that are parties', () => {
    expect(of('club')?.neighbours).toEqual(['bbb']);
    expect(of('unknown')?.neighbours).toEqual([]);
  });
  test('nothing is promised where accessions count pair by pair, or where it is perhaps a party', () => {
    expect([of('pairwise')?.pairByPair, of('pairwise')?.gains]).toEqual([true, []]);
    expect([of('unknown')?.status.kind, of('unknown')?.gains]).toEqual(['no-information', []]);
  });
  test('what it has left it can join again', () => {
    const statuses = new Map([
      ['aaa', boundSince('2001', '2005-01-01')],
      ['bbb', boundSince('2001')],
    ]);
    const left = world([instrument('left', [], { statuses })]);
    expect(ids(openingsOf(left, 'aaa', around))).toEqual(['left']);
    expect(ids(openingsOf(left, 'aaa', { ...around, on: '2004-12-31' }))).toEqual([]);
  });
});

describe('in the content', () => {
  const parties = states.filter((state) => !content.territories.has(state));
  const offered = (state: string, near: readonly string[] = []) =>
    openingsOf(content, state, { states: parties, needs: NEEDS, near, on: '2026-11-26' });
  test('Ghana is offered neither the European Investigation Order nor a treaty between two other States', () => {
    const ghana = ids(offered('gha'));
    expect(ghana.filter((id) => /^(eu-|us-mexico|nepal-qatar|mercosur|asean|nordic|bilateral)/.test(id))).toEqual([]);
    // ECOWAS, of which it is a member, is no club of others.
    expect(ghana).toContain('hcch-service-1965');
  });
  test('Viet Nam, which is not bound by the Protocol of 2014, sees it with its duties and its neighbours', () => {
    const protocol = offered('vnm', ['tha', 'mys', 'chn']).find(({ instrument: { id } }) => id === 'ilo-p029');
    expect(protocol?.duties).toEqual(expect.arrayContaining(['prevention', 'victim-protection']));
    expect(protocol?.gains).toEqual([]);
    // Thailand ratified in 2018, Malaysia in 2022 (ILO, NORMLEX); China is no party.
    expect(protocol?.neighbours).toEqual(['tha', 'mys']);
  });
  test('what names forced labour is told apart: the Protocol does, the convention on service of documents does not', () => {
    const vietnam = new Map(offered('vnm').map(({ instrument: { id }, close }) => [id, close]));
    expect(vietnam.get('ilo-p029')).toBe(true);
    expect(vietnam.get('hcch-judgments-2019')).toBe(false);
  });
  test('who is bound by the Protocol is not offered it', () => {
    expect(ids(offered('tha'))).not.toContain('ilo-p029');
  });
});
