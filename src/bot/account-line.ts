import type { RichText } from 'grammy/types';
import type { Account } from '../accounts/roster.ts';
import { fullName } from '../contacts/contact.ts';
import { formatPhone } from '../contacts/phone.ts';
import { say } from './words.ts';

/** Which account a message is about. With the number: accounts of one person often share a name. */
export function accountLine(account: Account): RichText {
  return say('account-line', { account: accountName(account) });
}

/** An account as its person tells it from their others. */
export function accountName({ owner }: Account): string {
  return `${fullName(owner)}, ${formatPhone(owner.phone)}`;
}
