import type { BotAccount } from '../account/bot-account.ts';
import { optional } from '../shape/object.ts';
import { checked, flag, integer, text } from '../shape/shape.ts';
import { method, type Given, type Method } from './method.ts';

/** core.telegram.org/bots/api#answercallbackquery: the only links a bot without games may open. */
function isOwnLink(url: string, username: string): boolean {
  return new RegExp(`^(?:https://)?t\\.me/${username}\\?start=[\\w-]{1,64}$`, 'iu').test(url);
}

/** Answers to what apps ask the bot and wait for. */
export function answerMethods(account: BotAccount): Readonly<Record<string, Method>> {
  return {
    answerCallbackQuery: method<Given<'answerCallbackQuery'>>(
      {
        callback_query_id: text(),
        text: optional(checked(text(), (shown) => shown.length <= 200, 'MESSAGE_TOO_LONG')),
        show_alert: optional(flag()),
        url: optional(checked(text(), (url) => isOwnLink(url, account.me.username), 'URL_INVALID')),
        cache_time: optional(integer(0)),
      },
      (given) => {
        account.callbacks.answer(given.callback_query_id, {
          text: given.text === '' ? undefined : given.text,
          alert: given.show_alert ?? false,
          url: given.url,
        });
        return true;
      },
    ),
  };
}
