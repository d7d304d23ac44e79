import { setImmediate } from 'node:timers/promises';
import type { Contact as SharedContact, RichText } from 'grammy/types';
import type { ImportRecord } from '../../contacts/import-plan.ts';
import type { CardRecord } from '../../contacts/read/card-record.ts';
import { readPastedText } from '../../contacts/read/pasted-text.ts';
import { readAddressBook } from '../../contacts/read/read-address-book.ts';
import type { Surroundings } from '../feature.ts';
import { shortened } from '../person/contact-words.ts';
import { bold } from '../chat/text.ts';
import { label, say } from '../chat/words.ts';
import { recordOfCard, recordOfContact } from './import-records.ts';

/** One message with people in it. */
export type Sent =
  | { readonly kind: 'contact'; readonly contact: SharedContact }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'file';
      readonly fileId: string;
      /** May be empty. */
      readonly name: string;
      /** In bytes; undefined where Telegram does not say. */
      readonly size: number | undefined;
    };

/** What an import can begin with. */
type Source =
  | { readonly bytes: Uint8Array; readonly name: string }
  | { readonly records: readonly ImportRecord[] };

export interface Sources {
  readonly sources: readonly Source[];
  /** What could not be taken, in words. */
  readonly refused: readonly RichText[];
}

/** The Bot API gives bots no larger file. */
const maxFileBytes = 20 * 1024 * 1024;
/** Records read before others get to work. */
const atOnce = 500;

/**
 * What was sent in one go, as one import: a file alone as it is; of several messages the people in all
 * of them, in order. A table whose columns nobody knows stays an import of its own.
 */
export async function readSources(
  download: Surroundings['download'],
  sent: readonly Sent[],
): Promise<Sources> {
  const records: ImportRecord[] = [];
  const tables: Source[] = [];
  const refused: RichText[] = [];
  const add = async (cards: Iterable<CardRecord>): Promise<void> => {
    for (const card of cards) {
      records.push({ ...recordOfCard(card), index: records.length });
      if (records.length % atOnce === 0) await setImmediate();
    }
  };
  for (const one of sent) {
    if (one.kind === 'contact') {
      records.push({ ...recordOfContact(one.contact), index: records.length });
    } else if (one.kind === 'text') {
      await add(readPastedText(one.text));
    } else if ((one.size ?? 0) > maxFileBytes) {
      refused.push(fileWords(one.name, 'file-too-large'));
    } else {
      const bytes = await download(one.fileId);
      const source = { bytes, name: one.name };
      if (sent.length === 1) return { sources: [source], refused };
      const book = readAddressBook(bytes, source);
      if (book.kind === 'records') await add(book.records);
      else if (book.kind === 'columns_needed') tables.push(source);
      else refused.push(fileWords(one.name, `file-${book.looksLike}`));
    }
  }
  const people = records.length > 0 ? [{ records }] : [];
  return { sources: [...people, ...tables], refused };
}

/** Which file it is, and what is wrong with it. */
export function fileWords(name: string, words: string): RichText {
  return [bold(name === '' ? label('file-nameless') : shortened(name)), ': ', say(words)];
}
