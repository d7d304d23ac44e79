import type { NamedPerson } from '../../accounts/roster.ts';
import type { PersonContext } from './person-context.ts';

/** The person as Telegram names them in the update. */
export function senderOf({ personId, from }: PersonContext): NamedPerson {
  const name = [from?.first_name, from?.last_name].filter(Boolean).join(' ');
  return { id: personId, name, username: from?.username };
}
