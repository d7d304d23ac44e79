import { randomBytes, randomUUID } from 'node:crypto';
import { Faults } from '../server/faults.ts';
import { joinTables } from '../server/join-tables.ts';
import { unixTime } from '../server/unix-time.ts';
import { AuthKey } from './auth-key.ts';
import { CallHandler } from './call-handler.ts';
import { Connection } from './connection.ts';
import { makeRsaKey, type RsaKey } from './crypto/rsa-key.ts';
import { Listener } from './listener.ts';
import { MessageReceiver } from './message-receiver.ts';
import { PacketReceiver } from './packet-receiver.ts';
import { pushUpdates } from './push.ts';
import { serverMethods } from './server-methods.ts';
import { Sessions } from './sessions.ts';
import type { TlObject } from './tl/value.ts';
import type { Wire, WireOptions } from './wire.ts';

/** All sandboxes of a process share them: making a key takes as long as starting all the rest. */
const rsaKeys = new Map<boolean, Promise<RsaKey>>();

function rsaKeyFor(avoidLeadingZeros: boolean): Promise<RsaKey> {
  const made = rsaKeys.get(avoidLeadingZeros) ?? makeRsaKey({ avoidLeadingZeros });
  rsaKeys.set(avoidLeadingZeros, made);
  return made;
}

/** Starts the data centers. They accept connections when the promise resolves. */
export async function startWire(options: WireOptions): Promise<Wire> {
  const { host, dcs, methods, now, ignoredArguments = {}, avoidLeadingZeros = false } = options;
  const rsa = await rsaKeyFor(avoidLeadingZeros);
  const faults = new Faults<{ readonly code: number; readonly text: string }>();
  const sessions = new Sessions(now);
  const server = serverMethods(() => addresses, now);
  const calls = new CallHandler({
    methods: joinTables({ server, given: methods }),
    faults,
    sessions,
    ignoredArguments,
  });
  const messages = new MessageReceiver(sessions, calls);
  const listeners: Listener[] = [];
  /** Listens for clients at an internet address. */
  const listen = (address: string): Promise<Wire['dcs']> =>
    Promise.all(
      dcs.map(async (dc) => {
        const listener = new Listener(host, (socket) => {
          const packets: PacketReceiver = new PacketReceiver(
            new Connection(
              socket,
              { dc, address },
              (packet) => packets.receive(packet),
              (error) => calls.recordError('', error),
            ),
            { sessions, messages, rsa, now, avoidLeadingZeros },
          );
        });
        listeners.push(listener);
        await listener.open();
        return { id: dc, host, port: listener.port };
      }),
    );
  const push = (keyId: bigint, updates: TlObject): void =>
    pushUpdates(sessions.of(keyId), updates, (error) => calls.recordError('', error));
  const addresses = await listen('first');
  return {
    dcs: addresses,
    publicKeyPem: rsa.publicPem,
    faults,
    keys: sessions.states,
    calls: calls.records,
    errors: calls.errors,
    addKey: (dc) => {
      const firstSalt = randomBytes(8).readBigInt64LE();
      const key = new AuthKey(randomBytes(256), dc, firstSalt, unixTime(now()));
      sessions.addKey(key);
      return key;
    },
    push: (userId, updates, exceptKey) => {
      for (const state of sessions.states.values()) {
        const isReceiver = state.userId === userId && !state.isImported;
        if (isReceiver && state.keyId !== exceptKey) push(state.keyId, updates);
      }
    },
    pushToKey: push,
    forgetKey: (keyId) => sessions.forgetKey(keyId),
    forgetLayers: () => {
      for (const state of sessions.states.values()) state.layer = 0;
    },
    openAddress: () => listen(randomUUID()),
    duplicatedKeys: sessions.duplicated,
    dropConnections: () => {
      for (const listener of listeners) listener.cut();
    },
    setDown: (down) => {
      for (const listener of listeners) listener.setDown(down);
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(listeners.map((listener) => listener.close()));
    },
  };
}
