import { GrammyError, type Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import { startParameter } from './inline/inline.ts';
import type { Locale, Locales } from './kit/locale.ts';
import { say } from './kit/words.ts';
import { linkToken } from './start/start.ts';

/** Answers a minute, to one stranger and to all together. The rest is dropped. */
const perStranger = 10;
const perMinute = 30;
const minuteMs = 60_000;
/** The app repeats the answer to an inline query for this long. */
const refusalCacheSeconds = 60;

/**
 * Answers people without access with one sentence. Never waits for Telegram and repeats nothing, so that
 * strangers do not delay people with access.
 *
 * @param api An API without retries.
 */
export function createRefusals(
  api: Api,
  { locales, clock, log }: { readonly locales: Locales; readonly clock: Clock; readonly log: Log },
): (update: Update) => void {
  let minute = 0;
  let answers = 0;
  let pausedUntil = 0;
  const perPerson = new Map<number, number>();

  const isAllowed = (id: number): boolean => {
    const now = clock.now().getTime();
    if (now < pausedUntil) return false;
    if (Math.floor(now / minuteMs) !== minute) {
      minute = Math.floor(now / minuteMs);
      answers = 0;
      perPerson.clear();
    }
    const own = perPerson.get(id) ?? 0;
    if (own >= perStranger || answers >= perMinute) return false;
    answers += 1;
    perPerson.set(id, own + 1);
    return true;
  };

  return ({ message, callback_query: query, inline_query: inline }) => {
    const from = inline?.from ?? query?.from ?? message?.from;
    if (!from || !isAllowed(from.id)) return;
    const isLink = linkToken(message?.text ?? '') !== undefined;
    const locale = locales.find(from.language_code);
    const answer = inline
      ? api.answerInlineQuery(inline.id, [], inlineRefusal(locale))
      : refuseInChat(
          api,
          from.id,
          query?.id,
          locale.plain(say(isLink ? 'link-invalid' : 'stranger')),
        );
    answer.catch((error: unknown) => {
      if (error instanceof GrammyError && error.error_code === 429) {
        const seconds = error.parameters.retry_after ?? 1;
        pausedUntil = clock.now().getTime() + seconds * 1000;
      }
      log.debug({}, 'Answering a stranger failed');
    });
  };
}

function refuseInChat(
  api: Api,
  chat: number,
  queryId: string | undefined,
  text: string,
): Promise<unknown> {
  return queryId === undefined
    ? api.sendMessage(chat, text)
    : api.answerCallbackQuery(queryId, { text, show_alert: true });
}

/** No results, and a button to the chat, where the person learns how to get access. */
function inlineRefusal(locale: Locale) {
  const button = { text: locale.plain(say('inline-stranger')), start_parameter: startParameter };
  return { is_personal: true, cache_time: refusalCacheSeconds, button };
}
