import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { AuthKey } from '../../../../sandbox/mtproto/auth-key.ts';
import { MessageIds, secondsOf } from '../../../../sandbox/mtproto/message-ids.ts';
import { ReceivedMessages } from '../../../../sandbox/mtproto/received-messages.ts';
import { Sessions } from '../../../../sandbox/mtproto/sessions.ts';

const now = (): Date => new Date(1_700_000_000_000);

describe('what was received', () => {
  test('is remembered up to a limit, and unknown and unknown beyond it', () => {
    const received = new ReceivedMessages();
    for (let id = 4n; id <= 4n * 4001n; id += 4n) received.add(id, Number(id / 2n) - 1);
    expect(received.get(4n)).toBeUndefined();
    expect(received.get(8n)).toBeDefined();
    expect(received.isTooOld(4n)).toBe(true);
    expect(received.isTooOld(8n)).toBe(false);
    expect(received.status(4n, now())).toBe(1);
    expect(received.status(8n, now())).toBe(4);
  });
});

describe('message ids', () => {
  test('contain the time and the origin, and do not repeat while the clock stands still', () => {
    const ids = new MessageIds(now);
    const made = Array.from({ length: 5 }, (_, i) => ids.next(i % 2 ? 'notice' : 'answer'));
    expect(made.map((id) => id % 4n)).toEqual([1n, 3n, 1n, 3n, 1n]);
    expect(made.map(secondsOf)).toEqual(Array.from({ length: 5 }, () => 1_700_000_000));
    expect(made).toEqual([...new Set(made)].toSorted((a, b) => (a < b ? -1 : 1)));
  });
});

describe('sessions', () => {
  const key = new AuthKey(randomBytes(256), 2, 0n, 1_700_000_000);

  test('are the same for the same id, and forgotten with their key', () => {
    const sessions = new Sessions(now);
    expect(sessions.addKey(key)).toBe(true);
    expect(sessions.addKey(key)).toBe(false);
    expect(sessions.open(key, 1n)).toBe(sessions.open(key, 1n));
    expect(sessions.key(key.state.keyId, 4)).toBeUndefined();
    expect(sessions.key(key.state.keyId, 2)).toBe(key);
    sessions.forgetKey(key.state.keyId);
    expect(sessions.key(key.state.keyId, 2)).toBeUndefined();
    expect(sessions.states.size).toBe(0);
    expect(sessions.of(key.state.keyId)).toEqual([]);
  });

  test('without a connection make room for newer ones, the oldest first', () => {
    const sessions = new Sessions(now);
    sessions.addKey(key);
    for (let id = 1n; id <= 100n; id++) sessions.open(key, id);
    const ids = sessions.of(key.state.keyId).map((one) => one.id);
    expect(ids).toHaveLength(33);
    expect(ids.at(-1)).toBe(100n);
    expect(ids[0]).toBe(68n);
  });
});
