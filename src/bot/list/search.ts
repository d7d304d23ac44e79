import type { Account } from '../../accounts/roster.ts';
import { isWorthSearching } from '../../contacts/contact-search.ts';
import { byId, type Contact, type User } from '../../contacts/contact.ts';
import {
  isSearchable,
  minSearchLength,
  notSearched,
  type SearchResult,
} from '../../contacts/search-result.ts';
import { actions } from '../kit/actions.ts';
import {
  button,
  buttonRows,
  heading,
  message,
  layOut,
  subheading,
  type Block,
  type Screen,
} from '../kit/blocks.ts';
import { displayName, reachOf, shortened } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { leadOn } from '../kit/lead-on.ts';
import { markNotes } from '../kit/mark-words.ts';
import { openView, wholeBook, searchWords } from '../kit/open-view.ts';
import { findAccount, requireAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { questionKinds } from '../kit/question-kinds.ts';
import { join, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { typedText } from '../person/user-reference.ts';

/** A phone has room for so many people, each with buttons of their own. */
const maxListed = 6;
/** Of them, so many are from the rest of Telegram, if there are. */
const maxOthers = 3;

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
      const { book, viewId } = openView(bot, account);
      const own = await book.matching({ ...wholeBook, words });
      const found = isSearchable(words) ? await book.search(words) : notSearched;
      await bot.replies.answer(ctx, searchScreen({ words, own, found, viewId }));
      // The question stays open for a longer word, which would search all of Telegram.
      return found === notSearched ? 'again' : 'done';
    };

    on.accountCommand('search', async (ctx, account) => {
      if (ctx.match.trim() !== '') return void (await search(ctx, account, ctx.match));
      const text = message(say('search-ask'));
      await bot.questions.ask(ctx, questionKinds.search, [account.id], text);
    });
    on.action(actions.search, async (ctx, words) => {
      const account = await requireAccount(bot, ctx);
      if (account) await search(ctx, account, words);
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

/** Own contacts, best first, with chats after them, and the rest of Telegram in two parts, numbered together. */
function searchScreen(result: {
  readonly words: string;
  readonly own: readonly Contact[];
  readonly found: SearchResult;
  readonly viewId: string;
}): Screen {
  const { words, own, found, viewId } = result;
  const room = maxListed - Math.min(maxOthers, found.others.length);
  const { listed, count } = firstOfMine(own, found.mine, room);
  const others = found.others.slice(0, maxListed - listed.length);
  const more = count - listed.length;
  const isEmpty = count + others.length === 0;
  return layOut([
    heading(say('search-title', { words: shortened(words) })),
    found === notSearched && noteOf(words),
    isEmpty && say(found === notSearched ? 'search-no-contact' : 'search-nobody'),
    ...part(say('search-mine'), listed, 1, viewId),
    more > 0 && moreOf(words, more),
    ...part(say('search-others'), others, listed.length + 1, viewId),
    isEmpty && buttonRows([leadOn('contacts', 'add')]),
  ]);
}

/** The first of the own contacts, who may be many, and then of the people found at Telegram; and how many they are. */
function firstOfMine(
  own: readonly User[],
  found: readonly User[],
  most: number,
): { readonly listed: readonly User[]; readonly count: number } {
  const others = byId(found);
  const first = own.slice(0, most).map((one) => others.get(one.id) ?? one);
  for (const { id } of own) others.delete(id);
  const listed = [...first, ...others.values()].slice(0, most);
  return { listed, count: own.length + others.size };
}

/** The way to all matching contacts; long words do not fit on a button. */
function moreOf(words: string, count: number): Block | Text {
  const more = say('who-more', { count });
  if (!actions.find.holds(words)) return more;
  return buttonRows([[button(say('button-more', { count }), actions.find.data(words))]]);
}

/** Why Telegram was not searched. */
function noteOf(words: string): Text {
  return isSearchable(words)
    ? say('search-unasked')
    : say('search-unasked-letters', { letters: minSearchLength });
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
