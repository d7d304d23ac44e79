import type { Account, BookView, ProposedGroup } from '../../accounts/roster.ts';
import { fullName } from '../../contacts/contact.ts';
import type { DuplicateEntry } from '../../contacts/duplicates/duplicate-entry.ts';
import { canBeKept } from '../../contacts/duplicates/kept-entry.ts';
import { hasSameParts } from '../../contacts/name.ts';
import { formatPhone } from '../../contacts/phone.ts';
import { actions } from '../kit/actions.ts';
import {
  backButton,
  button,
  buttonRows,
  heading,
  inRows,
  layOut,
  type Button,
  type DraftRows,
  type Screen,
  type TableRow,
} from '../kit/blocks.ts';
import { pagingButtons } from '../kit/buttons.ts';
import { displayName, lastSeenWords, shortened } from '../kit/contact-words.ts';
import { bold, isolated, join, present, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** A merge as a view stores it. */
export type Merge = NonNullable<BookView['merges']>[number];

/** A group of duplicates among the groups with the same reason. */
export interface DuplicateGroupState {
  readonly account: Account;
  readonly group: ProposedGroup;
  /** The merge as chosen so far. */
  readonly merge: Merge;
  /** The stored view that holds `merge`. */
  readonly viewId: string;
  /** The index of the group, and the number of groups. */
  readonly at: number;
  readonly of: number;
  readonly now: Date;
}

export function groupScreen(state: DuplicateGroupState): Screen {
  const { group, merge, at, of, now } = state;
  const { members, reason } = group;
  const number = members.findIndex(({ key }) => key === merge.keep) + 1;
  const name = bold(isolated(shortened(fullName(merge.name)) || nameOf(group.keep)));
  return layOut([
    heading([say(`duplicates-reason-${reason}`), ` · ${at + 1}/${of}`]),
    say(`duplicates-about-${reason}`),
    {
      type: 'table',
      headers: [],
      rows: members.map((one, index) => rowOf(one, index, merge, now)),
    },
    say('duplicates-proposal', { others: members.length - 1, number, name }),
    ...effects(group, merge),
    buttonRows(buttonsOf(state)),
  ]);
}

/** The different names of the members. */
export function namesAmong(members: readonly DuplicateEntry[]): readonly Merge['name'][] {
  return members
    .map(({ firstName, lastName }) => ({ firstName, lastName }))
    .filter((name, at, all) => fullName(name) !== '' && all.findIndex(same(name)) === at);
}

export function nameOf(entry: DuplicateEntry): Text {
  return (
    shortened(fullName(entry)) ||
    (entry.kind === 'contact' ? displayName(entry.contact) : formatPhone(entry.phone))
  );
}

function rowOf(entry: DuplicateEntry, index: number, { keep }: Merge, now: Date): TableRow {
  const isMutual = entry.kind === 'contact' && entry.contact.mutual;
  return {
    number: index + 1,
    title: nameOf(entry),
    marks: [isMutual ? ' ⇄' : '', entry.key === keep ? [' · ', say('duplicates-stays')] : ''],
    below: [[join(factsOf(entry, now), ' · ')]],
  };
}

function factsOf(entry: DuplicateEntry, now: Date): readonly Maybe<Text>[] {
  if (entry.kind === 'saved') return [formatPhone(entry.phone), say('duplicates-saved-number')];
  const { kind, usernames, phone, lastSeen } = entry.contact;
  if (kind === 'deleted') return [say('kind-deleted')];
  const [username] = usernames;
  return [
    username !== undefined && `@${username}`,
    phone ? formatPhone(phone) : say('phone-hidden'),
    kind === 'bot' ? say('kind-bot') : lastSeenWords(lastSeen, now),
  ];
}

function effects({ members, reason }: ProposedGroup, { keep }: Merge): readonly Maybe<Text>[] {
  const others = members.filter(({ key }) => key !== keep);
  const kept = members.find((one) => one.key === keep);
  const friend = others.some(isCloseFriend) && kept !== undefined && !isCloseFriend(kept);
  const gone = others.some((one) => one.kind === 'contact' && one.contact.kind === 'deleted');
  return [
    others.some(({ kind }) => kind === 'contact') && say('duplicates-effect-contacts'),
    friend && say('duplicates-effect-friend'),
    gone && say('duplicates-effect-deleted'),
    others.some(({ kind }) => kind === 'saved') &&
      say(reason === 'apart' ? 'duplicates-effect-apart' : 'duplicates-effect-numbers'),
  ];
}

function isCloseFriend(entry: DuplicateEntry): boolean {
  return entry.kind === 'contact' && entry.contact.closeFriend;
}

function buttonsOf({ account, group, merge, viewId, at, of }: DuplicateGroupState): DraftRows {
  const { members, reason } = group;
  const kept = members.find(({ key }) => key === merge.keep);
  const numbered = members.map((member, index) => ({ member, index, number: index + 1 }));
  const keep = numbered
    .filter(({ member }) => member !== kept && canBeKept(member, members))
    .map(({ index, number }): Button =>
      button(say('button-keep-member', { number }), actions.keepMember.data(viewId, index)),
    );
  // A saved number keeps its name.
  const names = kept?.kind === 'saved' ? [] : namesAmong(members);
  const others = names.map(
    (name, index) =>
      !hasSameParts(name, merge.name) && [
        button(
          say('button-name-as', { name: shortened(fullName(name)) }),
          actions.keepUnder.data(viewId, index),
        ),
      ],
  );
  const cards = numbered.map(
    ({ member, number }) =>
      member.kind === 'contact' &&
      button(say('button-member-card', { number }), actions.person.data(viewId, member.contact.id)),
  );
  const out = numbered.map(
    ({ index, number }) =>
      members.length > 2 &&
      button(say('button-member-out', { number }), actions.separateMember.data(viewId, index)),
  );
  return [
    [button(mergeWords(members, kept), actions.merge.data(viewId), 'primary')],
    ...inRows(keep, 2),
    ...others,
    ...inRows(out, 2),
    [button(say('button-not-same'), actions.separateGroup.data(viewId))],
    ...inRows(present(cards), 4),
    ...pagingButtons({ page: at, pages: of }, (page) =>
      actions.duplicate.data(account.id, reason, page),
    ),
    [backButton(say('button-duplicates'), actions.duplicates.data(account.id))],
  ];
}

/** A description of the merge, by the numbers of the rows. */
function mergeWords(members: readonly DuplicateEntry[], kept: DuplicateEntry | undefined): Text {
  const others = members.flatMap((one, index) => (one === kept ? [] : [index + 1]));
  const [other = 0] = others;
  const number = kept ? members.indexOf(kept) + 1 : 0;
  return say('button-merge', { number, other, count: others.length });
}

function same(name: Merge['name']): (other: Merge['name']) => boolean {
  return (other) => hasSameParts(name, other);
}
