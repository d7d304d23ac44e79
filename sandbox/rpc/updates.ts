import { RpcError } from '../mtproto/rpc.ts';
import { intField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import { editAsTl, messageAsTl } from '../world/message-as-tl.ts';
import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { usersOfMessages } from './history.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** The `pts_total_limit` of a call without one (core.telegram.org/method/updates.getDifference). */
const defaultTotalLimit = 1_000_000;

/** An account's update sequence. Messages and moved chats count in it; other updates are not stored. */
export function updateMethods(world: World) {
  return signedInMethods(world, {
    'updates.getState': ({ me }) => stateOf(world, me),
    'updates.getDifference': ({ me }, { args }) => {
      const pts = intField(args, 'pts');
      const current = me.mailbox.pts;
      if (pts <= 0) throw new RpcError(400, 'PERSISTENT_TIMESTAMP_EMPTY');
      if (pts > current) throw new RpcError(400, 'PERSISTENT_TIMESTAMP_INVALID');
      if (intField(args, 'date') === 0) throw new RpcError(400, 'DATE_EMPTY');
      const totalLimit = optionalInt(args, 'pts_total_limit', defaultTotalLimit);
      const limit = Math.min(
        optionalInt(args, 'pts_limit', world.differenceSize),
        world.differenceSize,
      );
      if (current === pts) {
        const { date, seq } = stateOf(world, me);
        return { _: 'updates.differenceEmpty', date, seq };
      }
      if (current - pts > totalLimit) return { _: 'updates.differenceTooLong', pts: current };
      return differenceObject(world, me, pts, Math.min(pts + Math.max(limit, 1), current));
    },
  });
}

/** The changes after `from` up to `to`: the rest, or a slice of it. */
function differenceObject(world: World, me: Person, from: number, to: number): TlObject {
  const { added, edited, others } = me.mailbox.changesBetween(from, to);
  const people = others.flatMap((other) => other.people).map((id) => world.person(id));
  const state = { ...stateOf(world, me), pts: to };
  const difference = {
    new_messages: added.map(messageAsTl),
    new_encrypted_messages: [],
    other_updates: [...edited.map(editAsTl), ...others.map(({ update }) => update)],
    chats: [],
    users: usersOfMessages(world, me, [...added, ...edited], people),
  };
  return to === me.mailbox.pts
    ? { _: 'updates.difference', ...difference, state }
    : { _: 'updates.differenceSlice', ...difference, intermediate_state: state };
}

export function stateOf(world: World, me: Person): TlObject {
  const date = unixTime(world.now());
  return { _: 'updates.state', pts: me.mailbox.pts, qts: 0, date, seq: 0, unread_count: 0 };
}

function optionalInt(args: TlObject, name: string, fallback: number): number {
  return args[name] === undefined ? fallback : intField(args, name);
}
