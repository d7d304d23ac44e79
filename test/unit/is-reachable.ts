import type { CardRecord } from '../../src/contacts/record/card-record.ts';

/** Whether the entry has a number, id or username by which Telegram can find the person. */
export function isReachable(
  record: Pick<CardRecord, 'phones' | 'telegramId' | 'username'>,
): boolean {
  const { phones, telegramId, username } = record;
  return phones.length > 0 || telegramId !== undefined || username !== undefined;
}
