/**
 * Who publishes at the addresses that declarations are cited from: depositaries, and the gazettes and collections in which
 * States print what they declared. Named as the sources of this content name them. A host that is not here names nobody.
 */
const PUBLISHERS: Readonly<Record<string, string>> = {
  'treaties.un.org': 'United Nations Treaty Collection',
  'coe.int': 'Council of Europe',
  'conventions.coe.int': 'Council of Europe',
  'treatydatabase.overheid.nl': 'Government of the Netherlands, Treaty Database',
  'gesetze.li': 'Principality of Liechtenstein (LILEX)',
  'zakon.rada.gov.ua': 'Verkhovna Rada of Ukraine',
  'njt.hu': 'National Legislation Database of Hungary (njt.hu)',
  'likumi.lv': 'Latvijas Vēstnesis (likumi.lv)',
  'slov-lex.sk': 'Slovak Republic (Slov-Lex)',
  'data.legilux.public.lu': 'Grand Duchy of Luxembourg (Legilux)',
  'legislatie.just.ro': 'Legislative portal, Ministry of Justice of Romania',
  'finlex.fi': 'Republic of Finland (Finlex)',
  'e-tar.lt': 'Register of Legal Acts (e-TAR), Lithuania',
  'ris.bka.gv.at': 'Republic of Austria (RIS)',
  'legislation.gov.uk': 'The National Archives (United Kingdom)',
  'et.gr': 'Hellenic Republic (National Printing House)',
  'zakonyprolidi.cz': 'Zákony pro lidi',
  'suin-juriscol.gov.co': 'Republic of Colombia (SUIN-Juriscol)',
  'gesetze-im-internet.de': 'Federal Republic of Germany (gesetze-im-internet.de)',
  'eulawlive.com': 'EU Law Live',
  'isap.sejm.gov.pl': 'Sejm of the Republic of Poland (ISAP)',
  'bcn.cl': 'Biblioteca del Congreso Nacional de Chile',
  'servicios.infoleg.gob.ar': 'Argentine Republic (InfoLEG)',
  'pravo.gov.ru': 'Russian Federation (pravo.gov.ru)',
  'travel.state.gov': 'United States Department of State',
  'extraditionuk.petersandpeters.com': 'Peters & Peters',
};

/** @returns undefined where the address is not one of theirs */
export const publisherOf = (url: string): string | undefined => PUBLISHERS[new URL(url).hostname.replace(/^www\./, '')];
