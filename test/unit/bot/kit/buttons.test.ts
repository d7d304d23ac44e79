import { describe, expect, test } from 'vitest';
import type { History } from '../../../../src/accounts/roster.ts';
import { button, inRows } from '../../../../src/bot/kit/blocks.ts';
import {
  chatButton,
  cleanupButtons,
  pagingButtons,
  undoButtons,
  undoButtonsIfAny,
} from '../../../../src/bot/kit/buttons.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

describe('pagingButtons', () => {
  const rowsOf = (page: number, pages: number) =>
    pagingButtons({ page, pages }, (to) => `to ${to}`);
  const [back, next] = [
    (to: number) => button('‹', `to ${to}`),
    (to: number) => button('›', `to ${to}`),
  ];

  test('has the pages before and after, as far as there are any', () => {
    expect(rowsOf(0, 3)).toEqual([[button('1/3', 'to 0'), next(1)]]);
    expect(rowsOf(1, 3)).toEqual([[back(0), button('2/3', 'to 1'), next(2)]]);
    expect(rowsOf(2, 3)).toEqual([[back(1), button('3/3', 'to 2')]]);
  });

  test('has two pages, too', () => {
    expect(rowsOf(0, 2)).toEqual([[button('1/2', 'to 0'), next(1)]]);
  });

  test('is empty for a single page', () => {
    expect(rowsOf(0, 1)).toEqual([]);
  });
});

test('inRows splits the items, and the last row may be shorter', () => {
  expect(inRows([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(inRows([], 2)).toEqual([]);
});

test('chatButton links by username, else by the number of a person', () => {
  const url = (facts: object) => {
    const chat = chatButton(sampleContact(facts));
    return chat && 'url' in chat ? chat.url : undefined;
  };
  const phone = '+1 202 555 0101';
  expect(url({ usernames: ['zoe'], phone })).toBe('https://t.me/zoe');
  expect(url({ phone })).toBe('https://t.me/+12025550101');
  expect(url({ phone, kind: 'bot' })).toBeUndefined();
  expect(url({})).toBeUndefined();
});

test('cleanupButtons appear only in lists with a filter of the clean-up', () => {
  expect(cleanupButtons('v', 'deleted')).toHaveLength(1);
  expect(cleanupButtons('v', 'without')).toHaveLength(1);
  expect(cleanupButtons('v', 'all')).toEqual([]);
  expect(cleanupButtons('v', undefined)).toEqual([]);
});

test('undoButtons need an operation, and undoButtonsIfAny one that can be undone', async () => {
  const history = (undoable: boolean) =>
    ({ find: () => Promise.resolve({ undoable }) }) as unknown as History;
  const operation = '11111111-1111-4111-8111-111111111111';
  expect(undoButtons(undefined)).toEqual([]);
  expect(undoButtons(operation)).toHaveLength(1);
  expect(await undoButtonsIfAny(history(true), 1n, operation)).toEqual(undoButtons(operation));
  expect(await undoButtonsIfAny(history(false), 1n, operation)).toEqual([]);
  expect(await undoButtonsIfAny(history(true), 1n, undefined)).toEqual([]);
});
