import type { Account } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { isolated, lines, type Text } from './text.ts';
import { say } from './words.ts';

/** A line that names the account a message is about. */
export function accountLine(account: Account): Text {
  return say('account-line', { account: accountName(account) });
}

/** The text below an account line; without an account, the text alone. */
export function withAccountLine(account: Account | undefined, text: Text): Text {
  return account ? lines(accountLine(account), '', text) : text;
}

/** Name and number, because the accounts of one person often share a name. */
export function accountName({ owner }: Account): string {
  return `${isolated(fullName(owner))}, ${formatPhone(owner.phone)}`;
}
