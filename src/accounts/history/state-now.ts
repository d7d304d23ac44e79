import type { Contact } from '../../contacts/contact.ts';
import type { PastChange } from '../../contacts/history/past-change.ts';
import type { StateNow } from '../../contacts/history/take-back.ts';
import { readSavedList } from '../../store/saved-numbers.ts';
import type { AccountSession } from '../sessions/open-session.ts';
import type { Services } from '../services/services.ts';

/** Telegram tells whole seconds, by a clock of its own: what was saved so close to a change is of it. */
const clocksMs = 10_000;

/** What all changes are compared with. */
export type BookNow = Pick<StateNow, 'contacts' | 'holderOf' | 'savedBefore'>;

/** The list as the mirror has it, and what is known of the saved numbers. */
export async function bookNow(
  { account, cache }: AccountSession,
  { database }: Services,
): Promise<BookNow> {
  const { contacts } = await cache.read();
  const byPhone = new Map<string, Contact>();
  for (const contact of contacts.values()) {
    if (contact.phone !== undefined) byPhone.set(contact.phone, contact);
  }
  const saved = (await readSavedList(database, account.id))?.numbers ?? [];
  const savedByPhone = new Map(saved.map((number) => [number.phone, number]));
  return {
    contacts,
    holderOf: (phone) => byPhone.get(phone),
    savedBefore: (phone, at) => {
      const number = savedByPhone.get(phone);
      if (!number || number.savedAt.getTime() > at.getTime() - clocksMs) return undefined;
      return { phone, firstName: number.firstName, lastName: number.lastName };
    },
  };
}

/** The same with what only Telegram tells, asked for where this change needs it. */
export async function stateFor(
  { deed }: PastChange,
  now: BookNow,
  { book, cache }: AccountSession,
): Promise<StateNow> {
  switch (deed.kind) {
    case 'block':
    case 'unblock': {
      const known = now.contacts.get(deed.user.id) ?? deed.user;
      return { ...now, blocked: (await book.facts(known))?.blocked };
    }
    case 'privacy': {
      const rule = await book.settings.privacy(deed.key);
      const told = [...rule.always, ...rule.never].filter(({ accessHash }) => accessHash !== 0n);
      await cache.apply(told);
      return { ...now, rule };
    }
    case 'notices':
      return { ...now, announces: await book.settings.announcesSignUps() };
    default:
      return now;
  }
}
