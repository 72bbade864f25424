/** A page as linked data (schema.org), for machines that read it. Pure; the types are the vocabulary's own. */
import type { DataDownload, Dataset, Legislation, Thing, WebPage, WebSite, WithContext } from 'schema-dts';
import { AUTHOR, type Cited } from './cited.ts';
import type { Identifier } from './identifiers.ts';
import { NAME } from '../../settings.ts';

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** What the linked data says of an entry beside its citation. Absent fields are left out. */
export interface LinkedDataInput {
  cited: Cited;
  collection: string;
  description: string;
  alsoKnownAs: readonly string[];
  /** Addresses of the documents it rests on. */
  sources: readonly string[];
  /** Address of the site's start page, with its closing slash. */
  home: string;
  instrument?: {
    officialTitle: string;
    kind: string;
    body: string;
    /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
    adopted: string;
    inForce?: string | undefined;
    text: string;
    /** The depositary's page of it. */
    status?: string | undefined;
    identifiers: readonly Identifier[];
  };
  /** What a State's page holds as data. */
  state?: {
    /** `Treaty obligations of Mexico`. */
    data: string;
    isState: boolean;
    /** ISO 3166-1 alpha-3, where it has one. */
    code?: string | undefined;
    /** Address of the same as JSON; a territory has none. */
    json?: string | undefined;
  };
  /** Address of an organisation's own site. */
  officialSite?: string | undefined;
}
const author = () => ({ '@type': 'Organization' as const, name: AUTHOR });

/** A treaty or act under its own title, with the numbers that registers give it. */
function legislation(
  named: object,
  {
    officialTitle,
    kind,
    body,
    adopted,
    inForce,
    text,
    status,
    identifiers,
  }: NonNullable<LinkedDataInput['instrument']>,
): Legislation {
  const numbers = identifiers.map(({ register, value, text: written }) => (register === 'ELI' ? value : written));
  return {
    '@type': 'Legislation',
    ...named,
    headline: officialTitle,
    legislationType: kind,
    ...(numbers.length && { legislationIdentifier: numbers }),
    ...(identifiers.length && {
      identifier: identifiers.map(({ register, value }) => ({
        '@type': 'PropertyValue' as const,
        propertyID: register,
        value,
      })),
    }),
    legislationDate: adopted,
    legislationPassedBy: { '@type': 'Organization', name: body },
    ...(inForce && { legislationDateOfApplicability: inForce }),
    url: text,
    ...(status && { sameAs: status }),
  };
}

/** What the page is about. */
function subject(input: LinkedDataInput): Thing {
  const { cited, collection, description, alsoKnownAs, home, instrument, state, officialSite } = input;
  const { title, url, date } = cited;
  const named = { name: title, description, ...(alsoKnownAs.length && { alternateName: [...alsoKnownAs] }) };
  const written = { ...named, headline: title, dateModified: date, license: LICENCE, author: author() };
  switch (collection) {
    case 'frameworks':
      return instrument ? legislation(named, instrument) : { '@type': 'Legislation', ...named };
    case 'glossary':
    case 'forms':
      return {
        '@type': 'DefinedTerm',
        ...named,
        inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': `${home}${collection}/`, name: `${NAME} ${collection}` },
      };
    case 'organisations':
      return { '@type': 'Organization', ...named, ...(officialSite && { url: officialSite }) };
    case 'jurisdictions':
      return {
        '@type': state?.isState ? 'Country' : 'AdministrativeArea',
        name: title,
        ...(alsoKnownAs.length && { alternateName: [...alsoKnownAs] }),
        ...(state?.code && { identifier: state.code }),
        ...(state?.json && {
          subjectOf: dataset({ name: state.data, description, url, date, files: [['application/json', state.json]] }),
        }),
      };
    default:
      return { '@type': 'Article', ...written };
  }
}

/** An entry's page and what it is about. */
export const linkedData = (described: LinkedDataInput): WithContext<WebPage> => {
  const { cited, description, home, sources } = described;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': cited.url,
    name: cited.title,
    description,
    inLanguage: 'en',
    dateModified: cited.date,
    license: LICENCE,
    isPartOf: { '@type': 'WebSite', '@id': home, name: NAME },
    mainEntity: subject(described),
    ...(sources.length && { citation: [...sources] }),
  };
};

/** Data that a page shows and a reader can take as files. */
export interface DatasetInput {
  name: string;
  description: string;
  /** Of the page that shows or explains it. */
  url: string;
  /** The day as of which it speaks. */
  date: string;
  files: readonly (readonly [type: string, url: string, name?: string])[];
}
const download = ([encodingFormat, contentUrl, name]: DatasetInput['files'][number]): DataDownload => ({
  '@type': 'DataDownload',
  ...(name && { name }),
  encodingFormat,
  contentUrl,
});
const dataset = ({ name, description, url, date, files }: DatasetInput): Dataset => ({
  '@type': 'Dataset',
  name,
  description,
  url,
  dateModified: date,
  license: LICENCE,
  creator: author(),
  isAccessibleForFree: true,
  distribution: files.map(download),
});
/** One set of data, as dataset searches read it. */
export const datasetData = (input: DatasetInput): WithContext<Dataset> => ({
  '@context': 'https://schema.org',
  ...dataset(input),
});
/** Everything the site publishes, as a catalogue with one set of data in it. @param home address of the start page */
export const catalogueData = (home: string, input: DatasetInput): WithContext<Dataset> => ({
  ...datasetData(input),
  includedInDataCatalog: { '@type': 'DataCatalog', name: NAME, url: home },
});
/** The site itself, on its start page. */
export const siteData = (home: string, description: string, languages: readonly string[]): WithContext<WebSite> => ({
  '@context': 'https://schema.org',
  '@type': 'WebSite',
  '@id': home,
  url: home,
  name: NAME,
  description,
  inLanguage: [...languages],
  license: LICENCE,
  publisher: author(),
});
