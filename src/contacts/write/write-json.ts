import { cardUid } from './card-uid.ts';
import type { ExportedContact } from './exported-contact.ts';

/**
 * The text of a file, a contact at a time: `{ "roster": 1, "exportedAt", "contacts": [...] }`, where 1 is
 * the version of the format. Ids are strings, as no JSON number is sure to hold them; what is not known
 * is left out.
 */
export function* writeJson(
  contacts: Iterable<ExportedContact>,
  exportedAt: Date,
): Generator<string> {
  yield `{"roster":1,"exportedAt":"${exportedAt.toISOString()}","contacts":[`;
  let separator = '\n';
  for (const entry of contacts) {
    const { telegramId, ...contact } = entry;
    const written = { ...contact, telegramId: telegramId?.toString(), uid: cardUid(entry) };
    yield `${separator}${JSON.stringify(written)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}
