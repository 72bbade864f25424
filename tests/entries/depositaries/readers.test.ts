/** Each reader reads the true shape of its depositary, and refuses what is not that shape. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readCoeJson } from '../../../src/entries/depositaries/council-of-europe.ts';
import { provenOrder, readDate } from '../../../src/entries/depositaries/dates.ts';
import { readUnionAct } from '../../../src/entries/depositaries/eur-lex.ts';
import { hague } from '../../../src/entries/depositaries/hague.ts';
import { actColumn } from '../../../src/entries/depositaries/headings.ts';
import { ilo } from '../../../src/entries/depositaries/ilo.ts';
import { depositaryOf } from '../../../src/entries/depositaries/index.ts';
import { namedIn } from '../../../src/entries/depositaries/jurisdictions.ts';
import { reading, type Page } from '../../../src/entries/depositaries/list.ts';
import { readHtml, readList } from '../../../src/entries/depositaries/read.ts';
import { whoIs } from '../../../src/entries/depositaries/states.ts';
import { decoded } from '../../../src/entries/depositaries/text.ts';
import { readUnXml } from '../../../src/entries/depositaries/un.ts';
import { readFiles } from '../../../src/entries/files.ts';
import { readContent } from '../../../src/entries/read.ts';
import type { Fact } from '../../tools/depositaries/facts.ts';
import {
  coeDeclarations,
  coeSignatures,
  hagueTable,
  normlex,
  oasTable,
  oasText,
  unHtml,
  unionAct,
  unXml,
} from '../../tools/depositaries/pages.ts';

const who = whoIs(namedIn(readContent(readFiles('content'), '2026-11-26').content));
const taken = (page: Page) => reading(page, who, '2026-11-26');
const saysOf = (page: Page) =>
  Object.fromEntries(
    taken(page).listed.map(({ state, action, date, inForce, signed, ended, left, doubt }) => [
      state,
      { action, date, inForce, signed, ended, left, doubt },
    ]),
  );
const refused = (page: Page) => taken(page).faults.map(({ message, fix }) => `${message} ${fix}`);

/** Real acts under UNTOC, read on its status page. */
const FACTS: Fact[] = [
  { code: 'ARG', name: 'Argentina', action: 'ratification', signed: '2000-12-12', date: '2002-11-19' },
  { code: 'BHR', name: 'Bahrain', action: 'accession', date: '2004-06-07' },
  {
    code: 'BOL',
    name: 'Bolivia (Plurinational State of)',
    action: 'ratification',
    signed: '2000-12-12',
    date: '2005-10-10',
  },
  { code: 'CIV', name: "Côte d'Ivoire", action: 'ratification', signed: '2000-12-15', date: '2012-10-25' },
  { code: 'EU', name: 'European Union', action: 'approval', signed: '2000-12-12', date: '2004-05-21' },
  { code: 'IRN', name: 'Iran (Islamic Republic of)', action: 'signature-only', signed: '2000-12-12' },
  { code: 'MNE', name: 'Montenegro', action: 'succession', date: '2006-10-23' },
];
const asRead = {
  ARG: { action: 'ratification', signed: '2000-12-12', date: '2002-11-19' },
  BHR: { action: 'accession', date: '2004-06-07' },
  BOL: { action: 'ratification', signed: '2000-12-12', date: '2005-10-10' },
  CIV: { action: 'ratification', signed: '2000-12-15', date: '2012-10-25' },
  EU: { action: 'approval', signed: '2000-12-12', date: '2004-05-21' },
  IRN: { signed: '2000-12-12' },
  MNE: { action: 'succession', date: '2006-10-23' },
};

