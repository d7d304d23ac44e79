import type { TlObject } from '../../../../sandbox/mtproto/tl/value.ts';

/** A user as users.getUsers and contacts.getContacts answer it. */
export function user(id: bigint): TlObject {
  return {
    _: 'user',
    id,
    access_hash: id * 3n,
    contact: true,
    mutual_contact: id % 2n === 0n,
    first_name: `Зоя ${id}`,
    last_name: 'Miller',
    phone: `7${id}`,
    status: { _: 'userStatusOffline', was_online: 1_700_000_000 },
  };
}

/** An address book of `count` people, ids from 7000000000 up. */
export function book(count: number): TlObject {
  const ids = Array.from({ length: count }, (_, i) => 7_000_000_000n + BigInt(i));
  return {
    _: 'contacts.contacts',
    contacts: ids.map((user_id) => ({ _: 'contact', user_id, mutual: user_id % 2n === 0n })),
    saved_count: count,
    users: ids.map(user),
  };
}

export function updatesWith(update: TlObject): TlObject {
  return { _: 'updates', updates: [update], users: [], chats: [], date: 1_700_000_000, seq: 0 };
}
