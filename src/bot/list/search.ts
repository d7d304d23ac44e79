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
import {
  button,
  heading,
  message,
  layOut,
  subheading,
  type Block,
  type Screen,
} from '../kit/blocks.ts';
import { displayName, reachOf, shortened } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { markNotes } from '../kit/mark-words.ts';
import { openView, wholeBook, searchWords, type OpenView } from '../kit/open-view.ts';
import { findAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { questionKinds } from '../kit/question-kinds.ts';
import { join, lines, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { typedText } from '../person/user-reference.ts';

/** Per section: a phone shows this many buttons without much scrolling. */
const maxListed = 10;

export const search: Feature = {
  commands: [{ name: 'search', group: 'contacts' }],
  build: (bot, on) => {
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
      const opened = await openView(bot, account);
      const found = isSearchable(words) ? await opened.book.search(words) : notSearched;
      if (found === notSearched) {
        await bot.replies.answer(ctx, await contactsScreen(words, opened));
        // The question stays open for a longer word, which would search all of Telegram.
        return 'again';
      }
      await bot.replies.answer(ctx, searchScreen(words, found, opened.viewId));
      return 'done';
    };

    on.accountCommand('search', async (ctx, account) => {
      if (ctx.match.trim() !== '') return void (await search(ctx, account, ctx.match));
      const text = message(say('search-ask'));
      await bot.questions.ask(ctx, questionKinds.search, [account.id], text);
    });
    bot.questions.on(questionKinds.search, async (ctx, accountId) => {
      const text = typedText(ctx.message);
      if (text === undefined) return 'elsewhere';
      const account = await findAccount(bot, ctx, accountId);
      if (account) return search(ctx, account, text);
      await ctx.toast(say('question-gone'));
      return 'done';
    });
  },
};

/** The matching contacts, if Telegram was not searched. */
async function contactsScreen(words: string, { book, viewId }: OpenView): Promise<Screen> {
  const contacts = sortByRelevance(words, await book.matching({ ...wholeBook, words }));
  const more = contacts.length - maxListed;
  const why = isSearchable(words)
    ? say('search-unasked')
    : say('search-unasked-letters', { letters: minSearchLength });
  return layOut([
    why,
    contacts.length === 0 && say('search-no-contact'),
    tableOf(contacts.slice(0, maxListed), 1, viewId),
    more > 0 && say('who-more', { count: more }),
  ]);
}

/** Own results and the rest of Telegram in two parts, numbered together. */
function searchScreen(words: string, found: SearchResult, viewId: string): Screen {
  const mine = found.mine.slice(0, maxListed);
  const others = found.others.slice(0, maxListed);
  const title = say('search-title', { words: shortened(words) });
  if (mine.length + others.length === 0) return message(lines(title, '', say('search-nobody')));
  return [
    heading(title),
    ...part(say('search-mine'), mine, 1, viewId),
    ...part(say('search-others'), others, mine.length + 1, viewId),
  ];
}

function part(title: Text, users: readonly User[], from: number, viewId: string): Screen {
  return users.length === 0 ? [] : [subheading(title), tableOf(users, from, viewId)];
}

function tableOf(users: readonly User[], from: number, viewId: string): Block {
  const rows = users.map((user, at) => ({
    number: from + at,
    title: displayName(user),
    opens: actions.person.data(viewId, user.id),
    below: [[factsOf(user)]],
    button:
      !user.contact &&
      user.kind !== 'deleted' &&
      button(say('button-add'), actions.askAdd.data(viewId, user.id)),
  }));
  return { type: 'table', headers: [], rows, numbersOpen: 'both' };
}

function factsOf(user: User): Text {
  const reach = reachOf(user);
  const isNamed = reach !== displayName(user);
  return join([...markNotes(user), isNamed && reach, user.contact && say('search-contact')], ' · ');
}
