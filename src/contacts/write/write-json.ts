import { cardUid } from './card-uid.ts';
import type { ExportedContact } from './exported-contact.ts';
import { writeList } from './write-list.ts';

/**
 * Yields the text of a JSON file, one contact at a time: `{ "roster": 1, "exportedAt", "contacts": [...] }`,
 * where 1 is the version of the format. Ids are strings, because JSON numbers lose precision; undefined
 * fields are left out.
 */
export function* writeJson(
  contacts: Iterable<ExportedContact>,
  exportedAt: Date,
): Generator<string> {
  yield `{"roster":1,"exportedAt":"${exportedAt.toISOString()}",`;
  yield* writeList('contacts', contacts, (entry) => {
    const { telegramId, ...contact } = entry;
    return { ...contact, telegramId: telegramId?.toString(), uid: cardUid(entry) };
  });
  yield '}\n';
}
