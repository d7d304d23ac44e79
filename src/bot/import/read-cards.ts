import type { Card } from '../../contacts/card.ts';
import { fullName, type Owner } from '../../contacts/contact.ts';
import type { LooseRecord } from '../../contacts/import/import-record.ts';
import { fitName } from '../../contacts/name.ts';
import { countryOf, formatPhone, readPhone, type PhoneProblem } from '../../contacts/phone.ts';

/** One number of somebody, before Telegram was asked. */
export type Row =
  | { readonly kind: 'card'; readonly card: Card }
  | {
      readonly kind: 'unusable';
      /** May be empty, as the number may. */
      readonly name: string;
      readonly phone: string;
      /** `own`: the account's own number. */
      readonly reason: PhoneProblem | 'no_phone' | 'own';
    };

/** The numbers of one person, each once. */
export function readPerson(person: LooseRecord, owner: Owner): readonly Row[] {
  const { firstName, lastName, phones = [] } = person;
  const name = fullName({ firstName, lastName });
  if (phones.length === 0) return [{ kind: 'unusable', name, phone: '', reason: 'no_phone' }];
  const seen = new Set<string>();
  return phones.flatMap((text): Row[] => {
    // Numbers without a country code are from where the account is, as in the phone's own address book.
    const read = readPhone(text, countryOf(owner.phone));
    if (read.kind === 'unusable') {
      return [{ kind: 'unusable', name, phone: text, reason: read.reason }];
    }
    const { e164: phone, formatted } = read;
    if (seen.has(phone)) return [];
    seen.add(phone);
    if (phone === owner.phone) {
      return [{ kind: 'unusable', name, phone: formatted, reason: 'own' }];
    }
    return [{ kind: 'card', card: { phone, ...fitName(firstName, lastName, formatPhone(phone)) } }];
  });
}
