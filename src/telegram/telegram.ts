import type { Telegram } from '../contacts/ports/sign-in.ts';
import { readServerKey } from './gramjs/read-server-key.ts';
import type { TelegramSettings } from './gramjs/settings.ts';

export type { DataCenter, TelegramSettings } from './gramjs/settings.ts';

/**
 * Connects to Telegram's user API over GramJS, which is loaded with the first account: it takes 25 MB and a
 * tenth of a second. Disposing the result closes every address book and sign-in that was opened through it.
 *
 * @throws Error when `publicKeyPem` is not an RSA key
 * @example
 * await using telegram = connectTelegram(settings);
 * await using book = await telegram.openAddressBook(session);
 * const contacts = await book.readContacts();
 */
export function connectTelegram(settings: TelegramSettings): Telegram & AsyncDisposable {
  if (settings.publicKeyPem) readServerKey(settings.publicKeyPem);
  const closing = new AbortController();
  let opening: Promise<Telegram> | undefined;
  const overGramJs = (): Promise<Telegram> =>
    (opening ??= import('./over-gramjs.ts').then(({ openOverGramJs }) =>
      openOverGramJs(settings, closing.signal),
    ));

  return {
    startSignIn: async (spender, keep) => await (await overGramJs()).startSignIn(spender, keep),
    openAddressBook: async (session, spender) =>
      await (await overGramJs()).openAddressBook(session, spender),
    [Symbol.asyncDispose]() {
      closing.abort();
      return Promise.resolve();
    },
  };
}
