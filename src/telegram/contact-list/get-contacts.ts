import { Api, type extensions } from 'telegram';
import type { BookRead } from '../../contacts/address-book.ts';
import { fromLong, toLong } from '../tl/long.ts';
import type { Log } from '../connection/settings.ts';
import { factsOf, toContact } from '../tl/to-user.ts';
import { decodeContacts } from './decode-contacts.ts';
import { layoutSurprises } from './schema.ts';

const surprises = layoutSurprises();

/** Says at the start, not at the first read, that books will be read the slow way. */
export function reportLayout(log: Log): void {
  if (surprises.length > 0) {
    log.warn(
      { surprises },
      'GramJS has another schema: contacts are read by its own, slow decoder',
    );
  }
}

/**
 * `contacts.getContacts` that decodes its own answer: GramJS's decoder needs about 0.7 s of
 * uninterrupted work for 10,000 contacts, this one 25 ms in slices. GramJS calls `readResult` and
 * adopts the promise; what `invoke` returns is of no use, the answer is here.
 */
export class GetContacts extends Api.contacts.GetContacts {
  readonly #log: Log;
  #answer: BookRead | undefined;

  constructor(hash: bigint, log: Log) {
    super({ hash: toLong(hash) });
    this.#log = log;
  }

  /** What the call brought, once it is done. */
  get answer(): BookRead {
    if (!this.#answer) throw new Error('The call is not done');
    return this.#answer;
  }

  async readResult(reader: extensions.BinaryReader): Promise<void> {
    const start = reader.tellPosition();
    try {
      if (surprises.length > 0) throw new Error('GramJS has another schema');
      this.#answer = await decodeContacts(reader.getBuffer(), start);
    } catch (error) {
      this.#log.warn({ error: String(error) }, 'contacts are read by the slow decoder');
      reader.setPosition(start);
      this.#answer = readGenerically(reader);
    }
  }
}

/** The same bytes through GramJS's own decoder. */
export function readGenerically(reader: extensions.BinaryReader): BookRead {
  const answer: unknown = reader.tgReadObject();
  if (answer instanceof Api.contacts.ContactsNotModified) return { kind: 'unchanged' };
  if (!(answer instanceof Api.contacts.Contacts)) throw new Error('Not a list of contacts');
  const mutual = new Map(answer.contacts.map((one) => [fromLong(one.userId), one.mutual]));
  const contacts = answer.users.flatMap((user) => {
    if (!(user instanceof Api.User)) return [];
    const facts = factsOf(user);
    const known = mutual.get(facts.id);
    return known === undefined ? [] : [toContact(facts, known)];
  });
  return { kind: 'read', contacts, savedCount: answer.savedCount };
}
