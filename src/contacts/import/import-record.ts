import type { CardRecord } from '../record/card-record.ts';

/** One person in a source, as written. Sources other than files leave out most fields. */
export type ImportRecord = Pick<CardRecord, 'index' | 'firstName' | 'lastName'> &
  Partial<Omit<CardRecord, 'index' | 'firstName' | 'lastName'>>;

/** A record without its position in an import. */
export type LooseRecord = Omit<ImportRecord, 'index'>;
