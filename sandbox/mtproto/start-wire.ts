import { Faults } from '../server/faults.ts';
import { joinTables } from '../server/join-tables.ts';
import { CallHandler } from './call-handler.ts';
import { Connection } from './connection.ts';
import { makeRsaKey, type RsaKey } from './crypto/rsa-key.ts';
import { Listener } from './listener.ts';
import { MessageReceiver } from './message-receiver.ts';
import { PacketReceiver } from './packet-receiver.ts';
import { pushUpdates } from './push.ts';
import { serverMethods } from './server-methods.ts';
import { Sessions } from './sessions.ts';
import type { Wire, WireOptions } from './wire.ts';

/** All sandboxes of a process share it: making a key takes as long as starting all the rest. */
let rsaKey: Promise<RsaKey> | undefined;

/** Starts the data centers. They accept connections when the promise resolves. */
export async function startWire({ host, dcs, methods, now }: WireOptions): Promise<Wire> {
  const rsa = await (rsaKey ??= makeRsaKey());
  const faults = new Faults<{ readonly code: number; readonly text: string }>();
  const sessions = new Sessions(now);
  const calls = new CallHandler(
    joinTables({ server: serverMethods(() => addresses(), now), given: methods }),
    faults,
  );
  const messages = new MessageReceiver(sessions, calls);
  const listeners = dcs.map((id) => {
    const listener = new Listener(host, (socket) => {
      const packets: PacketReceiver = new PacketReceiver(
        new Connection(
          socket,
          id,
          (packet) => packets.receive(packet),
          (error) => calls.recordError('', error),
        ),
        sessions,
        messages,
        rsa,
        now,
      );
    });
    return { id, listener };
  });
  const addresses = (): Wire['dcs'] =>
    listeners.map(({ id, listener }) => ({ id, host, port: listener.port }));
  await Promise.all(listeners.map(({ listener }) => listener.open()));
  return {
    dcs: addresses(),
    publicKeyPem: rsa.publicPem,
    faults,
    keys: sessions.states,
    calls: calls.records,
    errors: calls.errors,
    push: (userId, updates, exceptKey) => {
      for (const { state } of sessions.keys()) {
        if (state.userId !== userId || state.keyId === exceptKey) continue;
        pushUpdates(sessions.of(state.keyId), updates);
      }
    },
    pushToKey: (keyId, updates) => pushUpdates(sessions.of(keyId), updates),
    forgetKey: (keyId) => sessions.forgetKey(keyId),
    dropConnections: () => {
      for (const { listener } of listeners) listener.cut();
    },
    setDown: (down) => {
      for (const { listener } of listeners) listener.setDown(down);
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(listeners.map(({ listener }) => listener.close()));
    },
  };
}
