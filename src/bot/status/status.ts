import { Composer, InputFile } from 'grammy';
import type { RichText } from 'grammy/types';
import { fullName, type Contact, type Owner } from '../../contacts/contact.ts';
import { lastSeenAt, seenOrder } from '../../contacts/last-seen.ts';
import { heading, paragraphs } from '../kit/blocks.ts';
import { displayName } from '../kit/contact-words.ts';
import type { Feature } from '../kit/feature.ts';
import { pairedAccount } from '../kit/paired-account.ts';
import type { PersonContext } from '../kit/person-context.ts';
import type { Screen } from '../kit/reply.ts';
import { bold, isolated, join, lines, time } from '../kit/text.ts';
import { say } from '../kit/words.ts';
import { countSeen, seenGroup, seenGroups, type SeenGroup } from './seen-groups.ts';
import { statusChart } from './status-chart.ts';

/** Per group: nine full groups fit in a plain message. */
const maxNames = 8;

export const status: Feature = {
  commands: [{ name: 'status', group: 'contacts' }],
  build: (bot) => {
    const composer = new Composer<PersonContext>();
    composer.command('status', async (ctx) => {
      const account = await pairedAccount(bot, ctx);
      if (!account) return;
      const contacts = await bot.roster.accounts.book(account).statuses();
      const now = bot.clock.now();
      const screen = statusScreen(contacts, account.owner, now);
      const counts = countSeen(contacts, now);
      if (counts.size === 0) return bot.replies.answer(ctx, screen);
      const chart = await statusChart(counts);
      await bot.replies.answer(ctx, withChart(screen, chart));
    });
    return composer;
  },
};

/** When people were last seen, most recent first. Bots and deleted accounts have no such time. */
export function statusScreen(contacts: readonly Contact[], owner: Owner, now: Date): Screen {
  const people = contacts.filter(({ kind }) => kind === 'person');
  const title = say('status-title', { name: fullName(owner), count: people.length });
  if (people.length === 0) return { text: lines(bold(title), say('status-nobody')) };
  const bySeen = seenOrder(now);
  const groups = seenGroups.flatMap((group) => {
    const members = people
      .filter(({ lastSeen }) => seenGroup(lastSeen, now) === group)
      .toSorted((a, b) => bySeen(a.lastSeen, b.lastSeen));
    return members.length > 0 ? [{ group, members }] : [];
  });
  return {
    text: lines(
      bold(title),
      ...groups.map(({ group, members }) =>
        lines('', bold(headingOf(group, members)), ...bodyOf(group, members, now)),
      ),
    ),
    rich: [
      heading(title),
      ...groups.flatMap(({ group, members }) =>
        paragraphs([bold(headingOf(group, members)), ...bodyOf(group, members, now)]),
      ),
    ],
  };
}

/** Adds the chart below the title. */
function withChart(screen: Screen, png: Buffer): Screen {
  const picture = new InputFile(png, 'last-seen.png');
  const photo = { type: 'photo' as const, photo: { type: 'photo' as const, media: picture } };
  const [title, ...groups] = screen.rich ?? [];
  return { ...screen, picture: png, rich: [...(title ? [title] : []), photo, ...groups] };
}

function headingOf(group: SeenGroup, members: readonly Contact[]): RichText {
  return say('status-group', { group: say(`status-${group}`), count: members.length });
}

function bodyOf(group: SeenGroup, members: readonly Contact[], now: Date): RichText[] {
  const listed = members.slice(0, maxNames).map((member) => nameOf(member, now));
  const left = members.length - listed.length;
  const names = [...listed, ...(left > 0 ? [say('status-more', { count: left })] : [])];
  return [
    ...(group === 'by_me' ? [say('card-seen-by-me')] : []),
    ...(group === 'minutes' || group === 'hours' || group === 'days' ? names : [join(names, ', ')]),
  ];
}

function nameOf(contact: Contact, now: Date): RichText {
  const seen = lastSeenAt(contact.lastSeen, now);
  const name = isolated(displayName(contact));
  return seen.kind === 'offline' ? [`${name} · `, time(seen.at)] : name;
}
