import { crc32 } from 'node:zlib';
import bigInt from 'big-integer';
import fc from 'fast-check';
import { Api, extensions } from 'telegram';
import { LAYER } from 'telegram/tl/AllTLObjects.js';
import schema from 'telegram/tl/apiTl.js';
import { expect, test } from 'vitest';
import type { BookRead } from '../../../../src/contacts/ports/address-book.ts';
import type { TelegramLog } from '../../../../src/telegram/gramjs/settings.ts';
import { decodeContacts } from '../../../../src/telegram/contact-list/decode-contacts.ts';
import {
  GetContacts,
  decodeWithGramJs,
} from '../../../../src/telegram/contact-list/get-contacts.ts';
import { constructorIds, schemaMismatches } from '../../../../src/telegram/contact-list/schema.ts';

const long = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => bigInt(value));
const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const seconds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
// The longest texts need a TL length of four bytes.
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 90 });
const flag = fc.boolean();
const status: fc.Arbitrary<Api.TypeUserStatus> = fc.oneof(
  fc.constant(new Api.UserStatusEmpty()),
  seconds.map((expires) => new Api.UserStatusOnline({ expires })),
  seconds.map((wasOnline) => new Api.UserStatusOffline({ wasOnline })),
  flag.map((byMe) => new Api.UserStatusRecently({ byMe })),
  flag.map((byMe) => new Api.UserStatusLastWeek({ byMe })),
  flag.map((byMe) => new Api.UserStatusLastMonth({ byMe })),
);
const photo: fc.Arbitrary<Api.TypeUserProfilePhoto> = fc.oneof(
  fc.constant(new Api.UserProfilePhotoEmpty()),
  fc
    .record(
      {
        hasVideo: flag,
        personal: flag,
        photoId: long,
        strippedThumb: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
        dcId: int,
      },
      { requiredKeys: ['photoId', 'dcId'] },
    )
    .map((args) => new Api.UserProfilePhoto(args)),
);
const restriction = fc
  .record({ platform: text, reason: text, text })
  .map((args) => new Api.RestrictionReason(args));
const emojiStatus: fc.Arbitrary<Api.TypeEmojiStatus> = fc.oneof(
  fc.constant(new Api.EmojiStatusEmpty()),
  fc
    .record({ documentId: long, until: int }, { requiredKeys: ['documentId'] })
    .map((args) => new Api.EmojiStatus(args)),
  fc
    .tuple(
      fc.record({ collectibleId: long, documentId: long, patternDocumentId: long }),
      fc.record({ title: text, slug: text }),
      fc.record({ centerColor: int, edgeColor: int, patternColor: int, textColor: int }),
      fc.record({ until: int }, { requiredKeys: [] }),
    )
    .map(([ids, texts, colors, until]) => ({ ...ids, ...texts, ...colors, ...until }))
    .map((args) => new Api.EmojiStatusCollectible(args)),
);
const username = fc
  .record({ editable: flag, active: flag, username: text })
  .map((args) => new Api.Username(args));
const color = fc
  .record({ color: int, backgroundEmojiId: long }, { requiredKeys: [] })
  .map((args) => new Api.PeerColor(args));

