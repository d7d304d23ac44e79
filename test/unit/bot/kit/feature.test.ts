import { Api, Context } from 'grammy';
import type { Message, UserFromGetMe } from 'grammy/types';
import { expect, test } from 'vitest';
import type { BotContext } from '../../../../src/bot/kit/bot-context.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import { Handlers } from '../../../../src/bot/kit/feature.ts';
import type { PersonContext } from '../../../../src/bot/kit/person-context.ts';

const me = { id: 1, is_bot: true, first_name: 'Roster', username: 'roster_bot' } as UserFromGetMe;
const from = { id: 5, is_bot: false, first_name: 'Max' };
const chat = { id: 5, type: 'private', first_name: 'Max' } as const;

/** Whether a handler ran, with its argument: `contacts zoe`. */
async function handled(update: object): Promise<string | undefined> {
  // Handlers that reply themselves need nothing of the bot.
  const handlers = new Handlers({} as BotContext);
  let ran: string | undefined;
  handlers.command('contacts', async (ctx) => {
    ran = `contacts ${ctx.match}`;
    await Promise.resolve();
  });
  handlers.action(actions.find, async (_, words) => {
    ran = `find ${words}`;
    await Promise.resolve();
  });
  const ctx = new Context({ update_id: 1, ...update }, new Api('1:token'), me);
  await handlers.middleware(ctx as PersonContext, () => Promise.resolve());
  return ran;
}

function text(content: string, ...others: readonly object[]): Partial<{ message: Message }> {
  const [command = ''] = content.split(' ');
  const entities = [...others, { type: 'bot_command', offset: 0, length: command.length }];
  const message = { message_id: 1, date: 0, chat, from, text: content, entities };
  // The entities of a test are those of Telegram.
  return { message: message as Message };
}

test.each([
  ['/contacts zoe', 'contacts zoe'],
  ['/contacts@roster_bot zoe', 'contacts zoe'],
  ['/contacts@other_bot zoe', undefined],
  ['/other', undefined],
])('the command %s runs %s', async (content, ran) => {
  expect(await handled(text(content))).toBe(ran);
});

test('a command in bold runs, though another entity begins at the same place', async () => {
  const bold = { type: 'bold', offset: 0, length: 13 };
  expect(await handled(text('/contacts zoe', bold))).toBe('contacts zoe');
});

test('a forwarded command does not run', async () => {
  const { message } = text('/contacts zoe');
  const forward_origin = { type: 'hidden_user', sender_user_name: 'Zoe', date: 0 };
  expect(await handled({ message: { ...message, forward_origin } })).toBeUndefined();
});

test('data of an action runs it, and other data does not', async () => {
  const press = (data: string) => handled({ callback_query: { id: '1', from, data } });
  expect(await press(actions.find.data('zoe'))).toBe('find zoe');
  expect(await press(actions.find.data('zoe').replace('1', '0'))).toBeUndefined();
  expect(await press('1:other:zoe')).toBeUndefined();
});

test('a command or action with a second handler is refused', () => {
  const handlers = new Handlers({} as BotContext);
  handlers.command('contacts', () => Promise.resolve());
  expect(() => handlers.command('contacts', () => Promise.resolve())).toThrow('two handlers');
});
