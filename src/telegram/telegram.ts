import type { Telegram } from '../contacts/sign-in.ts';
import { TelegramError } from '../contacts/telegram-error.ts';
import { openAddressBook } from './address-book.ts';
import { Connection } from './connection/connection.ts';
import { reportSchemaMismatches } from './contact-list/get-contacts.ts';
import { patchGramJs } from './gramjs/patches.ts';
import { trustServerKey } from './gramjs/server-key.ts';
import type { TelegramSettings } from './gramjs/settings.ts';
import { TelegramSignIn } from './sign-in/sign-in.ts';

export type { DataCenter, TelegramSettings } from './gramjs/settings.ts';

/**
 * Connects to Telegram's user API over GramJS. Disposing the result closes every address book and sign-in
 * that was opened through it.
 *
 * @throws Error when `publicKeyPem` is not an RSA key
 * @example
 * await using telegram = connectTelegram(settings);
 * await using book = await telegram.openAddressBook(session);
 * const contacts = await book.readContacts();
 */
export function connectTelegram(settings: TelegramSettings): Telegram & AsyncDisposable {
  if (settings.publicKeyPem) trustServerKey(settings.publicKeyPem);
  patchGramJs();
  reportSchemaMismatches(settings.log);
  const closing = new AbortController();

  async function connect(session?: string, spender?: string): Promise<Connection> {
    if (closing.signal.aborted) throw new TelegramError({ kind: 'unreachable' });
    return await Connection.open(settings, { session, spender }, closing.signal);
  }

  return {
    startSignIn: async (spender) => new TelegramSignIn(settings, await connect(undefined, spender)),
    openAddressBook: async (session, spender) =>
      await openAddressBook(await connect(session, spender), settings),
    [Symbol.asyncDispose]() {
      closing.abort();
      return Promise.resolve();
    },
  };
}