const trueFields = {
  self: flag,
  contact: flag,
  mutualContact: flag,
  deleted: flag,
  botChatHistory: flag,
  botNochats: flag,
  verified: flag,
  min: flag,
  botInlineGeo: flag,
  support: flag,
  scam: flag,
  applyMinPhoto: flag,
  fake: flag,
  botAttachMenu: flag,
  premium: flag,
  attachMenuEnabled: flag,
  botCanEdit: flag,
  closeFriend: flag,
  storiesHidden: flag,
  storiesUnavailable: flag,
  contactRequirePremium: flag,
  botBusiness: flag,
  botHasMainApp: flag,
};
const user: fc.Arbitrary<Api.TypeUser> = fc
  .tuple(
    fc.record({ id: long }),
    fc.record(trueFields, { requiredKeys: [] }),
    fc.record(
      {
        accessHash: long,
        firstName: text,
        lastName: text,
        username: text,
        phone: text,
        photo,
        status,
        restrictionReason: fc.array(restriction, { maxLength: 2 }),
        botInfoVersion: int,
        botInlinePlaceholder: text,
        langCode: text,
        emojiStatus,
        usernames: fc.array(username, { maxLength: 3 }),
        storiesMaxId: int,
        color,
        profileColor: color,
        botActiveUsers: int,
        botVerificationIcon: long,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([named, trues, fields]) => {
    const { botInfoVersion, restrictionReason, ...others } = fields;
    // Two bits mark a true field and also the presence of a value, so both must be set together.
    return new Api.User({
      ...named,
      ...trues,
      ...others,
      bot: botInfoVersion !== undefined,
      restricted: restrictionReason !== undefined,
      ...(botInfoVersion === undefined ? {} : { botInfoVersion }),
      ...(restrictionReason === undefined ? {} : { restrictionReason }),
    });
  });
const anyUser = fc.oneof(
  { weight: 9, arbitrary: user },
  { weight: 1, arbitrary: long.map((userId) => new Api.UserEmpty({ id: userId })) },
);

/** A list in which some users are contacts and some contacts have no user. */
const list = fc
  .tuple(fc.array(fc.tuple(anyUser, flag, flag), { maxLength: 12 }), fc.array(long), int)
  .map(([users, strays, savedCount]) => {
    const ids = users.filter(([, listed]) => listed).map(([one, , mutual]) => ({ one, mutual }));
    return new Api.contacts.Contacts({
      contacts: [
        ...ids.map(({ one, mutual }) => new Api.Contact({ userId: one.id, mutual })),
        ...strays.map((userId) => new Api.Contact({ userId, mutual: false })),
      ],
      users: users.map(([one]) => one),
      savedCount,
    });
  });

/** With contacts that a failed expectation can show. */
function listed(read: BookRead) {
  return read.kind === 'read' ? { ...read, contacts: [...read.contacts.values()] } : read;
}

test('reads every list that GramJS can write as GramJS itself reads it', async () => {
  await fc.assert(
    fc.asyncProperty(list, async (contacts) => {
      const bytes = contacts.getBytes();
      const slow = decodeWithGramJs(new extensions.BinaryReader(bytes));
      expect(listed(await decodeContacts(bytes, 0))).toEqual(listed(slow));
    }),
  );
});

test('a cut or garbled list never passes for a whole one', async () => {
  await fc.assert(
    fc.asyncProperty(list, fc.nat(), async (contacts, at) => {
      const bytes = contacts.getBytes();
      await expect(decodeContacts(bytes.subarray(0, at % bytes.length), 0)).rejects.toThrow();
    }),
  );
});

const contact = new Api.User({
  id: bigInt(7_000_000_001),
  accessHash: bigInt(-5),
  firstName: 'Zoe',
  phone: '491701234567',
  contact: true,
});
const one = new Api.contacts.Contacts({
  contacts: [new Api.Contact({ userId: contact.id, mutual: true })],
  users: [contact],
  savedCount: 3,
});

function recordWarnings(): { readonly log: TelegramLog; readonly warnings: string[] } {
  const warnings: string[] = [];
  const none = (): void => {};
  return {
    log: { debug: none, info: none, warn: (_, message) => warnings.push(message) },
    warnings,
  };
}

test('padding after the list is ignored', async () => {
  const padded = Buffer.concat([one.getBytes(), Buffer.alloc(12, 0xff)]);
  expect(await decodeContacts(padded, 0)).toMatchObject({ kind: 'read', savedCount: 3 });
});

test('the request decodes its answer without a warning', async () => {
  const { log, warnings } = recordWarnings();
  const request = new GetContacts(0n, log);
  await request.readResult(new extensions.BinaryReader(one.getBytes()));
  expect(listed(request.takeAnswer())).toEqual({
    kind: 'read',
    savedCount: 3,
    contacts: [
      {
        id: 7_000_000_001n,
        accessHash: -5n,
        firstName: 'Zoe',
        lastName: '',
        usernames: [],
        phone: '+491701234567',
        lastSeen: { kind: 'hidden' },
        kind: 'person',
        premium: false,
        closeFriend: false,
        contact: true,
        mutual: true,
      },
    ],
  });
  expect(warnings).toEqual([]);
  expect(() => request.takeAnswer()).toThrow('was not answered yet');
});

test('GramJS decodes what the fast decoder does not know, and the log has a warning', async () => {
  const odd = new Api.User({
    id: contact.id,
    emojiStatus: new Api.InputEmojiStatusCollectible({ collectibleId: bigInt(1) }),
  });
  const answer = new Api.contacts.Contacts({ ...one.originalArgs, users: [odd] });
  const { log, warnings } = recordWarnings();
  const request = new GetContacts(0n, log);
  await request.readResult(new extensions.BinaryReader(answer.getBytes()));
  expect(listed(request.takeAnswer())).toMatchObject({
    kind: 'read',
    contacts: [{ id: 7_000_000_001n }],
  });
  expect(warnings).toHaveLength(1);
});

test('an unchanged list differs from an empty one', async () => {
  const bytes = new Api.contacts.ContactsNotModified().getBytes();
  expect(await decodeContacts(bytes, 0)).toEqual({ kind: 'unchanged' });
});

test('the decoder fits the schema of the installed GramJS', () => {
  expect(schemaMismatches(schema, LAYER)).toEqual([]);
});

test.each([
  ['another layer', schema, 199, ['layer 199']],
  ['a new constructor', schema.replace('user#4b46c37e', 'user#31774388'), 198, ['user']],
  [
    'a moved bit',
    schema.replace(' premium:flags.28?true', ' premium:flags.27?true'),
    198,
    ['user.premium'],
  ],
])('%s is a mismatch', (_, text, layer, mismatches) => {
  expect(schemaMismatches(text, layer)).toEqual(mismatches);
});

test('a constructor id pins all fields except true flags', () => {
  const lines = schema.split('\n');
  for (const [name, number] of Object.entries(constructorIds)) {
    const line = lines.find((candidate) => candidate.startsWith(`${name}#`)) ?? '';
    const canonical = line
      .replace(/#[0-9a-f]+ /, ' ')
      .replace(/ \w+:flags2?\.\d+\?true/g, '')
      .replace(/;$/, '')
      .replaceAll('bytes', 'string')
      .replaceAll('<', ' ')
      .replaceAll('>', '');
    expect([name, crc32(canonical)]).toEqual([name, number]);
  }
});
