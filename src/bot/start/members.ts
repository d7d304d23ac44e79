import type { Member } from '../../accounts/roster.ts';
import { pageOf } from '../../contacts/list-page.ts';
import { actions } from '../kit/actions.ts';
import {
  asEnd,
  button,
  buttonRows,
  heading,
  layOut,
  message,
  withNotice,
  type ListItem,
  type Screen,
} from '../kit/blocks.ts';
import type { BotContext } from '../kit/bot-context.ts';
import { answerButtons, pagingButtons } from '../kit/buttons.ts';
import type { Feature, Reply } from '../kit/feature.ts';
import type { PersonContext } from '../kit/person-context.ts';
import { bold, join, time, type Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

const pageSize = 20;

/** Shows owners the people with access, and lets them take people out and withdraw invitations. */
export const members: Feature = {
  commands: [{ name: 'members', group: 'account', ownerOnly: true }],
  build: (bot, on) => {
    const { access } = bot.roster;

    /** A handler for owners; others get a sentence. */
    const forOwners =
      <Args extends readonly unknown[]>(show: (...args: Args) => Promise<Screen>) =>
      async (ctx: PersonContext, ...args: Args): Reply => {
        if (ctx.role === 'owner') return show(...args);
        await ctx.toast(say('members-owner-only'), 'alert');
      };

    on.command(
      'members',
      forOwners(() => membersScreen(bot, 0)),
    );
    on.action(
      actions.members,
      forOwners((page: number) => membersScreen(bot, page)),
    );
    on.action(
      actions.withdrawInvitations,
      forOwners(async () => {
        await access.withdrawInvitations();
        return withNotice(say('members-withdrawn'), await membersScreen(bot, 0));
      }),
    );
    on.action(
      actions.removeMember,
      forOwners(async (id: bigint, step: 'ask' | 'do') => {
        const member = (await access.members()).find((one) => one.id === id && one.isRemovable);
        if (!member) return withNotice(say('member-gone'), await membersScreen(bot, 0));
        return step === 'ask' ? questionScreen(member) : remove(bot, member);
      }),
    );
  },
};

/** Does what the member's own /forget does, and lets them know. */
async function remove(bot: BotContext, { id, label }: Member): Promise<Screen> {
  const { roster, replies } = bot;
  const { signOut } = await roster.access.forget(id);
  await replies.sendNews({ personId: id }, asEnd(message(say('member-removed-you'))));
  return withNotice(
    say(`member-removed-${signOut}`, { name: bold(label) }),
    await membersScreen(bot, 0),
  );
}

async function membersScreen({ roster }: BotContext, page: number): Promise<Screen> {
  const all = await roster.access.members();
  const shown = pageOf(all, page, pageSize);
  const invitations = await roster.access.openInvitations();
  const count = invitations.length;
  const [last] = invitations;
  return layOut([
    heading(say('members-title', { count: all.length })),
    { type: 'list', items: shown.rows.map(rowOf) },
    last && say('members-invitations', { count, until: time(last.expiresAt, 'Dt') }),
    buttonRows([
      last && [
        button(say('button-withdraw-invitations', { count }), actions.withdrawInvitations.data()),
      ],
      ...pagingButtons(shown, (number) => actions.members.data(number)),
    ]),
  ]);
}

function rowOf(member: Member): ListItem {
  const { id, label, role, since, invitedBy, lastSeenOn, isRemovable } = member;
  const remove = button(say('button-drop', { name: label }), actions.removeMember.data(id, 'ask'));
  const facts: (Text | false | undefined)[] = [
    bold(label),
    role === 'owner' && say('members-owner'),
    say('members-since', { since: time(since, 'D') }),
    invitedBy !== undefined && say('members-invited-by', { owner: invitedBy }),
    lastSeenOn === undefined
      ? say('members-never-seen')
      : // Noon, so that no time zone moves the day far.
        say('members-last-seen', { day: time(new Date(`${lastSeenOn}T12:00:00Z`), 'D') }),
  ];
  return { text: join(facts, ' · '), button: isRemovable ? remove : undefined };
}

function questionScreen({ id, label }: Member): Screen {
  const yes = button(
    say('button-remove-member', { name: label }),
    actions.removeMember.data(id, 'do'),
    'danger',
  );
  const keep = actions.members.data(0);
  return message(say('member-remove-ask', { name: bold(label) }), answerButtons(yes, keep));
}
