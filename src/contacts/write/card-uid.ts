import type { ExportedContact } from './exported-contact.ts';

/** Letters, digits and hyphens only: servers of address books make file names of it. */
const ofAccount = /^(?:urn:(?:uuid:)?)?telegram-([1-9]\d{0,15})$/i;

/**
 * Identifies an entry across exports (RFC 6350, 6.7.6): programs that see it twice update their entry and
 * do not double it. By the account, which stays when the number and the name change, or else by the number.
 * Undefined where neither is known.
 */
export function cardUid({
  telegramId,
  phone,
}: Pick<ExportedContact, 'telegramId' | 'phone'>): string | undefined {
  if (telegramId !== undefined) return `telegram-${telegramId}`;
  const kept = phone?.replace(/[^\da-z]/gi, '') ?? '';
  return kept === '' ? undefined : `telegram-phone-${kept}`;
}

const ofPhone = /^(?:urn:(?:uuid:)?)?telegram-phone-(\d{5,15})$/i;

/** The number, in E.164, that a UID of our own names; undefined for any other. */
export function phoneOfUid(uid: string): string | undefined {
  const digits = ofPhone.exec(uid.trim())?.[1];
  return digits === undefined ? undefined : `+${digits}`;
}

/** The account that a UID of our own names; undefined for any other. */
export function accountOfUid(uid: string): bigint | undefined {
  const id = ofAccount.exec(uid.trim())?.[1];
  return id === undefined ? undefined : BigInt(id);
}
