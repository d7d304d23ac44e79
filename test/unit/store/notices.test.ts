import { describe, expect, test } from 'vitest';
import { explain, syncOptions } from '../../../src/store/cluster.ts';
import { DatabaseGoneError } from '../../../src/store/database-gone.ts';
import { lockSettings } from '../../../src/store/lock-connection.ts';
import { asStartError } from '../../../src/store/postgres.ts';
import { formatMessage } from '../../../src/store/presence-message.ts';
import { presenceListener } from '../../../src/store/process-presence.ts';
import { lockListener } from '../../../src/store/session-locks.ts';
import { DatabaseStartError } from '../../../src/store/start-error.ts';

test('lockListener: others ask for locks, and all learn that one is free', () => {
  const heard: string[] = [];
  const listen = lockListener('me', {
    wanted: (name) => void heard.push(`wanted ${name}`),
    freed: (name) => void heard.push(`freed ${name}`),
  });
  listen('roster_wanted', 'other a');
  listen('roster_wanted', 'me b');
  listen('roster_freed', 'other c');
  listen('roster_freed', 'me d');
  listen('roster_process', 'other e');
  expect(heard).toEqual(['wanted a', 'freed c', 'freed d']);
});

test('presenceListener: a greeting is answered, an answer is not, and a message is read', () => {
  const heard: string[] = [];
  const listen = presenceListener(
    'me',
    {
      message: (text) => void heard.push(`message ${text}`),
      met: (id) => void heard.push(`met ${id}`),
    },
    (receiver) => void heard.push(`answer ${receiver}`),
  );
  const send = (receiver: string, kind: 'hello' | 'here' | 'message', sender = 'other'): void =>
    listen(formatMessage({ receiver, sender, kind, text: kind === 'message' ? '7' : '' }));
  send('all', 'hello');
  send('me', 'here');
  send('me', 'message');
  send('all', 'hello', 'me');
  send('third', 'message');
  expect(heard).toEqual(['met other', 'answer other', 'met other', 'message 7']);
});

test('lockSettings are those of one connection, which is kept alive', () => {
  const onnotify = (): void => undefined;
  expect(lockSettings(onnotify)).toEqual({
    max: 1,
    keep_alive: 15,
    connection: {
      application_name: 'roster locks',
      statement_timeout: 10_000,
      tcp_keepalives_idle: 10,
      tcp_keepalives_interval: 5,
      tcp_keepalives_count: 2,
    },
    onnotify,
  });
});

describe('asStartError', () => {
  const coded = (message: string, fields: object) => Object.assign(new Error(message), fields);

  test.for<[string, unknown, string]>([
    [
      'an error of a system call',
      coded('connect', { code: 'ECONNREFUSED', syscall: 'connect' }),
      'ECONNREFUSED',
    ],
    ['an error without a message', coded('', { code: 'ETIMEDOUT' }), 'ETIMEDOUT'],
    ['an error of Postgres', coded('no such role', { code: '28000' }), 'no such role'],
    ['a system call without a code', coded('broken', { syscall: 'read' }), 'broken'],
    ['a text', 'away', 'away'],
    [
      'a database that is away',
      new DatabaseGoneError('away', { cause: coded('', { code: 'ECONNREFUSED' }) }),
      'ECONNREFUSED',
    ],
  ])('%s gives the reason', ([, cause, why]) => {
    expect(asStartError(cause).message).toContain(`(${why})`);
  });

  test('an error that says what to do stays as it is', () => {
    const error = new DatabaseStartError('Do this.');
    expect(asStartError(error)).toBe(error);
  });
});

test('syncOptions: files are written to the disk in one call where there is one', () => {
  expect(syncOptions(false, 'linux')).toEqual(['--no-sync']);
  expect(syncOptions(true, 'linux')).toEqual(['--sync-method=syncfs']);
  expect(syncOptions(true, 'darwin')).toEqual([]);
});

test('explain says what a program of Postgres said last', () => {
  const error = Object.assign(new Error('exit 1'), { stderr: 'creating\nno space left\n' });
  expect(() => explain(error)).toThrow(/set up \(no space left\)/);
  expect(() => explain(Object.assign(new Error('exit 1'), { stderr: ' \n' }))).toThrow(
    /\(exit 1\)/,
  );
  expect(() => explain(new Error('exit 2'))).toThrow(/\(exit 2\)/);
});
