import type { Contact as SharedContact, SharedUser } from 'grammy/types';
import type { FileContents, ImportedFile, ImportSource, SentFile } from '../../accounts/roster.ts';
import type { UnindexedRecord } from '../../contacts/import/import-record.ts';
import { ImportRecords, maxNumbers } from '../../contacts/import/import-records.ts';
import type { Country } from '../../contacts/phone.ts';
import { placeOf } from '../../contacts/read/parts.ts';
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
  | { readonly kind: 'users'; readonly users: readonly SharedUser[] }
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
  const refused: RefusedFile[] = [];
  const tables: ImportedFile[] = [];
  const names = new Set<string>();
  let tooMany = false;
  const add = async (people: Iterable<UnindexedRecord>): Promise<void> => {
    for await (const person of inSlices(people)) {
      tooMany ||= !records.add(person);
      if (tooMany) break;
    }
  };
  for (const one of sent) {
    if (one.kind === 'contact') await add([readSharedContact(one.contact)]);
    else if (one.kind === 'text') await add(readTyped(one.text, country));
    else if (one.kind === 'users') await add(one.users.map(readPickedUser));
    else if ((one.size ?? 0) > maxFileBytes)
      refused.push({ name: one.name, problem: say('file-too-large') });
    else {
      const { fileId } = one;
      const source = { bytes: await files.download(fileId), name: one.name, fileId };
      if (sent.length === 1) {
        yield { kind: 'source', source };
        return;
      }
      const book = await files.read(source);
      if (book.kind === 'records') {
        // Photos have no name.
        const name = one.name && distinctName(one.name, names);
        if (book.hasTables) tables.push({ id: fileId, name });
        await add(name === '' ? book.records : placedIn(name, book.records));
      } else if (book.kind === 'columns_needed') yield { kind: 'source', source };
      else if (book.kind === 'too_many') tooMany = true;
      else refused.push({ name: one.name, problem: unreadWords(book) });
    }
    if (tooMany) break;
  }
  const words = refusedWords(refused);
  if (tooMany) words.push(say('import-too-many', { most: maxNumbers }));
  if (words.length > 0) yield { kind: 'refused', words };
  if (!tooMany && records.all.length > 0) {
    yield { kind: 'source', source: { records: records.all, files: tables } };
  }
}

/** One by one, as they are added: a file may have many. */
function* placedIn(file: string, records: Iterable<UnindexedRecord>): Generator<UnindexedRecord> {
  for (const record of records) yield { ...record, part: placeOf(file, record.part) };
}

/** The name of a file, with a number where another one has it: `list (2).csv`. */
function distinctName(name: string, taken: Set<string>): string {
  const ending = /\.[^.]*$/.exec(name)?.[0] ?? '';
  let distinct = name;
  for (let at = 2; taken.has(distinct); at++) {
    distinct = `${name.slice(0, name.length - ending.length)} (${at})${ending}`;
  }
  taken.add(distinct);
  return distinct;
}

function readPickedUser(user: SharedUser): UnindexedRecord {
  const { user_id: id, first_name: firstName = '', last_name: lastName = '', username } = user;
  return { firstName, lastName, telegramId: BigInt(id), username };
}

interface RefusedFile {
  readonly name: string;
  readonly problem: Text;
}

/** A line for each file; photos have no name, so those with the same problem share one. */
function refusedWords(files: readonly RefusedFile[]): Text[] {
  const alike = Map.groupBy(files, ({ name, problem }) => JSON.stringify([name, problem]));
  return [...alike.values()].flatMap((same) => {
    const [{ name, problem } = { name: '', problem: '' }] = same;
    if (name !== '') return same.map(() => fileWords(name, problem));
    return [fileWords(name, problem, same.length)];
  });
}