describe('United Nations Treaty Collection', () => {
  test('XML, with its footnotes written as text and tabs in its dates', () => {
    expect(saysOf(readUnXml(unXml(FACTS)))).toEqual(asRead);
    expect(saysOf(readUnXml(unXml(FACTS, { footnotes: true })))).toEqual(asRead);
  });
  test('the status page as HTML, and its day', () => {
    const page = readList(unHtml(FACTS, '2026-11-24'));
    expect(saysOf(page)).toEqual(asRead);
    expect(taken(page)).toMatchObject({ asAt: '2026-11-24', parties: 6 });
  });
  test('the table as copied, with a caption above and notes below it', () => {
    const text = `UNTC\n\nParticipant 1, 2\tSignature\tApproval(AA), Acceptance(A), Accession(a), Succession(d), Ratification\nArgentina 3\t12 Dec 2000\t19 Nov 2002 4, 5\nBahrain\t\t 7\u00a0Jun 2004 a\nEnd Note\t\t\n1. Mexico is not named here\t\t\n`;
    expect(saysOf(readList(text))).toEqual({
      ARG: { action: 'ratification', signed: '2000-12-12', date: '2002-11-19' },
      BHR: { action: 'accession', date: '2004-06-07' },
    });
  });
  test.each([
    'Ratification, Accession(a), Succession(d)',
    'Accession(a), Succession(d), Ratification',
    'Ratification, Acceptance(A), Approval(AA), Accession(a), Succession(d)',
    'Approval(AA), Acceptance(A), Accession(a), Ratification',
    'Ratification, Acceptance(A), Approval(AA), Accession(a)',
    'Approval(AA), Acceptance(A), Accession(a), Succession(d), Ratification',
    'Accession(a), Succession(d)',
    'Ratification, Accession(a), Acceptance(A), Approval(AA)',
    'Definitive signature(s), Acceptance(A), Succession(d)',
    'Ratification, Acceptance(A), Approval(AA), Formal confirmation(c), Accession(a), Succession(d)',
    'Approval(AA), Formal confirmation(c), Acceptance(A), Accession(a), Succession(d), Ratification',
    'Ratification, Succession(d)',
    'Succession(d), Consent to be bound(P)',
  ])('the heading "%s" is that of acts', (heading) => {
    const column = actColumn(heading);
    expect(column?.kind).toBe('acts');
    const letters = column?.kind === 'acts' ? column.letters : new Map();
    for (const [, letter] of heading.matchAll(/\((\w+)\)/g)) expect(letters.has(letter ?? '')).toBe(true);
    expect(column?.kind === 'acts' ? column.plain : undefined).toBe(
      heading.split(', ').includes('Ratification') ? 'ratification' : undefined,
    );
  });
  test('"Signature, Succession to signature(d)" is that of signatures', () => {
    expect(actColumn('Signature, Succession to signature(d)')).toEqual({ kind: 'signed' });
  });
  test('a date in square brackets is a question for a person', () => {
    const text = 'Participant\tSignature\tRatification, Acceptance(A), Accession(a)\nMexico\t\t[20 Jan\t\n'.replace(
      '[20 Jan\t',
      '[20 Jan 2021 A]',
    );
    expect(saysOf(readList(text))['MEX']).toMatchObject({
      date: '2021-01-20',
      action: 'acceptance',
      doubt: /square brackets/,
    });
  });
  test('who declared what is known by a mark, and no word of it is kept', () => {
    const { declarations } = taken(readUnXml(unXml(FACTS, { declarations: { Argentina: 'We declare something.' } })));
    expect(Object.keys(declarations)).toEqual(['ARG']);
    expect(JSON.stringify(declarations)).not.toContain('something');
    const other = taken(readUnXml(unXml(FACTS, { declarations: { Argentina: 'We declare something else.' } })));
    expect(other.declarations['ARG']).not.toBe(declarations['ARG']);
  });
  test.each([
    ['XML that breaks off', unXml(FACTS).slice(0, -400), /breaks off/],
    ['a page about maintenance', '<!DOCTYPE html><html><body>Maintenance</body></html>', /web page and not the XML/],
    [
      'half of the table',
      unXml(FACTS).replace(/<Row><Entry>(Bahrain|Bolivia).*?<\/Row>/g, ''),
      /counts 6 parties and its table shows 4/,
    ],
    ['other headings', unXml(FACTS, { headings: ['Name', 'A', 'B'] }), /no table of participants/],
    [
      'a table without headings',
      readFileSync('tests/tools/lists/un-mtdsg.xml', 'utf8'),
      /no table of participants with headings/,
    ],
    ['entities that would grow', '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>', /damaged|undefined/],
  ])('%s is refused', (_, xml, says) => {
    expect(refused(readUnXml(xml)).join()).toMatch(says);
  });
});

