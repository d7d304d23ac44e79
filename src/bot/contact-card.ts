import { Composer } from 'grammy';
import type { InlineKeyboardButton, RichText } from 'grammy/types';
import type { Contact } from '../contacts/contact.ts';
import { formatPhone } from '../contacts/phone.ts';
import { lastSeenAt } from '../contacts/last-seen.ts';
import { onPress } from './button.ts';
import { buttons } from './buttons.ts';
import { displayName, lastSeenWords } from './contact-words.ts';
import type { Feature } from './feature.ts';
import { viewOfButton } from './paired-account.ts';
import type { PersonContext } from './person-context.ts';
import type { Screen } from './reply.ts';
import { bold, code, join, lines } from './text.ts';
import { label, say } from './words.ts';

export const contactCard: Feature = {
  commands: [],
  build: (around) => {
    const composer = new Composer<PersonContext>();
    onPress(composer, buttons.card, async (ctx, viewId, id) => {
      const found = await viewOfButton(around, ctx, viewId);
      if (!found) return;
      const contact = await found.book.contact(id);
      await around.replies.show(
        ctx,
        contact ? cardScreen(contact, viewId, around.clock.now()) : goneScreen(viewId),
      );
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

/** Everything known about a contact. */
function cardScreen(contact: Contact, viewId: string, now: Date): Screen {
  const { usernames, phone } = contact;
  const isPerson = contact.kind === 'person';
  const marks = [
    contact.mutual ? say('card-mutual') : undefined,
    !contact.mutual && isPerson ? say('card-one-sided') : undefined,
    contact.closeFriend ? say('card-close-friend') : undefined,
    contact.premium ? say('card-premium') : undefined,
  ].filter((mark) => mark !== undefined);
  const chat: InlineKeyboardButton[] = usernames[0]
    ? [{ text: label('button-chat'), url: `https://t.me/${usernames[0]}` }]
    : [];
  return {
    text: lines(
      bold(displayName(contact)),
      '',
      usernames.length > 0
        ? join(
            usernames.map((name) => `@${name}`),
            ', ',
          )
        : undefined,
      phone ? formatPhone(phone) : undefined,
      !phone && isPerson ? say('card-phone-hidden') : undefined,
      seenLine(contact, now),
      marks.length > 0 ? join(marks, ' · ') : undefined,
      say('card-id', { id: code(String(contact.id)) }),
    ),
    keyboard: [
      [
        ...chat,
        {
          text: label('button-delete'),
          style: 'danger',
          callback_data: buttons.askDelete.data(viewId, contact.id),
        },
      ],
      [backKey(viewId)],
    ],
  };
}

function seenLine(contact: Contact, now: Date): RichText {
  if (contact.kind !== 'person') return say(`card-${contact.kind}`);
  const seen = lastSeenAt(contact.lastSeen, now);
  if (seen.kind === 'online') return say('seen-online');
  if (seen.kind === 'hidden') return say('card-seen-hidden');
  const line = say('card-seen', { seen: lastSeenWords(seen, now) });
  return 'byMe' in seen && seen.byMe ? lines(line, say('card-seen-by-me')) : line;
}
