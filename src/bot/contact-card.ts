import { Composer } from 'grammy';
import type { InlineKeyboardButton, RichText } from 'grammy/types';
import type { Book } from '../accounts/roster.ts';
import type { User } from '../contacts/contact.ts';
import { Failure } from '../contacts/failure.ts';
import { formatPhone } from '../contacts/phone.ts';
import { lastSeenAt } from '../contacts/last-seen.ts';
import { onPress } from './button.ts';
import { buttons } from './buttons.ts';
import { cardKeys } from './card-keys.ts';
import { displayName, lastSeenWords } from './contact-words.ts';
import type { Feature } from './feature.ts';
import { viewOfButton, type OpenView } from './paired-account.ts';
import type { PersonContext } from './person-context.ts';
import type { Screen } from './reply.ts';
import { bold, code, join, lines } from './text.ts';
import { onWho, type AboutUser } from './who.ts';
import { label, say } from './words.ts';

/** Somebody, and whether the account blocks them; undefined when Telegram did not tell. */
export interface CardFacts {
  readonly user: User;
  readonly blocked: boolean | undefined;
}

export const contactCard: Feature = {
  commands: [{ name: 'contact', group: 'contacts' }],
  build: (around) => {
    const { replies, clock } = around;
    const composer = new Composer<PersonContext>();

    const show: AboutUser = async (ctx, at, id) => {
      const facts = await cardFacts(at.book, id);
      if (!facts) return ctx.toast(label('failure-user_unknown'), 'alert');
      await replies.show(ctx, cardScreen(facts, at, clock.now()));
    };
    onWho(composer, around, { name: 'contact', pick: buttons.pickContact, go: show });

    onPress(composer, buttons.card, async (ctx, viewId, id) => {
      const at = await viewOfButton(around, ctx, viewId);
      if (!at) return;
      const facts = await cardFacts(at.book, id);
      await replies.show(
        ctx,
        facts?.user.contact ? cardScreen(facts, at, clock.now()) : goneScreen(viewId),
      );
    });
    onPress(composer, buttons.backToCard, async (ctx, viewId, id) => {
      const at = await viewOfButton(around, ctx, viewId);
      if (at) await show(ctx, at, id);
    });
    // The list it was opened from stays above.
    onPress(composer, buttons.person, async (ctx, viewId, id) => {
      const at = await viewOfButton(around, ctx, viewId);
      if (!at) return;
      const facts = await cardFacts(at.book, id);
      if (!facts) return ctx.toast(label('failure-user_unknown'), 'alert');
      await replies.answer(ctx, cardScreen(facts, at, clock.now()));
    });
    return composer;
  },
};

/** Somebody a button still names is no contact any more. */
export function goneScreen(viewId: string): Screen {
  return { text: say('contact-gone'), keyboard: [[backKey(viewId)]] };
}

export function backKey(viewId: string): InlineKeyboardButton {
  return { text: label('button-back'), callback_data: buttons.list.data(viewId) };
}

/** Undefined when they cannot be addressed. What is known of a contact is shown without Telegram too. */
export async function cardFacts(book: Book, id: bigint): Promise<CardFacts | undefined> {
  const contact = await book.contact(id);
  if (!contact) return book.user(id);
  try {
    return (await book.user(id)) ?? { user: contact, blocked: undefined };
  } catch (error) {
    if (!(error instanceof Failure) || error.reason.kind === 'signed_out') throw error;
    return { user: contact, blocked: undefined };
  }
}

/** Everything known about somebody, and all that can be done; `news` tells what was just done. */
export function cardScreen(facts: CardFacts, at: OpenView, now: Date, news?: RichText): Screen {
  const { user } = facts;
  const { usernames, phone } = user;
  const isPerson = user.kind === 'person';
  const marks = marksOf(facts, at);
  return {
    text: lines(
      ...(news === undefined ? [] : [news, '']),
      bold(displayName(user)),
      '',
      usernames.length > 0
        ? join(
            usernames.map((name) => `@${name}`),
            ', ',
          )
        : undefined,
      phone ? formatPhone(phone) : undefined,
      !phone && isPerson ? say('card-phone-hidden') : undefined,
      seenLine(user, now),
      marks.length > 0 ? join(marks, ' · ') : undefined,
      say('card-id', { id: code(String(user.id)) }),
    ),
    keyboard: [...cardKeys(facts, at), [backKey(at.viewId)]],
  };
}

function marksOf({ user, blocked }: CardFacts, { account }: OpenView): RichText[] {
  if (user.id === account.owner.id) return [say('card-self')];
  return [
    user.contact ? undefined : say('card-no-contact'),
    user.contact && user.mutual ? say('card-mutual') : undefined,
    // A bot keeps no contacts, and a deleted account has none any more.
    user.contact && !user.mutual && user.kind === 'person' ? say('card-one-sided') : undefined,
    user.closeFriend ? say('card-close-friend') : undefined,
    user.premium ? say('card-premium') : undefined,
    blocked ? say('card-blocked') : undefined,
  ].filter((mark) => mark !== undefined);
}

function seenLine(user: User, now: Date): RichText {
  if (user.kind !== 'person') return say(`card-${user.kind}`);
  const seen = lastSeenAt(user.lastSeen, now);
  if (seen.kind === 'online') return say('seen-online');
  if (seen.kind === 'hidden') return say('card-seen-hidden');
  const line = say('card-seen', { seen: lastSeenWords(seen, now) });
  return 'byMe' in seen && seen.byMe ? lines(line, say('card-seen-by-me')) : line;
}