describe('Council of Europe', () => {
  const facts: Fact[] = [
    {
      code: 'TUR',
      name: 'Türkiye',
      action: 'ratification',
      signed: '2009-03-19',
      date: '2016-05-02',
      inForce: '2016-09-01',
    },
    {
      code: 'RUS',
      name: 'Russian Federation',
      action: 'ratification',
      signed: '1999-11-07',
      date: '1999-12-10',
      inForce: '2000-03-09',
      ended: '2022-09-16',
    },
    { code: 'BLR', name: 'Belarus', action: 'accession', date: '2013-11-26', inForce: '2014-03-01' },
  ];
  test('the service: members ratify, others without a signature accede, who left has a last day, and who is silent is no party', () => {
    const { listed } = taken(readCoeJson(coeSignatures(facts), coeDeclarations({ Türkiye: 'x' })));
    expect(listed.map(({ state, usual, date, ended }) => ({ state, usual, date, ended }))).toEqual([
      { state: 'TUR', usual: 'ratification', date: '2016-05-02', ended: undefined },
      { state: 'RUS', usual: 'ratification', date: '1999-12-10', ended: '2022-09-16' },
      { state: 'BLR', usual: 'accession', date: '2013-11-26', ended: undefined },
    ]);
  });
  test('a denunciation without its effect, and a suspension, are questions for a person', () => {
    const changed = JSON.parse(coeSignatures(facts)) as Record<string, unknown>[][];
    Object.assign(changed[0]?.[0] ?? {}, { DateDenonciation: '2026-01-01T00:00:00' });
    expect(taken(readCoeJson(JSON.stringify(changed))).listed[0]?.left).toMatch(/2026-01-01/);
    Object.assign(changed[0]?.[0] ?? {}, {
      DateDenonciation: '0001-01-01T00:00:00',
      DateSuspension: '2026-01-01T00:00:00',
    });
    expect(taken(readCoeJson(JSON.stringify(changed))).listed[0]).toMatchObject({ doubt: 'suspended on 2026-01-01' });
  });
  test('the chart as copied: groups, letters, days first', () => {
    expect(saysOf(readList(readFileSync('tests/tools/lists/coe-chart.tsv', 'utf8')))).toEqual({
      ALB: { signed: '2005-12-22', date: '2007-02-06', inForce: '2008-02-01' },
      AUT: { signed: '2005-05-16', date: '2006-10-12', inForce: '2008-02-01' },
      TUR: { signed: '2009-03-19', date: '2016-05-02', inForce: '2016-09-01' },
      BLR: { action: 'accession', date: '2013-11-26', inForce: '2014-03-01' },
      ISR: { action: 'accession', date: '2021-05-28', inForce: '2021-09-01' },
    });
  });
  test.each([
    ['a field by another name', coeSignatures(facts, 'DateRatification')],
    ['a page in place of the answer', '<html>Just a moment…</html>'],
    ['two lists in place of three', '[[],[]]'],
    ['an answer that breaks off', coeSignatures(facts).slice(0, 200)],
  ])('%s is refused', (_, text) => {
    expect(refused(readCoeJson(text))).toHaveLength(1);
  });
});

describe('ILO NORMLEX', () => {
  const facts: Fact[] = [
    { code: 'AFG', name: 'Afghanistan', action: 'ratification', date: '1963-05-16' },
    { code: 'MYS', name: 'Malaysia', action: 'ratification', date: '1958-10-13', ended: '1990-01-10' },
  ];
  test('the page: the name is a link, and who left is not a party', () => {
    const { listed } = taken(readHtml(normlex(facts, { footnotes: true }), [ilo]));
    expect(listed).toMatchObject([
      { state: 'AFG', date: '1963-05-16', usual: 'ratification' },
      { state: 'MYS', date: '1958-10-13', left: 'not in force, "Denounced on 10 Jan 1990"' },
    ]);
    expect(listed[0]?.left).toBeUndefined();
  });
  test('what will enter into force is not what has left', () => {
    const list =
      'Country\tDate\tStatus\tNote\nMexico\t07 Jul 2026\tNot in force\tThe Convention will enter into force for Mexico on 07 Jul 2027.\n';
    expect(saysOf(readList(list))).toEqual({ MEX: { date: '2026-07-07', inForce: '2027-07-07' } });
  });
  test('a day that a person adds answers the question', () => {
    const list =
      'Country\tDate\tStatus\tNote\tEnded\nMalaysia\t13 Oct 1958\tNot in force\tDenounced on 10 Jan 1990\t1991-01-10\n';
    expect(saysOf(readList(list))).toEqual({ MYS: { date: '1958-10-13', ended: '1991-01-10' } });
  });
  test('a page that has lost its status is not read as another list', () => {
    const lost = normlex(facts, { headings: ['Country', 'Date', 'Since', 'Note'] });
    expect(refused(readHtml(lost, [ilo]))).toHaveLength(1);
  });
  test('another status is refused', () => {
    expect(refused(readList('Country\tDate\tStatus\nMexico\t07 Jul 2026\tSuspended\n')).join()).toMatch(
      /no status that is known/,
    );
  });
});

