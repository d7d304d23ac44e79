import { fullName, type Contact, type Owner } from '../../contacts/contact.ts';
import { lastSeenAt, seenOrder } from '../../contacts/last-seen.ts';
import { heading, layOut, message, type Block, type Screen } from '../kit/blocks.ts';
import { displayName, firstNames } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { bold, isolated, join, lines, present, time, type Maybe, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { countSeen, seenGroup, seenGroups, type SeenGroup } from './seen-groups.ts';
import { renderStatusChart } from './status-chart.ts';

/** Per group: nine full groups fit in a plain message. */
const maxNames = 8;

export const status: Feature = {
  commands: [{ name: 'status', group: 'contacts' }],
  build: ({ roster, clock }, on) => {
    on.accountCommand('status', async (ctx, account) => {
      const contacts = await roster.accounts.book(account).statuses();
      const now = clock.now();
      const counts = countSeen(contacts, now);
      const chart = counts.size === 0 ? undefined : await renderStatusChart(counts, ctx.locale);
      return statusScreen(contacts, account.owner, { now, chart });
    });
  },
};

/** When people were last seen, most recent first. Bots and deleted accounts have no such time. */
export function statusScreen(
  contacts: readonly Contact[],
  owner: Owner,
  { now, chart }: { readonly now: Date; readonly chart?: Uint8Array | undefined },
): Screen {
  const people = contacts.filter(({ kind }) => kind === 'person');
  const title = say('status-title', { name: fullName(owner), count: people.length });
  if (people.length === 0) return message(lines(bold(title), say('status-nobody')));
  const bySeen = seenOrder(now);
  const groups = seenGroups.flatMap((group) => {
    const members = people
      .filter(({ lastSeen }) => seenGroup(lastSeen, now) === group)
      .toSorted((a, b) => bySeen(a.lastSeen, b.lastSeen));
    return members.length > 0 ? [{ group, members }] : [];
  });
  return layOut([
    heading(title),
    chart && { type: 'picture', png: chart, fileName: 'last-seen.png' },
    ...groups.map(({ group, members }): Block => ({
      type: 'section',
      texts: [bold(headingOf(group, members)), ...present(bodyOf(group, members, now))],
    })),
  ]);
}

function headingOf(group: SeenGroup, members: readonly Contact[]): Text {
  return say('status-group', { group: say(`status-${group}`), count: members.length });
}

function bodyOf(group: SeenGroup, members: readonly Contact[], now: Date): Maybe<Text>[] {
  const names = members.map((member) => nameOf(member, now));
  const listed = firstNames(names, maxNames);
  const isTimed = group === 'minutes' || group === 'hours' || group === 'days';
  return [
    group === 'by_me' && say('card-seen-by-me'),
    ...(isTimed ? listed : [join(listed, ', ')]),
  ];
}

function nameOf(contact: Contact, now: Date): Text {
  const seen = lastSeenAt(contact.lastSeen, now);
  const name = isolated(displayName(contact));
  return seen.kind === 'offline' ? [name, ' · ', time(seen.at)] : name;
}
