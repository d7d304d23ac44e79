import type { Telegram } from '../contacts/ports/sign-in.ts';
import { TelegramError } from '../contacts/telegram-error.ts';
import { openAddressBook } from './address-book.ts';
import { Connection } from './connection/connection.ts';
import { reportSchemaMismatches } from './contact-list/get-contacts.ts';
import { patchGramJs } from './gramjs/patches.ts';
import { trustServerKey } from './gramjs/server-key.ts';
import type { TelegramSettings } from './gramjs/settings.ts';
import { TelegramSignIn } from './sign-in/sign-in.ts';

/** Prepares GramJS. Aborting `closing` closes every address book and sign-in that was opened through the result. */
export function openOverGramJs(settings: TelegramSettings, closing: AbortSignal): Telegram {
  if (settings.publicKeyPem) trustServerKey(settings.publicKeyPem);
  patchGramJs();
  reportSchemaMismatches(settings.log);

  async function connect(session?: string, spender?: string): Promise<Connection> {
    if (closing.aborted) throw new TelegramError({ kind: 'unreachable' });
    return await Connection.open(settings, { session, spender }, closing);
  }

  return {
    startSignIn: async (spender, keep) =>
      new TelegramSignIn(settings, await connect(undefined, spender), keep),
    openAddressBook: async (session, spender) =>
      await openAddressBook(await connect(session, spender), settings),
  };
}