describe('Hague Conference', () => {
  test('the table as copied: Roman months, A is accession, Den is an end without a day', () => {
    expect(saysOf(readList(readFileSync('tests/tools/lists/hcch-print.tsv', 'utf8')))).toEqual({
      BEL: { left: 'denounced; the page of the State says when' },
      DNK: { action: 'ratification', signed: '1956-10-23', date: '1964-07-03', inForce: '1964-09-01' },
      FIN: { action: 'ratification', signed: '1957-04-12', date: '1964-07-03', inForce: '1964-09-01' },
      ITA: { action: 'ratification', signed: '1956-04-13', date: '1958-03-17', inForce: '1964-09-01' },
      LUX: { signed: '1955-06-15' },
      NER: { action: 'accession', date: '1971-10-11', inForce: '1971-12-10' },
    });
  });
  test('the page counts its parties, and half of it is refused', () => {
    const facts = FACTS.filter(({ action }) => action !== 'signature-only');
    expect(taken(readHtml(hagueTable(facts), [hague]))).toMatchObject({ parties: 6, faults: [] });
    const half = hagueTable(facts).replace(/<tr><td><a href="#"><b>(Bahrain|Bolivia).*?<\/tr>/g, '');
    expect(refused(readHtml(half, [hague])).join()).toMatch(/counts 6 parties and its table shows 4/);
  });
  test('a type that is not known is refused', () => {
    const list = readFileSync('tests/tools/lists/hcch-print.tsv', 'utf8').replace('\tA\t10-XII', '\tX\t10-XII');
    expect(refused(readList(list)).join()).toMatch(/type "X"/);
  });
});

describe('Organization of American States', () => {
  const facts: Fact[] = [
    { code: 'MEX', name: 'México', action: 'ratification', signed: '2001-06-05', date: '2003-02-11' },
    { code: 'CZE', name: 'Czech Republic', action: 'accession', date: '2019-10-17' },
    { code: 'USA', name: 'Estados Unidos', action: 'ratification', signed: '1995-01-10', date: '2001-05-25' },
  ];
  const expected = {
    MEX: { action: 'ratification', signed: '2001-06-05', date: '2003-02-11' },
    CZE: { action: 'accession', date: '2019-10-17' },
    USA: { action: 'ratification', signed: '1995-01-10', date: '2001-05-25' },
  };
  test('tables and the older columns of text: the month first, the deposit counts, who is silent is no party', () => {
    expect(saysOf(readList(oasTable(facts)))).toEqual(expected);
    expect(saysOf(readList(oasText(facts)))).toEqual(expected);
  });
  test('the list of A-55, whose dates prove no order, is read month first', () => {
    expect(saysOf(readList(readFileSync('tests/tools/lists/oas-a-55-month-first.tsv', 'utf8')))['MEX']).toEqual({
      signed: '2001-06-05',
      date: '2003-02-11',
    });
  });
  test('--day-first is refused for it, and says what it would do', () => {
    const list = readFileSync('tests/tools/lists/oas-a-55-month-first.tsv', 'utf8');
    expect(refused(readList(list, 'day-first')).join()).toMatch(/7 January would become 1 July/);
  });
  test('a ratification without a deposit is a question for a person', () => {
    const list = 'COUNTRY\tSIGNATURE\tRATIFICATION/ACCESSION\tDEPOSIT\nMexico\t-\t01/13/2003\t-\n';
    expect(saysOf(readList(list))['MEX']?.doubt).toMatch(/no deposit/);
  });
});

