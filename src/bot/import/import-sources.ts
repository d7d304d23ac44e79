import type { Contact as SharedContact } from 'grammy/types';
import type { ImportSource } from '../../accounts/roster.ts';
import type { LooseRecord } from '../../contacts/import/import-record.ts';
import { ImportRecords, mostNumbers } from '../../contacts/import/import-records.ts';
import type { Country } from '../../contacts/phone.ts';
import { readingAddressBook, readTyped } from '../../contacts/read/read-address-book.ts';
import { finishInTurns, inTurns } from '../../runtime/in-turns.ts';
import { shortened } from '../kit/contact-words.ts';
import type { BotContext } from '../kit/feature.ts';
import { bold, type Message, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { recordOfContact } from './import-records.ts';

/** One message with people in it. */
export type SentItem =
  | { readonly kind: 'contact'; readonly contact: SharedContact }
  | { readonly kind: 'text'; readonly text: string }
  /** A photo: no names are read from it. */
  | { readonly kind: 'picture' }
  | {
      readonly kind: 'file';
      readonly fileId: string;
      /** May be empty. */
      readonly name: string;
      /** In bytes; undefined where Telegram does not say. */
      readonly size: number | undefined;
    };

/** What is to be imported, or what could not be taken, in words. */
export type ReadSource =
  | { readonly kind: 'source'; readonly source: ImportSource }
  | { readonly kind: 'refused'; readonly words: readonly Text[] };

/** The Bot API gives bots no larger file. */
const maxFileBytes = 20 * 1024 * 1024;

/**
 * What was sent in one go, as one import: a file alone as it is; of several messages the people in all
 * of them, in order. A table whose columns nobody knows stays an import of its own, and comes before
 * what is read after it, so that no two files are held at a time.
 * `country`: of the account.
 */
export async function* readSources(
  download: BotContext['download'],
  sent: readonly SentItem[],
  country: Country | undefined,
): AsyncGenerator<ReadSource> {
  const records = new ImportRecords();
  const refused: Text[] = [];
  let tooMany = false;
  let pictures = false;
  const add = async (people: Iterable<LooseRecord>): Promise<void> => {
    for await (const person of inTurns(people)) {
      tooMany ||= !records.add(person);
      if (tooMany) break;
    }
  };
  for (const one of sent) {
    if (one.kind === 'contact') await add([recordOfContact(one.contact)]);
    else if (one.kind === 'text') await add(readTyped(one.text, country));
    else if (one.kind === 'picture') pictures = true;
    else if ((one.size ?? 0) > maxFileBytes)
      refused.push(fileWords(one.name, say('file-too-large')));
    else {
      const source = { bytes: await download(one.fileId), name: one.name };
      if (sent.length === 1) {
        yield { kind: 'source', source };
        return;
      }
      const book = await finishInTurns(
        readingAddressBook(source.bytes, { name: one.name, country }),
      );
      if (book.kind === 'records') await add(book.records);
      else if (book.kind === 'columns_needed') yield { kind: 'source', source };
      else refused.push(fileWords(one.name, say(`file-${book.looksLike}`)));
    }
    if (tooMany) break;
  }
  if (tooMany) refused.push(say('import-too-many', { most: mostNumbers }));
  if (pictures) refused.push(say('import-picture'));
  if (refused.length > 0) yield { kind: 'refused', words: refused };
  if (!tooMany && records.all.length > 0) {
    yield { kind: 'source', source: { records: records.all } };
  }
}

/** Which file it is, and what is wrong with it. */
export function fileWords(name: string, problem: Message): Text {
  return [bold(name === '' ? say('file-nameless') : shortened(name)), ': ', problem];
}
