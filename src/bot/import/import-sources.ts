import type { Contact as SharedContact } from 'grammy/types';
import type { FileContents, ImportSource, SentFile } from '../../accounts/roster.ts';
import type { UnindexedRecord } from '../../contacts/import/import-record.ts';
import { ImportRecords, maxNumbers } from '../../contacts/import/import-records.ts';
import type { Country } from '../../contacts/phone.ts';
import { readTyped } from '../../contacts/read/read-address-book.ts';
import { inSlices } from '../../runtime/in-slices.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { fileWords, unreadWords } from './file-words.ts';
import { readSharedContact } from './read-shared-contact.ts';

/** A message that contains people. */
export type SentItem =
  | { readonly kind: 'contact'; readonly contact: SharedContact }
  | { readonly kind: 'text'; readonly text: string }
  /** A photo, which cannot be read. */
  | { readonly kind: 'picture' }
  | {
      readonly kind: 'file';
      readonly fileId: string;
      /** May be empty. */
      readonly name: string;
      /** In bytes; undefined if Telegram does not give it. */
      readonly size: number | undefined;
    };

/** A source to import, or the reasons why items were rejected. */
export type ReadSource =
  | { readonly kind: 'source'; readonly source: ImportSource }
  | { readonly kind: 'refused'; readonly words: readonly Text[] };

interface SentFiles {
  download(fileId: string): Promise<Uint8Array>;
  read(file: SentFile): Promise<FileContents>;
}

/** The Bot API's limit for downloads. */
const maxFileBytes = 20 * 1024 * 1024;

/**
 * Reads a burst as one import: a single file as it is, several messages as the people in all of them.
 * A table with unknown columns is an import of its own, yielded before the next file is downloaded, so
 * that memory holds one file at a time. `country`: the account's.
 */
export async function* readSources(
  files: SentFiles,
  sent: readonly SentItem[],
  country: Country | undefined,
): AsyncGenerator<ReadSource> {
  const records = new ImportRecords();
  const refused: Text[] = [];
  let tooMany = false;
  let pictures = false;
  const add = async (people: Iterable<UnindexedRecord>): Promise<void> => {
    for await (const person of inSlices(people)) {
      tooMany ||= !records.add(person);
      if (tooMany) break;
    }
  };
  for (const one of sent) {
    if (one.kind === 'contact') await add([readSharedContact(one.contact)]);
    else if (one.kind === 'text') await add(readTyped(one.text, country));
    else if (one.kind === 'picture') pictures = true;
    else if ((one.size ?? 0) > maxFileBytes)
      refused.push(fileWords(one.name, say('file-too-large')));
    else {
      const source = { bytes: await files.download(one.fileId), name: one.name };
      if (sent.length === 1) {
        yield { kind: 'source', source };
        return;
      }
      const book = await files.read(source);
      if (book.kind === 'records') await add(book.records);
      else if (book.kind === 'columns_needed') yield { kind: 'source', source };
      else if (book.kind === 'too_many') tooMany = true;
      else refused.push(fileWords(one.name, unreadWords(book)));
    }
    if (tooMany) break;
  }
  if (tooMany) refused.push(say('import-too-many', { most: maxNumbers }));
  if (pictures) refused.push(say('import-picture'));
  if (refused.length > 0) yield { kind: 'refused', words: refused };
  if (!tooMany && records.all.length > 0) {
    yield { kind: 'source', source: { records: records.all } };
  }
}
