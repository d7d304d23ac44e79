import { Api, type extensions } from 'telegram';
import type { BookRead } from '../../contacts/ports/address-book.ts';
import { ContactBook } from '../../contacts/book/contact-book.ts';
import { runAtOnce } from '../../contacts/steps.ts';
import type { TelegramLog } from '../gramjs/settings.ts';
import { fromLong, toLong } from '../tl/long.ts';
import { toContact, toUserFields } from '../tl/to-user.ts';
import { decodeContacts } from './decode-contacts.ts';
import { schemaMismatches } from './schema.ts';

const mismatches = schemaMismatches();

/** Whether GramJS has the schema of our decoders. */
export const hasExpectedSchema = mismatches.length === 0;

/** Warns at the start, not at the first read, that the slow decoder reads all contact lists. */
export function reportSchemaMismatches(log: TelegramLog): void {
  if (!hasExpectedSchema) {
    log.warn(
      { mismatches },
      'GramJS has another schema than expected; its slow decoder reads the contact lists',
    );
  }
}

/**
 * `contacts.getContacts` that decodes its own answer. GramJS's decoder blocks the process for about 0.7 s
 * per 10,000 contacts, this one needs 25 ms in slices. `call` resolves after `readResult`, without a
 * value: `takeAnswer` returns the answer.
 */
export class GetContacts extends Api.contacts.GetContacts {
  readonly #log: TelegramLog;
  #answer: BookRead | undefined;

  constructor(hash: bigint, log: TelegramLog) {
    super({ hash: toLong(hash) });
    this.#log = log;
  }

  /** Returns the answer once: GramJS keeps a request until it sends another one. Throws before the call is done. */
  takeAnswer(): BookRead {
    const answer = this.#answer;
    if (!answer) throw new Error('contacts.getContacts was not answered yet');
    this.#answer = undefined;
    return answer;
  }

  async readResult(reader: extensions.BinaryReader): Promise<void> {
    const start = reader.tellPosition();
    try {
      if (!hasExpectedSchema) throw new Error('GramJS has another schema than expected');
      this.#answer = await decodeContacts(reader.getBuffer(), start);
    } catch (error) {
      this.#log.warn({ error: String(error) }, 'The slow decoder reads a contact list');
      reader.setPosition(start);
      this.#answer = decodeWithGramJs(reader);
    }
  }
}

/** Decodes the same bytes with GramJS's own decoder. */
export function decodeWithGramJs(reader: extensions.BinaryReader): BookRead {
  const answer: unknown = reader.tgReadObject();
  if (answer instanceof Api.contacts.ContactsNotModified) return { kind: 'unchanged' };
  if (!(answer instanceof Api.contacts.Contacts)) {
    throw new Error('The answer to contacts.getContacts is not a contact list');
  }
  const mutual = new Map(answer.contacts.map((one) => [fromLong(one.userId), one.mutual]));
  const contacts = answer.users.flatMap((user) => {
    if (!(user instanceof Api.User)) return [];
    const fields = toUserFields(user);
    const isMutual = mutual.get(fields.id);
    return isMutual === undefined ? [] : [toContact(fields, { mutual: isMutual })];
  });
  return {
    kind: 'read',
    contacts: runAtOnce(ContactBook.from(contacts)),
    savedCount: answer.savedCount,
  };
}
