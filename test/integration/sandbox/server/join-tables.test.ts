import { expect, test } from 'vitest';
import { telegramMethods } from '../../../../sandbox/rpc/methods.ts';
import { joinTables } from '../../../../sandbox/server/join-tables.ts';
import { World } from '../../../../sandbox/world/world.ts';

const call = (): boolean => true;

test('Joined tables have the methods of all of them', () => {
  const joined = joinTables({
    users: { 'users.getUsers': call },
    help: { 'help.getConfig': call },
  });
  expect(Object.keys(joined)).toEqual(['users.getUsers', 'help.getConfig']);
});

test('A method in two tables does not compile, and throws with the names of both tables', () => {
  const users = { 'users.getUsers': call };
  const help = { 'help.getConfig': call, 'users.getUsers': call };
  // @ts-expect-error The types of both tables list users.getUsers.
  expect(() => joinTables({ users, help })).toThrow(
    'users.getUsers is in two method tables: users and help. Remove one.',
  );
});

test('A method in two tables throws where the types list no names', () => {
  const users: Readonly<Record<string, () => boolean>> = { 'users.getUsers': call };
  expect(() => joinTables({ users, help: { ...users } })).toThrow(
    'users.getUsers is in two method tables: users and help.',
  );
});

test('Every RPC method is in one table', () => {
  expect(() => telegramMethods(new World({ now: () => new Date() }))).not.toThrow();
});
