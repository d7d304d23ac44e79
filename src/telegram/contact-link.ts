import { Api } from 'telegram';
import type { User } from '../contacts/contact.ts';
import { TelegramError } from '../contacts/telegram-error.ts';
import type { Link } from './connection/connection.ts';
import { fromUnix, userOf } from './tl/to-user.ts';

export async function makeContactLink(
  link: Link,
): Promise<{ readonly url: string; readonly expiresAt: Date }> {
  const { url, expires } = await link.call(new Api.contacts.ExportContactToken());
  return { url, expiresAt: fromUnix(expires) };
}

export async function findByContactToken(link: Link, token: string): Promise<User> {
  const user = userOf(await link.call(new Api.contacts.ImportContactToken({ token })));
  if (!user) throw new TelegramError({ kind: 'link_invalid' });
  return user;
}