describe('Netherlands', () => {
  const row = 'Party\tSignature\tProvisional application\tRatification\tEntry into force\tRenunciation\tTermination\n';
  test('the table in English and in Dutch', () => {
    expect(
      saysOf(
        readList(
          `${row}Mexico\t\t\t01-12-2000 (A)\t14-08-1995\t\t\nMontenegro\t\t\t23-10-2006 (Su)\t\t\t\nCzechoslovakia (< 01-01-1993)\t\t\t01-01-1970 (R)\t\t\t\nAlbania\t28-09-1999\t\t28-09-1999 (R)\t01-01-2000\t01-01-2010\t01-01-2011\n`,
        ),
      ),
    ).toEqual({
      MEX: { action: 'accession', date: '2000-12-01', inForce: '1995-08-14' },
      MNE: { action: 'succession', date: '2006-10-23' },
      ALB: { signed: '1999-09-28', date: '1999-09-28', inForce: '2000-01-01', ended: '2011-01-01' },
    });
    const dutch = `<table><tr><th>Partij</th><th>Ondertekening</th><th>RatificatieO=Ondertekening</th><th>In werking</th><th>Opzegging</th><th>Buiten werking</th></tr><tr><td>Nederlanden, het Koninkrijk der</td><td>03-03-2017</td><td>19-09-2017 (R)</td><td>05-12-2020</td><td></td><td></td></tr></table>`;
    expect(saysOf(readList(dutch))).toEqual({
      NLD: { signed: '2017-03-03', date: '2017-09-19', inForce: '2020-12-05' },
    });
  });
  test('a renunciation without its end is a question for a person', () => {
    expect(saysOf(readList(`${row}Albania\t\t\t28-09-1999 (R)\t\t01-01-2010\t\n`))['ALB']?.left).toMatch(/01-01-2010/);
  });
  test('the treaty as XML, with its element of two n', () => {
    const xml = `<?xml version="1.0"?><ov:item xmlns:ov="x"><verdrag><Partijen><Partij><NaamPartij>Mexico</NaamPartij><DatumOndertekenning>1999-01-02</DatumOndertekenning><DatumRatificatie>2000-12-01</DatumRatificatie><TypeInstemming>T</TypeInstemming><DatumInwerkingtreding>2001-01-01</DatumInwerkingtreding></Partij></Partijen></verdrag></ov:item>`;
    expect(saysOf(readList(xml))).toEqual({
      MEX: { action: 'accession', signed: '1999-01-02', date: '2000-12-01', inForce: '2001-01-01' },
    });
  });
});

describe('United Kingdom', () => {
  const head = 'Country\tAction\tAction Date\tEffective Date\n';
  test('several lines a State are one row, and an extension leaves the mother State alone', () => {
    const list = `${head}IRELAND, REPUBLIC OF\tSignature\t27/06/1946\t\nIRELAND, REPUBLIC OF\tRatification\t12/06/1956\t\nJersey\tExtension\t08/03/1960\t\nEQUATORIAL GUINEA\tRatification\t23/04/1996\t23/10/1996\nMEXICO\tAccession\t28-Sep-2000\t\nMEXICO\tDeclaration\t28-Sep-2000\t\nCHINA\tDeclaration\t20/10/1999\t\n`;
    expect(saysOf(readList(list))).toEqual({
      IRL: { action: 'ratification', signed: '1946-06-27', date: '1956-06-12' },
      GNQ: { action: 'ratification', date: '1996-04-23', inForce: '1996-10-23' },
      MEX: { action: 'accession', date: '2000-09-28' },
    });
  });
  test('two acts by which a State would be bound are refused', () => {
    expect(
      refused(readList(`${head}MEXICO\tAccession\t01/02/1990\t\nMEXICO\tRatification\t13/02/1991\t\n`)).join(),
    ).toMatch(/2 acts/);
  });
});

describe('EUR-Lex', () => {
  test('from when an act applies, and whether it still does', () => {
    expect(readUnionAct(unionAct('2015-01-10'))).toEqual({ applies: ['2015-01-10'], inForce: true });
    expect(readUnionAct(unionAct('2015-01-10').replace('InForce-inForce', 'InForce-notInForce'))?.inForce).toBe(false);
    expect(readUnionAct('<html><body></body></html>')).toBeUndefined();
  });
});

