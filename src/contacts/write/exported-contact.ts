import { fullName, type User } from '../contact.ts';
import { formatPhone } from '../phone.ts';
import type { SavedNumber } from '../takeout.ts';

/** One entry of an exported file. What is not known is undefined, and left out of the file. */
export interface ExportedContact {
  readonly firstName: string;
  readonly lastName: string;
  /** With the plus; of a saved number as Telegram keeps it, which need not be a number. */
  readonly phone: string | undefined;
  /** The main one, without the @. */
  readonly username: string | undefined;
  readonly telegramId: bigint | undefined;
  readonly mutual: boolean | undefined;
}

export function exportContact(user: User): ExportedContact {
  const { firstName, lastName, phone, usernames, id, mutual } = user;
  return { firstName, lastName, phone, username: usernames[0], telegramId: id, mutual };
}

/** A saved number says nothing of an account, even where there is one. */
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

/** The name, or what stands in for one where a format cannot do without; never blank. */
export function nameOrStandIn(contact: ExportedContact): string {
  const name = fullName(contact);
  if (name !== '') return name;
  if (contact.phone) return formatPhone(contact.phone);
  if (contact.username) return `@${contact.username}`;
  return `Telegram ${contact.telegramId ?? ''}`.trim();
}
