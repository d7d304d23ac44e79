import {
  readAddressBookInTurns,
  readColumnsInTurns,
  type ReadBook,
} from '../../src/contacts/read/read-address-book.ts';
import type { CardRecord } from '../../src/contacts/record/card-record.ts';
import { runToEnd } from '../../src/contacts/run-to-end.ts';

/** `readAddressBookInTurns` without pauses. */
export function readAddressBook(...args: Parameters<typeof readAddressBookInTurns>): ReadBook {
  return runToEnd(readAddressBookInTurns(...args));
}

/** `readColumnsInTurns` without pauses. */
export function readColumns(...args: Parameters<typeof readColumnsInTurns>): Iterable<CardRecord> {
  return runToEnd(readColumnsInTurns(...args));
}
