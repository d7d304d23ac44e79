import type { SnapshotContact } from '../book-difference.ts';
import type { CardRecord } from '../record/card-record.ts';

/** One person in a source, as written. Sources other than files leave out most fields. */
export type ImportRecord = Pick<CardRecord, 'index' | 'firstName' | 'lastName'> &
  Partial<Omit<CardRecord, 'index' | 'firstName' | 'lastName'>> & {
    /** Other than a contact: a number that Telegram saved without an account, or a user to block. */
    readonly role?: 'saved_number' | 'blocked';
    /** The user as this account once saw them, with the access hash by which it can address them. */
    readonly seen?: SnapshotContact;
  };

/** A record without its position in an import. */
export type UnindexedRecord = Omit<ImportRecord, 'index'>;
