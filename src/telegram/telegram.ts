import { TelegramError } from '../contacts/telegram-error.ts';
import type { Telegram } from '../contacts/sign-in.ts';
import { TelegramBook } from './address-book.ts';
import { Link } from './connection/connection.ts';
import { reportLayout } from './contact-list/get-contacts.ts';
import { trustServerKey } from './gramjs/server-key.ts';
import type { TelegramSettings } from './connection/settings.ts';
import { TelegramSignIn } from './sign-in/sign-in.ts';
import { unzipNatively } from './gramjs/patches.ts';
import { useNativeArithmetic } from './gramjs/native-arithmetic.ts';
import { readWholeContainers } from './gramjs/whole-containers.ts';

export type { DataCentre, TelegramSettings } from './connection/settings.ts';

/** The way to Telegram over GramJS. Disposing it closes every book and sign-in opened through it. */
export function connectTelegram(settings: TelegramSettings): Telegram & AsyncDisposable {
  if (settings.publicKeyPem) trustServerKey(settings.publicKeyPem);
  unzipNatively();
  readWholeContainers();
  useNativeArithmetic();
  reportLayout(settings.log);
  const closing = new AbortController();

  async function openLink(stored?: string): Promise<Link> {
    if (closing.signal.aborted) throw new TelegramError({ kind: 'unreachable' });
    return await Link.open(settings, stored, closing.signal);
  }

  return {
    signIn: async () => new TelegramSignIn(settings, await openLink()),
    open: async (session) => await TelegramBook.open(await openLink(session), settings),
    [Symbol.asyncDispose]() {
      closing.abort();
      return Promise.resolve();
    },
  };
}
