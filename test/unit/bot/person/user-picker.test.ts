import { expect, test } from 'vitest';
import type { BotContext } from '../../../../src/bot/kit/bot-context.ts';
import type { PersonContext } from '../../../../src/bot/kit/person-context.ts';
import { offerUserPicker } from '../../../../src/bot/person/user-picker.ts';
import { english } from '../../../support/english.ts';

test('offerUserPicker has a person pick ten users at most, with their names', async () => {
  const calls: unknown[][] = [];
  const api = { sendMessage: async (...args: unknown[]) => void calls.push(args) };
  const ctx = { locale: english, account: undefined, personId: 1n };
  // Only these fields are read.
  await offerUserPicker({ api } as unknown as BotContext, ctx as unknown as PersonContext);
  const request = { request_id: 1, max_quantity: 10, request_name: true, request_username: true };
  expect(calls).toEqual([
    [
      1,
      expect.any(String),
      {
        reply_markup: {
          keyboard: [[{ text: expect.any(String), request_users: request }]],
          resize_keyboard: true,
          one_time_keyboard: true,
        },
      },
    ],
  ]);
});
