import { GrammyError, type Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Locales } from './kit/locale.ts';
import { say } from './kit/words.ts';
import { linkToken } from './start/start.ts';

/** Answers a minute, to one stranger and to all together. The rest is dropped. */
const perStranger = 10;
const perMinute = 30;
const minuteMs = 60_000;

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

  return ({ message, callback_query: query }) => {
    const from = query?.from ?? message?.from;
    if (!from || !isAllowed(from.id)) return;
    const isLink = linkToken(message?.text ?? '') !== undefined;
    const text = locales.find(from.language_code).plain(say(isLink ? 'link-invalid' : 'stranger'));
    const answer = query
      ? api.answerCallbackQuery(query.id, { text, show_alert: true })
      : api.sendMessage(from.id, text);
    answer.catch((error: unknown) => {
      if (error instanceof GrammyError && error.error_code === 429) {
        const seconds = error.parameters.retry_after ?? 1;
        pausedUntil = clock.now().getTime() + seconds * 1000;
      }
      log.debug({}, 'Answering a stranger failed');
    });
  };
}
