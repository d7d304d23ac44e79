import type { ExportedContact } from './exported-contact.ts';

/** Only letters, digits and hyphens, because CardDAV servers use the UID as a file name. */
const accountUid = /^(?:urn:(?:uuid:)?)?telegram-([1-9]\d{0,15})$/i;

/**
 * The UID of a contact, the same in every export, by which programs update an entry instead of adding
 * another one (RFC 6350, 6.7.6). It is made from the account, which stays when number and name change, or
 * else from the number. Undefined without both.
 */
export function cardUid({
  telegramId,
  phone,
}: Pick<ExportedContact, 'telegramId' | 'phone'>): string | undefined {
  if (telegramId !== undefined) return `telegram-${telegramId}`;
  const digits = phone?.replace(/[^\da-z]/gi, '') ?? '';
  return digits === '' ? undefined : `telegram-phone-${digits}`;
}

const phoneUid = /^(?:urn:(?:uuid:)?)?telegram-phone-(\d{5,15})$/i;

/** The number in E.164 in a UID of Roster; undefined for other UIDs. */
export function phoneOfUid(uid: string): string | undefined {
  const digits = phoneUid.exec(uid.trim())?.[1];
  return digits === undefined ? undefined : `+${digits}`;
}

/** Whether Roster made this UID. */
export function isOwnUid(uid: string): boolean {
  return phoneOfUid(uid) !== undefined || accountOfUid(uid) !== undefined;
}

/** The account in a UID of Roster; undefined for other UIDs. */
export function accountOfUid(uid: string): bigint | undefined {
  const id = accountUid.exec(uid.trim())?.[1];
  return id === undefined ? undefined : BigInt(id);
}
