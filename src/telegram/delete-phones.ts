import { Api } from 'telegram';
import type { Link } from './link.ts';

/** Telegram documents no limit; a longer list is sent in parts. */
const phonesPerCall = 100;

/** False: some could not be deleted (TDLib UserManager.cpp, DeleteContactsByPhoneNumberQuery). */
export async function deletePhones(link: Link, phones: readonly string[]): Promise<boolean> {
  let all = true;
  for (let start = 0; start < phones.length; start += phonesPerCall) {
    const part = phones.slice(start, start + phonesPerCall);
    const done = await link.call(new Api.contacts.DeleteByPhones({ phones: part }));
    all &&= done;
  }
  return all;
}
