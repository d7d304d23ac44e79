import type { AccountMark, LastSeen } from '../../contacts/contact.ts';
import { fromUnix, marksOf, type UserFacts } from '../tl/to-user.ts';
import { type Cursor, SchemaMismatchError } from './tl-reader.ts';
import { bit, id } from './schema.ts';

function has(flags: number, at: number): boolean {
  return (flags & (1 << at)) !== 0;
}

/** One `User`; undefined for `userEmpty`. Fields stand in the order of the wire. */
export function decodeUser(at: Cursor): UserFacts | undefined {
  const constructor = at.id();
  if (constructor === id.userEmpty) {
    at.skip(8);
    return undefined;
  }
  if (constructor !== id.user) throw new SchemaMismatchError('User', constructor);
  const flags = at.int();
  const flags2 = at.int();
  const facts = {
    id: at.long(),
    accessHash: has(flags, 0) ? at.long() : 0n,
    firstName: has(flags, 1) ? at.string() : '',
    lastName: has(flags, 2) ? at.string() : '',
    username: has(flags, 3) ? at.string() : '',
    phone: has(flags, 4) ? at.string() : '',
    lastSeen: decodePhotoAndStatus(at, flags),
    usernames: decodeUsernames(at, flags, flags2),
    deleted: has(flags, bit.user.deleted),
    bot: has(flags, bit.user.bot),
    premium: has(flags, bit.user.premium),
    marks: decodeMarks(flags, flags2),
    closeFriend: has(flags2, bit.user2.close_friend),
    contact: has(flags, bit.user.contact),
    mutual: has(flags, bit.user.mutual_contact),
  };
  if (has(flags2, 5)) at.skip(4); // stories_max_id
  if (has(flags2, 8)) skipPeerColor(at);
  if (has(flags2, 9)) skipPeerColor(at);
  if (has(flags2, 12)) at.skip(4); // bot_active_users
  if (has(flags2, 14)) at.skip(8); // bot_verification_icon
  return facts;
}

function decodeMarks(flags: number, flags2: number): readonly AccountMark[] {
  return marksOf({
    scam: has(flags, bit.user.scam),
    fake: has(flags, bit.user.fake),
    restricted: has(flags, bit.user.restricted),
    premium_only: has(flags2, bit.user2.contact_require_premium),
    verified: has(flags, bit.user.verified),
  });
}

function decodePhotoAndStatus(at: Cursor, flags: number): LastSeen {
  if (has(flags, 5)) skipPhoto(at);
  return has(flags, 6) ? decodeStatus(at) : { kind: 'hidden' };
}

function decodeUsernames(at: Cursor, flags: number, flags2: number): readonly string[] {
  if (has(flags, 14)) at.skip(4); // bot_info_version
  if (has(flags, 18)) skipRestrictions(at);
  if (has(flags, 19)) at.skipString(); // bot_inline_placeholder
  if (has(flags, 22)) at.skipString(); // lang_code
  if (has(flags, 30)) skipEmojiStatus(at);
  if (!has(flags2, 0)) return [];
  const usernames: string[] = [];
  for (let left = at.vector(); left > 0; left--) {
    expectId(at, 'username');
    const active = has(at.int(), bit.username.active);
    if (active) usernames.push(at.string());
    else at.skipString();
  }
  return usernames;
}

function decodeStatus(at: Cursor): LastSeen {
  const constructor = at.id();
  switch (constructor) {
    case id.userStatusEmpty:
      return { kind: 'hidden' };
    case id.userStatusOnline:
      return { kind: 'online', until: fromUnix(at.int()) };
    case id.userStatusOffline:
      return { kind: 'offline', at: fromUnix(at.int()) };
    case id.userStatusRecently:
      return { kind: 'recently', byMe: has(at.int(), bit.status.by_me) };
    case id.userStatusLastWeek:
      return { kind: 'last_week', byMe: has(at.int(), bit.status.by_me) };
    case id.userStatusLastMonth:
      return { kind: 'last_month', byMe: has(at.int(), bit.status.by_me) };
    default:
      throw new SchemaMismatchError('UserStatus', constructor);
  }
}

function skipPhoto(at: Cursor): void {
  const constructor = at.id();
  if (constructor === id.userProfilePhotoEmpty) return;
  if (constructor !== id.userProfilePhoto)
    throw new SchemaMismatchError('UserProfilePhoto', constructor);
  const flags = at.int();
  at.skip(8); // photo_id
  if (has(flags, 1)) at.skipString(); // stripped_thumb
  at.skip(4); // dc_id
}

function skipRestrictions(at: Cursor): void {
  for (let left = at.vector(); left > 0; left--) {
    expectId(at, 'restrictionReason');
    at.skipString();
    at.skipString();
    at.skipString();
  }
}

function skipEmojiStatus(at: Cursor): void {
  const constructor = at.id();
  if (constructor === id.emojiStatusEmpty) return;
  const flags = at.int();
  if (constructor === id.emojiStatus) {
    at.skip(8); // document_id
  } else if (constructor === id.emojiStatusCollectible) {
    at.skip(16); // collectible_id, document_id
    at.skipString(); // title
    at.skipString(); // slug
    at.skip(24); // pattern_document_id, four colours
  } else throw new SchemaMismatchError('EmojiStatus', constructor);
  if (has(flags, 0)) at.skip(4); // until
}

function skipPeerColor(at: Cursor): void {
  expectId(at, 'peerColor');
  const flags = at.int();
  if (has(flags, 0)) at.skip(4); // color
  if (has(flags, 1)) at.skip(8); // background_emoji_id
}

function expectId(at: Cursor, name: keyof typeof id): void {
  const constructor = at.id();
  if (constructor !== id[name]) throw new SchemaMismatchError(name, constructor);
}
