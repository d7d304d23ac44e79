import type { Api } from 'grammy';
import { expect, test } from 'vitest';
import type { Feature } from '../../../src/bot/kit/feature.ts';
import { followOwners } from '../../../src/bot/owner-menus.ts';
import { guest, max, openMemoryApp } from '../../support/memory/memory-app.ts';
import { eventually } from '../../support/eventually.ts';
import { english } from '../../support/english.ts';
import { talkOf } from '../../support/memory/talk.ts';

const commands: Feature['commands'] = [
  { name: 'contacts', group: 'contacts' },
  { name: 'invite_member', group: 'account', ownerOnly: true },
];

/** The menu of one chat. */
function open() {
  const calls: string[] = [];
  const warnings: unknown[] = [];
  let menu: readonly { command: string }[] = [];
  let isDown = false;
  const api = {
    getMyCommands: async () => {
      if (isDown) throw new Error('no answer');
      return menu;
    },
    setMyCommands: async (to: typeof menu) => {
      calls.push(`set ${to.map(({ command }) => command).join()}`);
      menu = to;
    },
    deleteMyCommands: async () => {
      calls.push('delete');
      menu = [];
    },
  } as unknown as Api;
  const ignore = (): void => {};
  const log = {
    debug: ignore,
    info: ignore,
    warn: (line: unknown) => void warnings.push(line),
    error: ignore,
  };
  const start = () => {
    const follow = followOwners(api, commands, log);
    return async (role: 'owner' | 'member'): Promise<void> => {
      follow({ personId: 1n, role, locale: english });
      // Every call is answered within some microtasks.
      await new Promise(setImmediate);
    };
  };
  return { calls, warnings, start, fail: (to: boolean) => (isDown = to) };
}

test('an owner gets the menu of owners once, also after the program was started again', async () => {
  const { calls, start } = open();
  const follow = start();
  await follow('owner');
  await follow('owner');
  await start()('owner');
  expect(calls).toEqual(['set contacts,invite_member']);
});

test('the menu goes when a person is no longer an owner, in this process or the next one', async () => {
  const { calls, start } = open();
  const follow = start();
  await follow('owner');
  await follow('member');
  await follow('owner');
  await start()('member');
  const set = 'set contacts,invite_member';
  expect(calls).toEqual([set, 'delete', set, 'delete']);
});

test('members have no menu of their own', async () => {
  const { calls, start } = open();
  await start()('member');
  expect(calls).toEqual([]);
});

test('a menu that could not be set is set by the next update', async () => {
  const { calls, warnings, start, fail } = open();
  const follow = start();
  fail(true);
  await follow('owner');
  expect([calls, warnings.length]).toEqual([[], 1]);
  fail(false);
  await follow('owner');
  expect(calls).toHaveLength(1);
});

test('owners see their commands in the language they chose; members see neither', async () => {
  await using app = await openMemoryApp();
  const [me, other] = [app.chat(max.id), app.chat(guest.id)];
  me.does(() => me.raw.start());
  await me.shows(/^Hello/);
  const token = await app.roster.access.inviteToken(max.id);
  other.does(() => other.raw.start(`invite-${token}`));
  await other.shows(/^Welcome/);
  const described = ({ raw }: typeof me): string | undefined =>
    raw.commands().find(({ command }) => command === 'invite_member')?.description;
  await eventually('the menu is in English', () =>
    expect(described(me)).toMatch(/^Let one more person/),
  );
  expect(described(other)).toBeUndefined();
  const talk = talkOf(app, me);
  await talk.say('/language');
  await talk.press(/^Deutsch$/);
  await eventually('the menu is in German', () => expect(described(me)).toMatch(/^Noch jemanden/));
});
