import { Composer } from 'grammy';
import type { InlineKeyboardButton, RichText } from 'grammy/types';
import type { Account } from '../../accounts/roster.ts';
import type { User } from '../../contacts/contact.ts';
import { buttons } from '../buttons.ts';
import { displayName, reachOf, shortened } from '../person/contact-words.ts';
import type { Feature } from '../feature.ts';
import { viewOf } from '../chat/open-view.ts';
import { accountOf, pairedAccount } from '../chat/paired-account.ts';
import type { PersonContext } from '../chat/person-context.ts';
import type { Screen } from '../chat/reply.ts';
import { bold, isolated, lines } from '../chat/text.ts';
import { typedText } from '../person/who-text.ts';
import { label, say } from '../chat/words.ts';

/** What Telegram takes (TDLib DialogManager.h); the @ comes on top. */
const minLetters = 4;
const maxWords = 100;
/** Of each kind: as many buttons as a phone shows without much scrolling. */
const maxListed = 10;

export const search: Feature = {
  commands: [{ name: 'search', group: 'contacts' }],
  build: (around) => {
    const composer = new Composer<PersonContext>();
    const search = async (
      ctx: PersonContext,
      account: Account,
      typed: string,
    ): Promise<'done' | 'again'> => {
      const words = Array.from(typed.trim()).slice(0, maxWords).join('');
      if (Array.from(words.replace(/^@/, '')).length < minLetters) {
        await ctx.toast(label('search-short', { letters: minLetters }));
        return 'again';
      }
      const at = await viewOf(around, ctx, account, {});
      const found = await at.book.search(words);
      await around.replies.answer(ctx, searchScreen(words, found, at.viewId));
      return 'done';
    };

    composer.command('search', async (ctx) => {
      const account = await pairedAccount(around, ctx);
      if (!account) return;
      if (ctx.match.trim() !== '') return void (await search(ctx, account, ctx.match));
      await around.questions.ask(ctx, 'search', [account.id], { text: say('search-ask') });
    });
    around.questions.on('search', async (ctx, [accountId = '']) => {
      const text = typedText(ctx.message);
      if (text === undefined) return 'elsewhere';
      const account = await accountOf(around, ctx, accountId);
      if (account) return search(ctx, account, text);
      await ctx.toast(label('question-gone'));
      return 'done';
    });
    return composer;
  },
};

/** One's own people and the rest of Telegram apart, numbered as their buttons are. */
function searchScreen(
  words: string,
  found: { readonly mine: readonly User[]; readonly others: readonly User[] },
  viewId: string,
): Screen {
  const mine = found.mine.slice(0, maxListed);
  const others = found.others.slice(0, maxListed);
  const title = say('search-title', { words: shortened(words) });
  if (mine.length + others.length === 0) return { text: lines(title, '', say('search-nobody')) };
  return {
    text: lines(
      title,
      ...section(say('search-mine'), mine, 1),
      ...section(say('search-others'), others, mine.length + 1),
    ),
    keyboard: [...mine, ...others].map((user, at) => keysOf(user, at + 1, viewId)),
  };
}

function section(heading: RichText, users: readonly User[], from: number): RichText[] {
  if (users.length === 0) return [];
  return ['', bold(heading), ...users.map((user, at) => rowOf(user, from + at))];
}

function rowOf(user: User, number: number): RichText {
  const name = displayName(user);
  const reach = reachOf(user);
  const known = user.contact ? label('search-contact') : undefined;
  const facts = [reach === name ? undefined : reach, known].filter((fact) => fact !== undefined);
  return [`${number}. ${[isolated(name), ...facts].join(' · ')}`];
}

function keysOf(user: User, number: number, viewId: string): InlineKeyboardButton[] {
  const open = {
    text: `${number}. ${isolated(displayName(user))}`,
    callback_data: buttons.person.data(viewId, user.id),
  };
  if (user.contact || user.kind === 'deleted') return [open];
  return [open, { text: label('button-add'), callback_data: buttons.askAdd.data(viewId, user.id) }];
}
