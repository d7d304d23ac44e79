import type { CardRecord } from '../record/card-record.ts';

/** What a source says of one person, as written. A source that is no file may leave out most of it. */
export type ImportRecord = Pick<CardRecord, 'index' | 'firstName' | 'lastName'> &
  Partial<Omit<CardRecord, 'index' | 'firstName' | 'lastName'>>;

/** A record before it has its place among others. */
export type LooseRecord = Omit<ImportRecord, 'index'>;
