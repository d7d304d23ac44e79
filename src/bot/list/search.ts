import { Composer } from 'grammy';
import type { Account } from '../../accounts/roster.ts';
import { sortByRelevance } from '../../contacts/sort-by-relevance.ts';
import { isWorthSearching } from '../../contacts/contact-search.ts';
import type { User } from '../../contacts/contact.ts';
import {
  isSearchable,
  minSearchLength,
  notSearched,
  type SearchResult,
} from '../../contacts/search-result.ts';
import { actions } from '../kit/actions.ts';
import { message, button, type Screen, type Button } from '../kit/blocks.ts';
import { displayName, reachOf, shortened } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { markNotes } from '../kit/mark-words.ts';
import { saveView, wholeBook, searchWords, type OpenView } from '../kit/open-view.ts';
import { findAccount, requireAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, isolated, lines, join, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { typedText } from '../person/user-reference.ts';

/** Per section: a phone shows this many buttons without much scrolling. */
const maxListed = 10;

export const search: Feature = {
  commands: [{ name: 'search', group: 'contacts' }],
  build: (bot) => {
    const composer = new Composer<PersonContext>();
    const search = async (
      ctx: PersonContext,
      account: Account,
      typed: string,
    ): Promise<'done' | 'again'> => {
      const words = searchWords(typed);
      if (!isSearchable(words) && !isWorthSearching(words)) {
        await ctx.toast(say('search-short'));
        return 'again';
      }
      const at = await saveView(bot, ctx, account, {});
      const found = isSearchable(words) ? await at.book.search(words) : notSearched;
      if (found === notSearched) {
        await bot.replies.answer(ctx, await contactsScreen(words, at));
        // The question stays open for a longer word, which would search all of Telegram.
        return 'again';
      }
      await bot.replies.answer(ctx, searchScreen(words, found, at.viewId));
      return 'done';
    };

    composer.command('search', async (ctx) => {
      const account = await requireAccount(bot, ctx);
      if (!account) return;
      if (ctx.match.trim() !== '') return void (await search(ctx, account, ctx.match));
      await bot.questions.ask(ctx, 'search', [account.id], message(say('search-ask')));
    });
    bot.questions.on('search', async (ctx, [accountId = '']) => {
      const text = typedText(ctx.message);
      if (text === undefined) return 'elsewhere';
      const account = await findAccount(bot, ctx, accountId);
      if (account) return search(ctx, account, text);
      await ctx.toast(say('question-gone'));
      return 'done';
    });
    return composer;
  },
};

/** The matching contacts, if Telegram was not searched. */
async function contactsScreen(words: string, { book, viewId }: OpenView): Promise<Screen> {
  const contacts = sortByRelevance(words, await book.matching({ ...wholeBook, words }));
  const listed = contacts.slice(0, maxListed);
  const more = contacts.length - listed.length;
  const why = isSearchable(words)
    ? say('search-unasked')
    : say('search-unasked-letters', { letters: minSearchLength });
  return message(
    lines(
      why,
      '',
      ...listed.map((user, at) => rowOf(user, at + 1)),
      listed.length === 0 ? say('search-no-contact') : undefined,
      more > 0 ? say('who-more', { count: more }) : undefined,
    ),
    listed.map((user, at) => buttonsOf(user, at + 1, viewId)),
  );
}

/** Own results and the rest of Telegram in two sections, numbered like their buttons. */
function searchScreen(words: string, found: SearchResult, viewId: string): Screen {
  const mine = found.mine.slice(0, maxListed);
  const others = found.others.slice(0, maxListed);
  const title = say('search-title', { words: shortened(words) });
  if (mine.length + others.length === 0) return message(lines(title, '', say('search-nobody')));
  return message(
    lines(
      title,
      ...section(say('search-mine'), mine, 1),
      ...section(say('search-others'), others, mine.length + 1),
    ),
    [...mine, ...others].map((user, at) => buttonsOf(user, at + 1, viewId)),
  );
}

function section(heading: Text, users: readonly User[], from: number): Text[] {
  if (users.length === 0) return [];
  return ['', bold(heading), ...users.map((user, at) => rowOf(user, from + at))];
}

function rowOf(user: User, number: number): Text {
  const name = displayName(user);
  const reach = reachOf(user);
  const known = user.contact ? say('search-contact') : undefined;
  const facts = [...markNotes(user), reach === name ? undefined : reach, known].filter(
    (fact) => fact !== undefined,
  );
  return [`${number}. `, join([isolated(name), ...facts], ' · ')];
}

function buttonsOf(user: User, number: number, viewId: string): Button[] {
  const open = button(
    [`${number}. `, isolated(displayName(user))],
    actions.person.data(viewId, user.id),
  );
  if (user.contact || user.kind === 'deleted') return [open];
  return [open, button(say('button-add'), actions.askAdd.data(viewId, user.id))];
}
