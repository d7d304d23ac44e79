import { expect, test } from 'vitest';
import { Clients } from '../../../src/store/clients.ts';
import { DatabaseGoneError } from '../../../src/store/database-gone.ts';
import { addressOf, openClient } from '../../../src/store/open-client.ts';
import { makeStorable } from '../../../src/store/storable.ts';

const absent = 'postgres://user@%2Fnonexistent%2Froster/name';

test.each([
  ['postgres://u@db.test/name', { host: 'db.test', port: 5432 }],
  ['postgres://u@db.test:6000/name', { host: 'db.test', port: 6000 }],
  ['postgres://u@%2Fvar%2Frun/name', { path: '/var/run/.s.PGSQL.5432' }],
  ['postgres://u@%2Fvar%2Frun:6000/name', { path: '/var/run/.s.PGSQL.6000' }],
])('addressOf finds the server of %s', (url, address) => {
  expect(addressOf(url)).toEqual(address);
});

test('openClient connects within ten seconds, stays connected, and asks for no types', () => {
  const { options } = openClient(absent, { max: 3 });
  expect(options).toMatchObject({
    path: '/nonexistent/roster/.s.PGSQL.5432',
    max: 3,
    connect_timeout: 10,
    max_lifetime: null,
    fetch_types: false,
  });
  const remote = openClient('postgres://u@db.test:6000/name', { connect_timeout: 5 }).options;
  expect(remote).toMatchObject({ host: ['db.test'], port: [6000], connect_timeout: 5 });
  expect(remote.path).toBeFalsy();
});

test('makeStorable cleans what is sent, as JSON or as text by its type', () => {
  const client = openClient(absent, { max: 1 });
  makeStorable(client);
  // The type of the library knows numbers only; at run time types of the server come as strings.
  const serializers = client.options.serializers as unknown as Readonly<
    Record<string, (value: unknown) => unknown>
  >;
  const send = (type: string, value: unknown): unknown => serializers[type]?.(value);
  expect(send('25', 'a\0b')).toBe('a\uFFFDb');
  expect(send('25', '\\u0000')).toBe('\\u0000');
  expect(send('999999', 7n)).toBe('7');
  for (const json of ['114', '3802']) expect(send(json, ['a\0'])).toBe('["a\uFFFD"]');
  expect('999999' in serializers).toBe(true);
});

test('Clients replaces a client that is lost, and reports it once', async () => {
  let lost = 0;
  await using clients = new Clients(absent, { max: 1 }, () => (lost += 1));
  const seen = new Set<unknown>();
  const ask = (): Promise<unknown> =>
    clients.run((client) => {
      seen.add(client);
      expect(clients.isCurrent(client)).toBe(true);
      return client`select 1`;
    });
  await expect(ask()).rejects.toThrow(DatabaseGoneError);
  expect(lost).toBe(1);
  await expect(ask()).rejects.toThrow(DatabaseGoneError);
  expect(lost).toBe(2);
  expect(seen.size).toBe(2);
});

test('Clients keeps the client of a query that fails otherwise', async () => {
  let lost = 0;
  await using clients = new Clients(absent, { max: 1 }, () => (lost += 1));
  const failure = new Error('syntax error');
  const seen = new Set<unknown>();
  for (const _ of [1, 2]) {
    const failing = clients.run(async (client) => {
      seen.add(client);
      await Promise.resolve();
      return clients.afterError(client, failure);
    });
    await expect(failing).rejects.toBe(failure);
  }
  expect([seen.size, lost]).toEqual([1, 0]);
});

test('Clients waits for the end of a connection that is lost in a transaction', async () => {
  let lost = 0;
  await using clients = new Clients(absent, { max: 1 }, () => (lost += 1));
  let isSettled = false;
  await clients.run(async (client) => {
    const ending = clients.afterError(client, new DatabaseGoneError());
    ending.then(
      () => (isSettled = true),
      () => (isSettled = true),
    );
    await Promise.resolve();
  });
  expect([isSettled, lost]).toEqual([false, 1]);
});
