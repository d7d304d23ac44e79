import type { Update } from 'grammy/types';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerRepeats, causeOf } from '../../../../src/bot/history/repeated-update.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import type { BotContext } from '../../../../src/bot/kit/bot-context.ts';
import type { PersonContext } from '../../../../src/bot/kit/person-context.ts';

const account = { id: 'a1' };
const operation = { id: 'o1', account, kind: 'remove' };
const command = { text: '/delete zoe' };
const press = (data: string) => ({ callback_query: { id: 'p1', data } }) as unknown as Update;

let called: string[];
let asked: unknown[];

beforeEach(() => {
  [called, asked] = [[], []];
});

/** What is called for an update; `begun`: what it began when it was handled before. */
async function answer(begun: object | undefined, facts: object = {}): Promise<readonly string[]> {
  const note = (name: string) => async () => void called.push(name);
  const bot = {
    replies: { show: note('show') },
    roster: {
      accounts: { list: async () => [account] },
      dialogs: { forget: note('forget dialog') },
      history: {
        begunBy: async (...args: unknown[]) => {
          asked.push(args);
          return begun;
        },
        forgetPartsNotDone: note('forget parts'),
        setShown: note('set shown'),
        // The operation is gone: there is nothing to show of it.
        changes: async () => undefined,
      },
    },
  } as unknown as BotContext;
  const update = { update_id: 5 };
  const ctx = { personId: 1n, mayBeRepeat: true, update, message: command, ...facts };
  await answerRepeats(bot)(ctx as unknown as PersonContext, note('next'));
  return called;
}

test('causeOf is the same for each delivery of an update, and no other', () => {
  const message = { chat: { id: 1 }, message_id: 2, date: 3 };
  const cause = (update: object) => causeOf(update as Update);
  const typed = cause({ update_id: 5, message });
  expect(cause({ update_id: 5, message: { ...message } })).toBe(typed);
  const others = [
    { update_id: 6, message },
    { update_id: 5, message: { ...message, chat: { id: 9 } } },
    { update_id: 5, message: { ...message, message_id: 9 } },
    { update_id: 5, message: { ...message, date: 9 } },
    { update_id: 5, callback_query: { id: 'p1' }, message },
    { update_id: 5, callback_query: { id: 'p2' }, message },
  ].map(cause);
  expect(new Set([typed, ...others]).size).toBe(7);
});

describe('answerRepeats', () => {
  test('handles an update that is no repeat, or began nothing', async () => {
    expect(await answer({ operation }, { mayBeRepeat: false })).toEqual(['next']);
    expect(asked).toEqual([]);
    called = [];
    expect(await answer(undefined)).toEqual(['next']);
  });

  test('does not handle one again that began an operation', async () => {
    expect(await answer({ operation })).toEqual([]);
  });

  test('may begin again by a command, a button, or the answer to an open question', async () => {
    const canRepeat = async (facts: object) => {
      await answer({ operation }, facts);
      return (asked.at(-1) as [bigint, string, { canRepeat: boolean }])[2].canRepeat;
    };
    expect(await canRepeat({})).toBe(true);
    expect(await canRepeat({ message: undefined })).toBe(true);
    expect(await canRepeat({ message: { text: 'Zoe' }, hasDialog: true })).toBe(true);
    expect(await canRepeat({ message: { text: 'Zoe' } })).toBe(false);
    expect(await canRepeat({ message: {} })).toBe(false);
  });

  test('ends the question that a typed answer has ended', async () => {
    const message = { text: 'Zoe' };
    expect(await answer({ operation }, { message, hasDialog: true })).toEqual(['forget dialog']);
    called = [];
    expect(await answer({ operation }, { message: undefined, hasDialog: true })).toEqual([]);
  });

  test('goes on with a merge that was not finished', async () => {
    const update = press(actions.merge.data('aB3dE5gH7jK9'));
    const facts = { update, message: undefined };
    expect(await answer({ operation }, facts)).toEqual(['forget parts', 'next']);
    called = [];
    expect(await answer({ operation: { ...operation, kind: 'merge' } }, facts)).toEqual([]);
    const other = { update: press(actions.languages.data()), message: undefined };
    expect(await answer({ operation }, other)).toEqual([]);
  });
});
