import { expect, test } from 'vitest';
import { action } from '../../../../src/bot/kit/action.ts';
import { actions, pickAction } from '../../../../src/bot/kit/actions.ts';
import { countField, numericIdField, textIdField } from '../../../../src/bot/kit/fields.ts';

const view = '0198c0de-7a3f-7c11-9d2e-3f6a1b2c3d4e';

test('written data is read back', () => {
  const data = actions.card.data(view, 7_000_000_001n);
  expect(data).toBe(`1:card:${view}:7000000001`);
  expect(actions.card.read(data)).toEqual([view, 7_000_000_001n]);
  expect(actions.page.read(actions.page.data(view, 12))).toEqual([view, 12]);
  expect(actions.sort.read(actions.sort.data(view, 'last_seen'))).toEqual([view, 'last_seen']);
  expect(actions.pair.read(actions.pair.data())).toEqual([]);
});

test('every kind of button is answered by its own feature only', () => {
  const data = actions.askDelete.data(view, 5n);
  const readers = Object.entries(actions).filter(([, kind]) => kind.read(data) !== undefined);
  expect(readers.map(([name]) => name)).toEqual(['askDelete']);
});

test('a pick of a user keeps the data of older messages', () => {
  expect(pickAction('contact').data(view, 5n)).toBe(`1:pick-contact:${view}:5`);
  expect(pickAction('friend').read(`1:pick-friend:${view}:5`)).toEqual([view, 5n]);
  expect(pickAction('add').read(`1:pick-friend:${view}:5`)).toBeUndefined();
});

test.each([
  ['another version', `0:card:${view}:5`],
  ['a field too few', `1:card:${view}`],
  ['a field too many', `1:card:${view}:5:6`],
  ['no number', `1:card:${view}:zoe`],
  ['a negative number', `1:card:${view}:-5`],
  ['a made-up choice', `1:sort:${view}:phone`],
  ['nothing', ''],
])('data with %s is of no kind', (_, data) => {
  expect(Object.values(actions).filter((kind) => kind.read(data) !== undefined)).toEqual([]);
});

test('the longest ids fit into the 64 bytes Telegram gives', () => {
  const longest = 2n ** 52n;
  const all = [
    actions.card.data(view, longest),
    actions.askDelete.data(view, longest),
    actions.share.data(view, longest),
    actions.page.data(view, 999_999),
    // Views have short keys of ours, accounts long ones.
    pickAction('unblock').data('0123456789ab', longest),
    actions.askName.data('0123456789ab', longest, 'rename'),
    actions.add.data('0123456789ab', longest, 'show'),
    actions.resetSaved.data(view, 'ask'),
  ];
  expect(Math.max(...all.map((data) => Buffer.byteLength(data)))).toBeLessThanOrEqual(64);
});

test('typed words come back as they were, and are not written where they do not fit', () => {
  for (const words of ['zoe miller', '1:2', '100 %3A', 'Zoë\n+49', '%253A:']) {
    expect(actions.find.read(actions.find.data(words))).toEqual([words]);
  }
  expect(actions.find.holds('x'.repeat(57))).toBe(true);
  expect(actions.find.holds('x'.repeat(58))).toBe(false);
  expect(actions.find.holds('Ж'.repeat(29))).toBe(false);
});

test('data that no button can hold is not read', () => {
  const data = '1:find:a0a0a0a0a0a0c°á°q2A4A1q\u0010e\u0010c2! `2c8c4eá1e°!4i2A8á2c z\u00113*';
  expect(actions.find.read(data)).toBeUndefined();
});

test('data that does not fit is a mistake of the program', () => {
  const wide = action('wide', textIdField, textIdField, numericIdField, countField);
  expect(() => wide.data(view, view, 1n, 1)).toThrow('The data of wide is too long');
});
