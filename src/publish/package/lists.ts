/** The lists of the API that travel in the package, in their public shapes. */
import type { BilateralTreaty as Treaty, Memberships as Members } from '../api/participation.ts';
import type { EntryOf } from '../api/shapes.ts';

export type Framework = EntryOf<'frameworks'>;
export type Jurisdiction = EntryOf<'jurisdictions'>;
export type DeclarationEntry = EntryOf<'declarations'>;
export type NationalLaw = EntryOf<'national-law'>;
export type KeyFigure = EntryOf<'key-figures'>;
export type BilateralTreaty = Treaty;
export type Memberships = Members;
