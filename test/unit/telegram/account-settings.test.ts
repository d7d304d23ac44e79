import bigInt from 'big-integer';
import { Api, extensions } from 'telegram';
import { expect, test } from 'vitest';
import type { PrivacyRule } from '../../../src/contacts/ports/account-settings.ts';
import { accountSettingsOf } from '../../../src/telegram/account-settings.ts';
import type { GetSaved } from '../../../src/telegram/contact-list/get-saved.ts';
import { takeoutOf } from '../../../src/telegram/takeout.ts';
import { ManualClock } from '../../support/manual-clock.ts';
import { sampleContact } from '../../support/sample-contact.ts';
import { fakeConnection, refuse } from './calls/fake-connection.ts';

function rules(): Api.account.PrivacyRules {
  return new Api.account.PrivacyRules({
    rules: [new Api.PrivacyValueAllowAll()],
    users: [],
    chats: [],
  });
}

test('a rule is asked for again after a minute, and after a change', async () => {
  const clock = new ManualClock();
  const { connection, requests } = fakeConnection(rules);
  const settings = accountSettingsOf(connection, clock);
  const read = async (): Promise<number> => {
    await settings.getRecentPrivacy('phone_number');
    return requests.length;
  };
  expect([await read(), await read()]).toEqual([1, 1]);
  clock.jump(59_999);
  expect(await read()).toBe(1);
  clock.jump(1);
  expect(await read()).toBe(2);
  await settings.getRecentPrivacy('added_by_phone');
  expect(requests).toMatchObject([
    { key: { className: 'InputPrivacyKeyPhoneNumber' } },
    { key: { className: 'InputPrivacyKeyPhoneNumber' } },
    { key: { className: 'InputPrivacyKeyAddedByPhone' } },
  ]);
  // A clock that was set back.
  clock.jump(-1);
  expect(await read()).toBe(4);
});

test('what was set is known, unless its answer was lost', async () => {
  let isLost = false;
  const { connection, requests } = fakeConnection((request) =>
    isLost && request instanceof Api.account.SetPrivacy ? refuse(500, 'LOST') : rules(),
  );
  const settings = accountSettingsOf(connection, new ManualClock());
  const rule = await settings.getPrivacy('phone_number');
  await settings.setPrivacy('phone_number', rule);
  await settings.getRecentPrivacy('phone_number');
  expect(requests).toHaveLength(2);
  isLost = true;
  await expect(settings.setPrivacy('phone_number', rule)).rejects.toThrow();
  await settings.getRecentPrivacy('phone_number');
  expect(requests).toHaveLength(4);
});

test('a rule with a user who cannot be addressed is not sent', async () => {
  const { connection, requests } = fakeConnection(rules);
  const settings = accountSettingsOf(connection, new ManualClock());
  const rule = await settings.getPrivacy('phone_number');
  const lost = sampleContact({ accessHash: 0n });
  for (const part of [{ always: [lost] }, { never: [lost] }] satisfies Partial<PrivacyRule>[]) {
    await expect(settings.setPrivacy('phone_number', { ...rule, ...part })).rejects.toMatchObject({
      reason: { kind: 'privacy_refused' },
    });
  }
  expect(requests).toHaveLength(1);
});

test('announcing sign-ups is the opposite of Telegram’s flag', async () => {
  const { connection, requests } = fakeConnection(() => true);
  const settings = accountSettingsOf(connection, new ManualClock());
  expect(await settings.announcesSignUps()).toBe(false);
  await settings.setAnnouncesSignUps({ on: true });
  await settings.setAnnouncesSignUps({ on: false });
  expect(requests.slice(1)).toMatchObject([{ silent: false }, { silent: true }]);
});

test('saved numbers are read within an export, with a plus', async () => {
  const { connection, requests } = fakeConnection((request) => {
    if (request instanceof Api.account.InitTakeoutSession) {
      return new Api.account.Takeout({ id: bigInt(7) });
    }
    const list = ['49170', '+49171'].map(
      (phone) => new Api.SavedPhoneContact({ phone, firstName: 'Zoe', lastName: 'M', date: 60 }),
    );
    // A vector of two.
    const head = Buffer.from('15c4b51c02000000', 'hex');
    const bytes = Buffer.concat([head, ...list.map((one) => one.getBytes())]);
    return (request as GetSaved).readResult(new extensions.BinaryReader(bytes));
  });
  const takeout = takeoutOf(connection);
  const id = await takeout.begin();
  expect(id).toBe(7n);
  const savedAt = new Date(60_000);
  expect(await takeout.getSavedNumbers(id)).toEqual([
    { phone: '+49170', firstName: 'Zoe', lastName: 'M', savedAt },
    { phone: '+49171', firstName: 'Zoe', lastName: 'M', savedAt },
  ]);
  expect(requests).toMatchObject([{ contacts: true }, { takeoutId: bigInt(7) }]);
});

test('an export that another one took over is told apart from one that is over', async () => {
  const over = takeoutOf(fakeConnection(() => refuse(400, 'TAKEOUT_INVALID')).connection);
  await expect(over.begin()).rejects.toMatchObject({ reason: { kind: 'takeout_taken' } });
  await expect(over.getSavedNumbers(1n)).rejects.toMatchObject({
    reason: { kind: 'takeout_over' },
  });
  await over.finish(1n, { success: true });
  const broken = takeoutOf(fakeConnection(() => refuse(500, 'SOMETHING')).connection);
  await expect(broken.begin()).rejects.toMatchObject({ reason: { kind: 'telegram_broken' } });
  await expect(broken.finish(1n, { success: true })).rejects.toThrow();
});
