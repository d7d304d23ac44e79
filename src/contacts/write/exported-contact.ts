import { noAnnotation, type Annotation } from '../annotation.ts';
import { fullName, type Name, type User } from '../contact.ts';
import { formatPhone } from '../phone.ts';
import type { SavedNumber } from '../saved-number.ts';

/** One entry of an exported file. Undefined fields are left out of the file. */
export interface ExportedContact extends Name {
  /** With the plus. A saved number is as Telegram stored it and need not be a valid number. */
  readonly phone: string | undefined;
  /** The main username, without the @. */
  readonly username: string | undefined;
  readonly telegramId: bigint | undefined;
  readonly mutual: boolean | undefined;
  /** The person's own note and labels; left out if there are none, and from files for others. */
  readonly note?: string;
  readonly labels?: readonly string[];
}

export function exportContact(
  user: User,
  { note, labels }: Annotation = noAnnotation,
): ExportedContact {
  const { firstName, lastName, phone, usernames, id, mutual } = user;
  return {
    firstName,
    lastName,
    phone,
    username: usernames[0],
    telegramId: id,
    mutual,
    ...(note !== '' && { note }),
    ...(labels.length > 0 && { labels }),
  };
}

/** A saved number has no account, even where a user has that number. */
export function exportSavedNumber({ firstName, lastName, phone }: SavedNumber): ExportedContact {
  return {
    firstName,
    lastName,
    phone,
    username: undefined,
    telegramId: undefined,
    mutual: undefined,
  };
}

/** The name, or a replacement for formats that require one; never empty. */
export function nameOrFallback(contact: ExportedContact): string {
  const name = fullName(contact);
  if (name !== '') return name;
  if (contact.phone) return formatPhone(contact.phone);
  if (contact.username) return `@${contact.username}`;
  return `Telegram ${contact.telegramId ?? ''}`.trim();
}
