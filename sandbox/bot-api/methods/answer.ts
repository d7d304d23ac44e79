import type { BotAccount } from '../account/bot-account.ts';
import type { InlineResult } from '../person-chat.ts';
import { optional } from '../shape/object.ts';
import { refine, flag, integer, list, text } from '../shape/shape.ts';
import { inlineResult, resultsButton } from './inline-results.ts';
import { defineMethod, type Params } from './method.ts';

/** core.telegram.org/bots/api#answerinlinequery */
const DEFAULT_CACHE_SECONDS = 300;

/** The only links a bot without games may open (core.telegram.org/bots/api#answercallbackquery). */
function isOwnLink(url: string, username: string): boolean {
  return new RegExp(`^(?:https://)?t\\.me/${username}\\?start=[\\w-]{1,64}$`, 'iu').test(url);
}

/** Methods that answer pressed buttons and inline queries. */
export function answerMethods(account: BotAccount) {
  return {
    answerCallbackQuery: defineMethod<Params<'answerCallbackQuery'>>(
      {
        callback_query_id: text(),
        text: optional(refine(text(), (shown) => shown.length <= 200, 'MESSAGE_TOO_LONG')),
        show_alert: optional(flag()),
        url: optional(refine(text(), (url) => isOwnLink(url, account.me.username), 'URL_INVALID')),
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
    answerInlineQuery: defineMethod<
      Omit<Params<'answerInlineQuery'>, 'results'> & { readonly results: readonly InlineResult[] }
    >(
      {
        inline_query_id: text(),
        results: refine(
          refine(
            list(inlineResult(account.files)),
            (results) => results.length <= 50,
            'RESULTS_TOO_MUCH',
          ),
          (results) => new Set(results.map((one) => one.id)).size === results.length,
          'RESULT_ID_DUPLICATE',
        ),
        cache_time: optional(integer(0)),
        is_personal: optional(flag()),
        next_offset: optional(
          refine(text(), (given) => Buffer.byteLength(given) <= 64, 'NEXT_OFFSET_INVALID'),
        ),
        button: optional(resultsButton),
      },
      (given) => {
        account.inlineQueries.answer(given.inline_query_id, {
          results: given.results,
          nextOffset: given.next_offset ?? '',
          button: given.button,
          cacheSeconds: given.cache_time ?? DEFAULT_CACHE_SECONDS,
          isPersonal: given.is_personal ?? false,
        });
        return true;
      },
    ),
  };
}