describe('dates', () => {
  test.each([
    ['2003-09-29', '2003-09-29'],
    ['29 Sep 2003', '2003-09-29'],
    ['29 September 2003', '2003-09-29'],
    ['29\u00a0Sept. 2003', '2003-09-29'],
    ['September 29, 2003', '2003-09-29'],
    ['29 septembre 2003', '2003-09-29'],
    ['1 août 2003', '2003-08-01'],
    ['29-Sep-2003', '2003-09-29'],
    ['29-IX-2003', '2003-09-29'],
    ['2003', '2003'],
    ['2003-09-29T00:00:00', '2003-09-29'],
    ['05/05/2003', '2003-05-05'],
    ['29/09/2003', undefined],
    ['31 Feb 2003', undefined],
    ['29 Sep 03', undefined],
    ['29 Foo 2003', undefined],
  ])('%s is %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });
  test('what dates of digits prove of their order', () => {
    expect(provenOrder(['03/04/2005', '29/05/1996'])).toBe('day-first');
    expect(provenOrder(['03/04/2005', '05/29/1996'])).toBe('month-first');
    expect(provenOrder(['05/29/1996', '29/05/1996'])).toBe('both');
    expect(provenOrder(['03/04/2005'])).toBe('unproven');
    expect(provenOrder(['04/04/2005', '2005-03-04'])).toBe('either');
  });
});

test('bytes are of the encoding that they name, or of none', () => {
  const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>Côte</a>', 'latin1');
  expect(decoded(latin)).toContain('Côte');
  expect(decoded(Buffer.from('Côte', 'latin1'))).toBeUndefined();
  expect(decoded(Buffer.from('\ufeffCôte', 'utf16le'))).toBe('Côte');
  expect(decoded(Buffer.from('Côte', 'latin1'), 'text/html; charset=windows-1252')).toBe('Côte');
});

test.each([
  [
    'https://treaties.un.org/pages/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-11-c&chapter=4&clang=_en',
    'https://treaties.un.org/doc/Publication/MTDSG/Volume%20I/Chapter%20IV/IV-11-c.en.xml',
  ],
  [
    'https://treaties.un.org/pages/ViewDetails.aspx?src=TREATY&mtdsg_no=XVIII-12-a&chapter=18&clang=_en',
    'https://treaties.un.org/doc/Publication/MTDSG/Volume%20II/Chapter%20XVIII/XVIII-12-a.en.xml',
  ],
  ['http://www.oas.org/juridico/english/sigs/a-35.html', 'https://www.oas.org/juridico/english/sigs/a-35.html'],
  [
    'https://www.hcch.net/en/instruments/conventions/status-table/?cid=17',
    'https://www.hcch.net/en/instruments/conventions/status-table/?cid=17',
  ],
  ['https://agreement.asean.org', undefined],
  ['https://treaties.un.org.evil.example/pages/ViewDetails.aspx?mtdsg_no=IV-4', undefined],
  ['not an address', undefined],
])('%s is asked at %s', (status, url) => {
  const depositary = depositaryOf(status);
  expect(depositary?.first(new URL(status))?.url).toBe(url);
});
test('the key of the Council of Europe goes to its own service only', () => {
  const chart = new URL('https://www.coe.int/en/web/conventions/full-list?module=signatures-by-treaty&treatynum=197');
  const page = (url: string) =>
    `<script>window.conventions_api_url='${url}';window.conventions_api_key='abc';</script>`;
  const next = depositaryOf(chart.href)?.next;
  expect(next?.(page('https://conventions-ws.coe.int/WS_LFRConventions/'), chart)?.map(({ url }) => url)).toEqual([
    'https://conventions-ws.coe.int/WS_LFRConventions/api/signatures?numSTE=197&langue=ENG',
    'https://conventions-ws.coe.int/WS_LFRConventions/api/conventions/getDeclarations?numSte=197&codeNature=0&langue=ENG',
  ]);
  expect(next?.(page('https://evil.example/'), chart)).toBeUndefined();
});
