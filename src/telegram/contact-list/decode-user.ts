import type { AccountMark, LastSeen } from '../../contacts/contact.ts';
import { fromUnixTime, noMarks, toMarks, type UserFields } from '../tl/to-user.ts';
import { SchemaMismatchError, type TlReader } from '../tl/tl-reader.ts';
import { bits, constructorIds } from './schema.ts';

const { scam, fake, restricted, verified } = bits.user;
const markBits = (1 << scam) | (1 << fake) | (1 << restricted) | (1 << verified);

function has(flags: number, bit: number): boolean {
  return (flags & (1 << bit)) !== 0;
}

/** Decodes one `User`; undefined for `userEmpty`. The fields are read in the order of the wire. */
export function decodeUser(reader: TlReader): UserFields | undefined {
  const constructor = reader.constructorId();
  if (constructor === constructorIds.userEmpty) {
    reader.skip(8);
    return undefined;
  }
  if (constructor !== constructorIds.user) throw new SchemaMismatchError('User', constructor);
  const flags = reader.int();
  const flags2 = reader.int();
  const fields = {
    id: reader.long(),
    accessHash: has(flags, 0) ? reader.long() : 0n,
    firstName: has(flags, 1) ? reader.string() : '',
    lastName: has(flags, 2) ? reader.string() : '',
    username: has(flags, 3) ? reader.string() : '',
    phone: has(flags, 4) ? reader.string() : '',
    lastSeen: decodePhotoAndStatus(reader, flags),
    usernames: decodeUsernames(reader, flags, flags2),
    deleted: has(flags, bits.user.deleted),
    bot: has(flags, bits.user.bot),
    premium: has(flags, bits.user.premium),
    marks: decodeMarks(flags, flags2),
    closeFriend: has(flags2, bits.user2.close_friend),
    contact: has(flags, bits.user.contact),
    mutual: has(flags, bits.user.mutual_contact),
  };
  if (has(flags2, 5)) reader.skip(4); // stories_max_id
  if (has(flags2, 8)) skipPeerColor(reader);
  if (has(flags2, 9)) skipPeerColor(reader);
  if (has(flags2, 12)) reader.skip(4); // bot_active_users
  if (has(flags2, 14)) reader.skip(8); // bot_verification_icon
  return fields;
}

function decodeMarks(flags: number, flags2: number): readonly AccountMark[] {
  // Hardly any user has one.
  if ((flags & markBits) === 0 && !has(flags2, bits.user2.contact_require_premium)) return noMarks;
  return toMarks({
    scam: has(flags, bits.user.scam),
    fake: has(flags, bits.user.fake),
    restricted: has(flags, bits.user.restricted),
    premium_only: has(flags2, bits.user2.contact_require_premium),
    verified: has(flags, bits.user.verified),
  });
}

function decodePhotoAndStatus(reader: TlReader, flags: number): LastSeen {
  if (has(flags, 5)) skipPhoto(reader);
  return has(flags, 6) ? decodeStatus(reader) : { kind: 'hidden' };
}

function decodeUsernames(reader: TlReader, flags: number, flags2: number): readonly string[] {
  if (has(flags, 14)) reader.skip(4); // bot_info_version
  if (has(flags, 18)) skipRestrictions(reader);
  if (has(flags, 19)) reader.skipString(); // bot_inline_placeholder
  if (has(flags, 22)) reader.skipString(); // lang_code
  if (has(flags, 30)) skipEmojiStatus(reader);
  if (!has(flags2, 0)) return [];
  const usernames: string[] = [];
  for (let remaining = reader.vectorLength(); remaining > 0; remaining--) {
    expectConstructor(reader, 'username');
    const active = has(reader.int(), bits.username.active);
    if (active) usernames.push(reader.string());
    else reader.skipString();
  }
  return usernames;
}

/** Reads a `UserStatus`. */
export function decodeStatus(reader: TlReader): LastSeen {
  const constructor = reader.constructorId();
  switch (constructor) {
    case constructorIds.userStatusEmpty:
      return { kind: 'hidden' };
    case constructorIds.userStatusOnline:
      return { kind: 'online', until: fromUnixTime(reader.int()) };
    case constructorIds.userStatusOffline:
      return { kind: 'offline', at: fromUnixTime(reader.int()) };
    case constructorIds.userStatusRecently:
      return { kind: 'recently', byMe: has(reader.int(), bits.status.by_me) };
    case constructorIds.userStatusLastWeek:
      return { kind: 'last_week', byMe: has(reader.int(), bits.status.by_me) };
    case constructorIds.userStatusLastMonth:
      return { kind: 'last_month', byMe: has(reader.int(), bits.status.by_me) };
    default:
      throw new SchemaMismatchError('UserStatus', constructor);
  }
}

function skipPhoto(reader: TlReader): void {
  const constructor = reader.constructorId();
  if (constructor === constructorIds.userProfilePhotoEmpty) return;
  if (constructor !== constructorIds.userProfilePhoto)
    throw new SchemaMismatchError('UserProfilePhoto', constructor);
  const flags = reader.int();
  reader.skip(8); // photo_id
  if (has(flags, 1)) reader.skipString(); // stripped_thumb
  reader.skip(4); // dc_id
}

function skipRestrictions(reader: TlReader): void {
  for (let remaining = reader.vectorLength(); remaining > 0; remaining--) {
    expectConstructor(reader, 'restrictionReason');
    reader.skipString();
    reader.skipString();
    reader.skipString();
  }
}

function skipEmojiStatus(reader: TlReader): void {
  const constructor = reader.constructorId();
  if (constructor === constructorIds.emojiStatusEmpty) return;
  const flags = reader.int();
  if (constructor === constructorIds.emojiStatus) {
    reader.skip(8); // document_id
  } else if (constructor === constructorIds.emojiStatusCollectible) {
    reader.skip(16); // collectible_id, document_id
    reader.skipString(); // title
    reader.skipString(); // slug
    reader.skip(24); // pattern_document_id, four colors
  } else throw new SchemaMismatchError('EmojiStatus', constructor);
  if (has(flags, 0)) reader.skip(4); // until
}

function skipPeerColor(reader: TlReader): void {
  expectConstructor(reader, 'peerColor');
  const flags = reader.int();
  if (has(flags, 0)) reader.skip(4); // color
  if (has(flags, 1)) reader.skip(8); // background_emoji_id
}

function expectConstructor(reader: TlReader, name: keyof typeof constructorIds): void {
  const constructor = reader.constructorId();
  if (constructor !== constructorIds[name]) throw new SchemaMismatchError(name, constructor);
}
