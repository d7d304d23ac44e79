import type { Sender } from '../../accounts/roster.ts';
import type { PersonContext } from './person-context.ts';

/** The person as Telegram describes them in the update. */
export function senderOf({ personId, from }: PersonContext): Sender {
  const name = [from?.first_name, from?.last_name].filter(Boolean).join(' ');
  return { id: personId, name, username: from?.username, appLanguage: from?.language_code };
}
