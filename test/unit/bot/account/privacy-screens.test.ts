import { describe, expect, test } from 'vitest';
import { overviewScreen, ruleScreen } from '../../../../src/bot/account/privacy-screens.ts';
import { actions } from '../../../../src/bot/kit/actions.ts';
import type { Screen } from '../../../../src/bot/kit/blocks.ts';
import type { OpenView } from '../../../../src/bot/kit/open-view.ts';
import { say } from '../../../../src/bot/kit/words.ts';
import type { PrivacyRule } from '../../../../src/contacts/ports/account-settings.ts';
import { plain, rendered } from '../../../support/english.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const viewId = 'aB3dE5gH7jK9';
const owner = { id: 1n, firstName: 'Max', lastName: '', usernames: [], phone: '+12025550101' };
const view = { account: { id: 'a', owner }, viewId } as unknown as OpenView;
const rule: PrivacyRule = {
  audience: 'contacts',
  always: [],
  never: [],
  alwaysChats: [],
  neverChats: [],
  alwaysCloseFriends: false,
  alwaysPremium: false,
  neverContacts: false,
  bots: undefined,
};
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => sampleContact({ id: BigInt(at), firstName: `P${at}` }));
const buttonsOf = (screen: Screen) => rendered(screen).keyboard.flat();

describe('ruleScreen', () => {
  test('marks the present audience, and offers nobody only where Telegram allows it', () => {
    const marked = buttonsOf(ruleScreen('phone_number', rule, view)).filter(({ text }) =>
      text.startsWith('✓'),
    );
    expect(marked).toMatchObject([
      { callback_data: actions.audience.data(viewId, 'phone_number', 'contacts') },
    ]);
    const nobody = plain(say('button-audience-nobody'));
    const offers = (of: 'phone_number' | 'added_by_phone') =>
      buttonsOf(ruleScreen(of, rule, view)).some(({ text }) => text === nobody);
    expect([offers('phone_number'), offers('added_by_phone')]).toEqual([true, false]);
  });

  test('has a button for each of the first twenty exceptions, and counts the others', () => {
    const screen = ruleScreen('phone_number', { ...rule, always: people(22) }, view);
    const drop = actions.dropException.data(viewId, 'phone_number', 19n);
    const data = buttonsOf(screen).map((one) => 'callback_data' in one && one.callback_data);
    expect(data).toContain(drop);
    expect(data).not.toContain(actions.dropException.data(viewId, 'phone_number', 20n));
    expect(rendered(screen).text).toContain(plain(say('privacy-more', { count: 2 })));
  });

  test('names exceptions that are not users', () => {
    const text = (part: Partial<PrivacyRule>) =>
      rendered(ruleScreen('phone_number', { ...rule, ...part }, view)).text;
    expect(text({ alwaysPremium: true })).toContain(plain(say('privacy-premium')));
    expect(text({ alwaysCloseFriends: true })).toContain(plain(say('privacy-close-friends')));
    expect(text({ neverChats: [1n, 2n] })).toContain(plain(say('privacy-groups', { count: 2 })));
    expect(text({ bots: 'never' })).toContain(plain(say('privacy-bots')));
    expect(text({ neverContacts: true })).toContain(
      plain(say('privacy-never', { who: say('privacy-contacts') })),
    );
    expect(text({})).not.toContain(plain(say('privacy-premium')));
  });
});

test('overviewScreen leads to both rules', () => {
  expect(rendered(overviewScreen({ sees: rule, finds: rule }, view)).keyboard).toMatchObject([
    [{ callback_data: actions.privacyRule.data(viewId, 'phone_number') }],
    [{ callback_data: actions.privacyRule.data(viewId, 'added_by_phone') }],
  ]);
});
