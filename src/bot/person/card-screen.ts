import type { Birthday } from '../../contacts/birthday.ts';
import { hashtag } from '../../contacts/label.ts';
import type { User } from '../../contacts/contact.ts';
import { lastSeenAt } from '../../contacts/last-seen.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { actions } from '../kit/actions.ts';
import { ageAt, dayWords } from '../kit/birthday-words.ts';
import { backButton, message, button, type Screen, type Button } from '../kit/blocks.ts';
import { displayName, lastSeenWords } from '../kit/contact-words.ts';
import { staleWords } from '../kit/failure-words.ts';
import { markLines } from '../kit/mark-words.ts';
import type { OpenView } from '../kit/open-view.ts';
import { bold, code, join, lines, time, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { cardButtons, copyButtons } from './card-buttons.ts';
import type { CardFacts } from './card-facts.ts';

/** Everything known about a user, with the actions. */
export function cardScreen(facts: CardFacts, opened: OpenView, now: Date): Screen {
  const { user } = facts;
  const { usernames, phone, kind } = user;
  return message(
    lines(
      bold(displayName(user)),
      ...markLines(user),
      '',
      usernames.length > 0 && usernames.map((name) => `@${name}`).join(', '),
      phone ? formatPhone(phone) : kind === 'person' && say('card-phone-hidden'),
      seenLine(user, now),
      ...(facts.kind === 'fresh' ? profileLines(facts, now) : []),
      ...annotationLines(facts.annotation),
      marksLine(facts, opened),
      say('card-id', { id: code(String(user.id)) }),
      ...(facts.kind === 'stored' ? ['', storedNote(facts, now)] : []),
    ),
    [copyButtons(user), ...cardButtons(facts, opened), ...backButtons(opened)],
  );
}

/** A button back to the list the card was opened from; none if there was no list. */
export function backButtons({ view, viewId }: Pick<OpenView, 'view' | 'viewId'>): Button[][] {
  if (view.apart) return [];
  return [[backButton(say('button-back'), actions.list.data(viewId))]];
}

function marksLine(facts: CardFacts, { account }: OpenView): Text {
  const { user } = facts;
  if (user.id === account.owner.id) return say('card-self');
  return join(
    [
      !user.contact && say('card-no-contact'),
      mayHaveAccount(facts) && say('card-may-have-me'),
      user.contact && user.mutual && say('card-mutual'),
      user.contact && !user.mutual && oneSidedWords(facts),
      user.closeFriend && say('card-close-friend'),
      user.premium && say('card-premium'),
      facts.kind === 'fresh' && facts.blocked && say('card-blocked'),
    ],
    ' · ',
  );
}

/** Most people show their number to their contacts only. A stored number may be from another time. */
function mayHaveAccount({ kind, user }: CardFacts): boolean {
  return kind === 'fresh' && !user.contact && user.kind === 'person' && user.phone !== undefined;
}

/** Bots and deleted accounts have no contacts. */
function oneSidedWords({ user, lostMutualAt }: CardFacts): Maybe<Text> {
  if (user.kind !== 'person') return undefined;
  if (!lostMutualAt) return say('card-one-sided');
  return say('card-lost-mutual', { date: time(lostMutualAt, 'D') });
}

function seenLine(user: User, now: Date): Text {
  if (user.kind !== 'person') return say(`card-${user.kind}`);
  const seen = lastSeenAt(user.lastSeen, now);
  if (seen.kind === 'online') return say('seen-online');
  if (seen.kind === 'hidden') return say('card-seen-hidden');
  const line = say('card-seen', { seen: lastSeenWords(seen, now) });
  return 'byMe' in seen && seen.byMe ? lines(line, say('card-seen-by-me')) : line;
}

function annotationLines({ note, labels }: CardFacts['annotation']): Maybe<Text>[] {
  return [
    note !== '' && say('card-note', { note }),
    labels.length > 0 && say('card-labels', { labels: labels.map(hashtag).join(' ') }),
  ];
}

/** The facts that only the full profile contains. */
function profileLines(
  { about, birthday, commonChats }: CardFacts & { readonly kind: 'fresh' },
  now: Date,
): Maybe<Text>[] {
  return [
    about !== '' && say('card-about', { about }),
    birthday && birthdayLine(birthday, now),
    commonChats > 0 && say('card-common-chats', { count: commonChats }),
  ];
}

function birthdayLine(birthday: Birthday, now: Date): Text {
  const day = dayWords(birthday);
  const age = ageAt(birthday, now);
  if (birthday.year === undefined || age === undefined) return say('card-birthday', { day });
  return say('card-birthday-age', { day: [day, ` ${birthday.year}`], age });
}

function storedNote({ asOf, why }: CardFacts & { readonly kind: 'stored' }, now: Date): Text {
  if (why.kind === 'user_unknown') return say('card-untold');
  const known = say('card-stale', { time: time(asOf < now ? asOf : now, 'Dt') });
  return [known, ' ', staleWords(why)];
}

/** The reply to a command for contacts that named another user. */
export function notAContactScreen(viewId: string, id: bigint): Screen {
  return message(say('no-contact'), [
    [button(say('button-card'), actions.backToCard.data(viewId, id))],
  ]);
}
