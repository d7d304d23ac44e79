import { expect, test } from 'vitest';
import { message } from '../../../../src/bot/kit/blocks.ts';
import type { BotContext } from '../../../../src/bot/kit/bot-context.ts';
import type { Reply } from '../../../../src/bot/kit/feature.ts';
import { wholeBook, type OpenView } from '../../../../src/bot/kit/open-view.ts';
import type { PersonContext } from '../../../../src/bot/kit/person-context.ts';
import type { Picks } from '../../../../src/bot/kit/picks.ts';
import { QuickTaps, tick } from '../../../../src/bot/kit/quick-taps.ts';

test('QuickTaps follow the views of a message to the latest', () => {
  const taps = new QuickTaps();
  taps.replaced(1n, 5, 'a', 'b');
  taps.replaced(1n, 5, 'b', 'c');
  expect(taps.latest(1n, 5, 'a')).toBe('c');
  expect(taps.latest(1n, 5, 'c')).toBe('c');
});

test('QuickTaps end at a view that is shown again', () => {
  const taps = new QuickTaps();
  taps.replaced(1n, 5, 'a', 'b');
  taps.replaced(1n, 5, 'b', 'a');
  taps.replaced(1n, 5, 'a', 'a');
  expect(taps.latest(1n, 5, 'b')).toBe('a');
  expect(taps.latest(1n, 5, 'a')).toBe('a');
});

test('QuickTaps keep people apart, and the latest message of each person', () => {
  const taps = new QuickTaps();
  taps.replaced(1n, 5, 'a', 'b');
  expect(taps.latest(2n, 5, 'a')).toBe('a');
  taps.replaced(1n, 6, 'a', 'c');
  expect(taps.latest(1n, 6, 'a')).toBe('c');
  expect(taps.latest(1n, 5, 'a')).toBe('a');
});

test('tick applies a tap to the latest view of its message, which is replaced', async () => {
  const taps = new QuickTaps();
  const view = { ...wholeBook, picked: { all: false, ids: ['1'] } };
  const seen = { account: { id: 'a' }, viewId: 'first', view } as unknown as OpenView;
  const ctx = {
    personId: 1n,
    callbackQuery: { message: { message_id: 5 } },
  } as unknown as PersonContext;
  const loaded: unknown[] = [];
  const press = (viewId: string | undefined): Reply =>
    tick({} as BotContext, ctx, {
      taps,
      seen,
      change: ({ all, ids }) => ({ all, ids: [...ids, '2'] }),
      load: async (account, { picked }) => {
        loaded.push([account.id, picked]);
        return Promise.resolve({ screen: message('x'), viewId });
      },
    });
  expect(await press('second')).toEqual(message('x'));
  expect(loaded).toEqual([['a', { all: false, ids: ['1', '2'] }]]);
  expect(taps.latest(1n, 5, 'first')).toBe('second');
});

test('tick replaces nothing when the view that it shows is not stored', async () => {
  const taps = new QuickTaps();
  const seen = { account: {}, viewId: 'first', view: wholeBook } as unknown as OpenView;
  const tap = {
    taps,
    seen,
    change: (picks: Picks) => picks,
    load: () => Promise.resolve({ screen: message('x'), viewId: undefined }),
  };
  const ctx = { personId: 1n } as PersonContext;
  expect(await tick({} as BotContext, ctx, tap)).toEqual(message('x'));
  expect(taps.latest(1n, 0, 'first')).toBe('first');
});
