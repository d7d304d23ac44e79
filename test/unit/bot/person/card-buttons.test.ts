import { expect, test } from 'vitest';
import { actions } from '../../../../src/bot/kit/actions.ts';
import type { OpenView } from '../../../../src/bot/kit/open-view.ts';
import { cardButtons, copyButtons } from '../../../../src/bot/person/card-buttons.ts';
import type { CardFacts } from '../../../../src/bot/person/card-facts.ts';
import type { User } from '../../../../src/contacts/contact.ts';
import { callbackData } from '../../../support/callback-data.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const viewId = 'aB3dE5gH7jK9';
const accountId = '11111111-1111-4111-8111-111111111111';
const opened = { account: { id: accountId, owner: { id: 1n } }, viewId } as unknown as OpenView;
const bar = {
  reportSpam: false,
  addContact: false,
  blockContact: false,
  shareContact: false,
  needsPhoneException: false,
};
const zoe = sampleContact({ id: 5n, firstName: 'Zoe' });
const dataOf = (user: User, facts: object = { kind: 'fresh', blocked: false, bar }) =>
  cardButtons({ user, ...facts } as unknown as CardFacts, opened)
    .flat()
    .map(callbackData);
const rename = actions.askName.data(viewId, 5n, 'rename');
const befriend = actions.closeFriend.data(viewId, 5n, 'on');
const note = actions.askNote.data(viewId, 5n);
const label = actions.labelUser.data(viewId, 5n);
const block = actions.askBlock.data(viewId, 5n);
const remove = actions.askDelete.data(viewId, 5n);

test('cardButtons of a contact rename, annotate, block and delete', () => {
  expect(dataOf(zoe)).toEqual([rename, befriend, note, label, block, remove]);
});

test('cardButtons of a stranger add', () => {
  const add = actions.askAdd.data(viewId, 5n);
  expect(dataOf({ ...zoe, contact: false })).toEqual([add, block]);
});

test('cardButtons of a deleted account only annotate and remove it', () => {
  expect(dataOf({ ...zoe, kind: 'deleted' })).toEqual([note, label, remove]);
  expect(dataOf({ ...zoe, kind: 'deleted', contact: false })).toEqual([]);
});

test('cardButtons of a blocked user unblock, and of a close friend end that', () => {
  const blocked = { kind: 'fresh', blocked: true, bar };
  expect(dataOf(zoe, blocked)).toContain(actions.unblock.data(viewId, 5n));
  expect(dataOf({ ...zoe, closeFriend: true })).toContain(
    actions.closeFriend.data(viewId, 5n, 'off'),
  );
});

test('cardButtons share the number only when Telegram offers it, and send a visible number', () => {
  const offer = { kind: 'fresh', blocked: false, bar: { ...bar, shareContact: true } };
  const share = actions.askShare.data(accountId, 5n);
  expect(dataOf(zoe, offer)).toContain(share);
  expect(dataOf(zoe)).not.toContain(share);
  expect(dataOf({ ...zoe, phone: '+12025550101' })).toContain(actions.sendContact.data(viewId, 5n));
});

test('copyButtons copy the number, the first username and the id', () => {
  const copied = (user: User) =>
    copyButtons(user).map((one) => 'copy_text' in one && one.copy_text.text);
  const reachable = { ...zoe, phone: '+12025550101', usernames: ['zoe_m', 'zoe'] };
  expect(copied(reachable)).toEqual(['+12025550101', '@zoe_m', '5']);
  expect(copied(zoe)).toEqual(['5']);
});

test('cardButtons are empty for the account itself', () => {
  expect(dataOf({ ...zoe, id: 1n })).toEqual([]);
});
