import { GrammyError, type MiddlewareFn } from 'grammy';
import type { InlineQueryResult, InlineQueryResultsButton } from 'grammy/types';
import type { Account } from '../../accounts/roster.ts';
import type { Contact } from '../../contacts/contact.ts';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { wholeBook, searchWords } from '../kit/open-view.ts';
import { findCurrentAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { say } from '../kit/words.ts';
import { inlineResult } from './inline-results.ts';

/** Telegram's limit of results per answer. */
const pageSize = 50;
/** Without words, the recent contacts, at most 20, come before those of the first page. */
const newestPageSize = 30;
/** Pages that one answer looks through. */
const maxPages = 10;
/** The app may repeat an answer for this long, and sees no change meanwhile. */
const cacheSeconds = 5;

const failed = 'Answering an inline query failed';

/** The part of `/start` that the button above the results sends. */
export const startParameter = 'home';

/**
 * Answers `@bot words`, typed in any chat, with the person's own contacts; without words, with those the
 * person looked at or changed last, and then the newest. For people with access only. The answer is private to
 * the person. A failure is logged and shows no results: there is no chat to explain it in.
 */
export function answerInlineQueries(bot: BotContext): MiddlewareFn<PersonContext> {
  const { log } = bot;
  return async (ctx, next) => {
    const { inlineQuery } = ctx;
    if (!inlineQuery) return next();
    try {
      const account = await findCurrentAccount(bot, ctx);
      if (account) await answer(bot, ctx, account);
      else await answerWithButton(ctx, say('inline-pair'));
    } catch (error) {
      // Telegram takes no answer some seconds after the query.
      if (error instanceof GrammyError) return log.debug({ err: error }, failed);
      log.warn({ err: error instanceof TelegramError ? error.reason : error }, failed);
      await answerWithButton(ctx, say('inline-failed')).catch((unsent: unknown) => {
        log.debug({ err: unsent }, failed);
      });
    }
  };
}

async function answer(bot: BotContext, ctx: PersonContext, account: Account): Promise<void> {
  const { query = '', offset = '' } = ctx.inlineQuery ?? {};
  const book = bot.roster.accounts.book(account);
  const words = searchWords(query);
  const first = pageOf(offset);
  const recent = words ? [] : await book.recent();
  const isRecent = new Set(recent.map(({ id }) => id));
  let [page, isLast, isEmpty] = [first, false, false];
  const results: InlineQueryResult[] = [];
  const add = (contacts: readonly Contact[]): void => {
    results.push(...contacts.flatMap((contact) => inlineResult(contact, ctx.locale) ?? []));
  };
  if (first === 0) add(recent);
  // A page of contacts that nothing reaches is followed by the next one, or the app would stop there.
  do {
    const view = { ...wholeBook, words, sort: words ? 'name' : 'newest', page } as const;
    const found = await book.page(view, words ? pageSize : newestPageSize);
    isLast = page + 1 >= found.pages;
    isEmpty = found.matching === 0;
    // A page beyond the end would show the last one again.
    if (page < found.pages) add(found.rows.filter(({ id }) => !isRecent.has(id)));
    page += 1;
  } while (results.length === 0 && !isLast && page < first + maxPages);
  await ctx.answerInlineQuery(results, {
    is_personal: true,
    cache_time: cacheSeconds,
    next_offset: isLast ? '' : String(page),
    ...(isEmpty && { button: buttonOf(ctx, say('inline-none')) }),
  });
}

/** An offset is what an earlier answer said, but comes from the network. */
function pageOf(offset: string): number {
  return /^\d{1,6}$/.test(offset) ? Number(offset) : 0;
}

async function answerWithButton(ctx: PersonContext, text: ReturnType<typeof say>): Promise<void> {
  const button = buttonOf(ctx, text);
  await ctx.answerInlineQuery([], { is_personal: true, cache_time: 0, button });
}

function buttonOf(ctx: PersonContext, text: ReturnType<typeof say>): InlineQueryResultsButton {
  return { text: ctx.locale.plain(text), start_parameter: startParameter };
}
