import bigInt from 'big-integer';
import { Api } from 'telegram';
import { expect, test } from 'vitest';
import { usersOfPeers } from '../../../../src/telegram/tl/to-user.ts';

function user(id: number, more: Partial<Api.User> = {}): Api.User {
  return new Api.User({
    ...more,
    id: bigInt(id),
    accessHash: bigInt(id * 10),
    firstName: `U${id}`,
  });
}

function peer(id: number): Api.PeerUser {
  return new Api.PeerUser({ userId: bigInt(id) });
}

test('returns the users of the peers, each once, in the order of the peers', () => {
  const users = usersOfPeers([peer(3), peer(1), peer(3)], [user(1), user(2), user(3)]);
  expect(users.map(({ id }) => id)).toEqual([3n, 1n]);
  expect(users[0]).toMatchObject({ accessHash: 30n, firstName: 'U3' });
});

test('leaves out channels and groups, also those with the id of a user', () => {
  const peers = [
    new Api.PeerChannel({ channelId: bigInt(1) }),
    new Api.PeerChat({ chatId: bigInt(1) }),
  ];
  expect(usersOfPeers(peers, [user(1)])).toEqual([]);
});

test('leaves out users that cannot be addressed', () => {
  const users = [user(1, { min: true }), new Api.UserEmpty({ id: bigInt(2) })];
  expect(usersOfPeers([peer(1), peer(2), peer(4)], users)).toEqual([]);
});
