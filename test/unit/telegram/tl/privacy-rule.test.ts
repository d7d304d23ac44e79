import bigInt from 'big-integer';
import { Api } from 'telegram';
import { describe, expect, test } from 'vitest';
import type { PrivacyRule } from '../../../../src/contacts/ports/account-settings.ts';
import { toInputRules, toPrivacyRule } from '../../../../src/telegram/tl/privacy-rule.ts';
import { sampleContact } from '../../../support/sample-contact.ts';

const read = (rules: Api.TypePrivacyRule[], users: Api.TypeUser[] = []): PrivacyRule =>
  toPrivacyRule(new Api.account.PrivacyRules({ rules, chats: [], users }));

const plain: PrivacyRule = {
  audience: 'nobody',
  always: [],
  never: [],
  alwaysChats: [],
  neverChats: [],
  alwaysCloseFriends: false,
  alwaysPremium: false,
  neverContacts: false,
  bots: undefined,
};

describe('toPrivacyRule', () => {
  test('denies everyone whom no rule matches', () => {
    expect(read([])).toEqual(plain);
    expect(read([new Api.PrivacyValueDisallowAll()])).toEqual(plain);
  });

  test.each([
    ['everybody', [new Api.PrivacyValueAllowAll()]],
    ['contacts', [new Api.PrivacyValueAllowContacts()]],
    ['contacts', [new Api.PrivacyValueAllowContacts(), new Api.PrivacyValueDisallowAll()]],
    ['everybody', [new Api.PrivacyValueDisallowContacts(), new Api.PrivacyValueAllowAll()]],
  ] as const)('has the audience %s', (audience, rules) => {
    expect(read([...rules]).audience).toBe(audience);
  });

  test('has exceptions with their users, also those that Telegram did not describe', () => {
    const zoe = new Api.User({ id: bigInt(7), accessHash: bigInt(70), firstName: 'Zoe' });
    const rule = read(
      [
        new Api.PrivacyValueAllowUsers({ users: [bigInt(7), bigInt(8)] }),
        new Api.PrivacyValueDisallowChatParticipants({ chats: [bigInt(5)] }),
      ],
      [zoe],
    );
    expect(rule.always).toMatchObject([
      { id: 7n, accessHash: 70n, firstName: 'Zoe' },
      { id: 8n, accessHash: 0n, firstName: '' },
    ]);
    expect(rule).toMatchObject({ never: [], alwaysChats: [], neverChats: [5n] });
  });

  test.each([
    ['always', new Api.PrivacyValueAllowBots()],
    ['never', new Api.PrivacyValueDisallowBots()],
  ])('lets bots in %s', (bots, rule) => {
    expect(read([rule]).bots).toBe(bots);
  });
});

describe('toInputRules', () => {
  const names = (rule: Partial<PrivacyRule>): readonly string[] =>
    toInputRules({ ...plain, ...rule }).map(({ className }) => className);

  test('has one rule for an audience without exceptions', () => {
    expect(names({ audience: 'everybody' })).toEqual(['InputPrivacyValueAllowAll']);
    expect(names({ audience: 'contacts' })).toEqual(['InputPrivacyValueAllowContacts']);
    expect(names({})).toEqual(['InputPrivacyValueDisallowAll']);
  });

  test('puts what allows before what denies, and the audience last', () => {
    const zoe = sampleContact({ id: 7n, accessHash: 70n });
    const all = names({
      audience: 'contacts',
      always: [zoe],
      never: [zoe],
      alwaysChats: [5n],
      neverChats: [6n],
      alwaysCloseFriends: true,
      alwaysPremium: true,
      neverContacts: true,
      bots: 'never',
    });
    expect(all).toEqual([
      'InputPrivacyValueAllowUsers',
      'InputPrivacyValueAllowChatParticipants',
      'InputPrivacyValueAllowCloseFriends',
      'InputPrivacyValueAllowPremium',
      'InputPrivacyValueDisallowUsers',
      'InputPrivacyValueDisallowChatParticipants',
      'InputPrivacyValueDisallowBots',
      'InputPrivacyValueDisallowContacts',
      'InputPrivacyValueAllowContacts',
    ]);
    expect(names({ bots: 'always' })[0]).toBe('InputPrivacyValueAllowBots');
  });

  test('addresses users with their access hash', () => {
    const always = [sampleContact({ id: 7n, accessHash: 70n })];
    const [rule] = toInputRules({ ...plain, always });
    const users = rule instanceof Api.InputPrivacyValueAllowUsers ? rule.users : [];
    expect(users.map((one) => one instanceof Api.InputUser && String(one.accessHash))).toEqual([
      '70',
    ]);
  });
});
