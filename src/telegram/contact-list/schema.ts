import { LAYER } from 'telegram/tl/AllTLObjects.js';
import schema from 'telegram/tl/apiTl.js';

const layer = 198;

/**
 * The ids of the constructors in a contact list. An id is the CRC32 of the constructor's text without its
 * `flags.N?true` fields (core.telegram.org/mtproto/TL), so it pins the order and type of every field on
 * the wire.
 */
export const constructorIds = {
  'contacts.contacts': 0xeae87e42,
  'contacts.contactsNotModified': 0xb74ba9d2,
  contact: 0x145ade0b,
  contactStatus: 0x16d9703b,
  savedPhoneContact: 0x1142bd56,
  user: 0x4b46c37e,
  userEmpty: 0xd3bc4b7a,
  userProfilePhotoEmpty: 0x4f11bae1,
  userProfilePhoto: 0x82d1f706,
  userStatusEmpty: 0x09d05049,
  userStatusOnline: 0xedb93949,
  userStatusOffline: 0x008c703f,
  userStatusRecently: 0x7b197dc8,
  userStatusLastWeek: 0x541a1d1a,
  userStatusLastMonth: 0x65899777,
  restrictionReason: 0xd072acb4,
  emojiStatusEmpty: 0x2de11aae,
  emojiStatus: 0xe7ff068a,
  emojiStatusCollectible: 0x7184603b,
  username: 0xb4073647,
  peerColor: 0xb54b5acf,
} as const;

/** The bits of the `true` fields that the decoder reads; only the schema's text pins them. */
export const bits = {
  user: {
    contact: 11,
    mutual_contact: 12,
    deleted: 13,
    bot: 14,
    verified: 17,
    restricted: 18,
    scam: 24,
    fake: 26,
    premium: 28,
  },
  user2: { close_friend: 2, contact_require_premium: 10 },
  username: { active: 1 },
  status: { by_me: 0 },
} as const;

const trueFields = [
  ['user', 'flags', bits.user],
  ['user', 'flags2', bits.user2],
  ['username', 'flags', bits.username],
  ['userStatusRecently', 'flags', bits.status],
  ['userStatusLastWeek', 'flags', bits.status],
  ['userStatusLastMonth', 'flags', bits.status],
] as const;

/** Lists where the schema of the installed GramJS differs; empty when the decoder may be used. */
export function schemaMismatches(
  text: string = schema,
  textLayer: number = LAYER,
): readonly string[] {
  const lines = text.split('\n');
  const lineOf = (name: string): string => lines.find((line) => line.startsWith(`${name}#`)) ?? '';
  const constructors = Object.entries(constructorIds)
    .filter(([name, number]) => !lineOf(name).startsWith(`${name}#${number.toString(16)} `))
    .map(([name]) => name);
  const fields = trueFields.flatMap(([name, flags, fieldBits]) =>
    Object.entries(fieldBits)
      .filter(([field, bit]) => !lineOf(name).includes(` ${field}:${flags}.${bit}?true `))
      .map(([field]) => `${name}.${field}`),
  );
  return [...(textLayer === layer ? [] : [`layer ${textLayer}`]), ...constructors, ...fields];
}
