/** An entry as linked data (schema.org), for machines that read the page. Pure; the types are the vocabulary's own. */
import type { Thing, WebPage, WithContext } from 'schema-dts';
import { AUTHOR, type Cited } from './cited.ts';
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
  };
  /** Address of an organisation's own site. */
  officialSite?: string | undefined;
}

/** What the page is about. */
function subject({
  cited,
  collection,
  description,
  alsoKnownAs,
  home,
  instrument,
  officialSite,
}: LinkedDataInput): Thing {
  const { title, url, date } = cited;
  const named = { name: title, description, ...(alsoKnownAs.length && { alternateName: [...alsoKnownAs] }) };
  const written = { ...named, headline: title, dateModified: date, license: LICENCE, author: author() };
  switch (collection) {
    case 'frameworks':
      return {
        '@type': 'Legislation',
        ...named,
        ...(instrument && {
          legislationType: instrument.kind,
          legislationIdentifier: instrument.officialTitle,
          legislationDate: instrument.adopted,
          legislationPassedBy: { '@type': 'Organization', name: instrument.body },
          ...(instrument.inForce && { legislationDateOfApplicability: instrument.inForce }),
          sameAs: instrument.text,
        }),
      };
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
        '@type': 'Dataset',
        ...named,
        url,
        dateModified: date,
        license: LICENCE,
        creator: author(),
        isAccessibleForFree: true,
      };
    default:
      return { '@type': 'Article', ...written };
  }
}
const author = () => ({ '@type': 'Organization' as const, name: AUTHOR });

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
