import { intField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import { userAsSeenBy } from '../world/as-seen-by.ts';
import { editAsTl, messageAsTl } from '../world/message-as-tl.ts';
import type { Person } from '../world/person.ts';
import type { World } from '../world/world.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** An account's update sequence. Only messages count in it; other updates are not stored. */
export function updateMethods(world: World) {
  return signedInMethods(world, {
    'updates.getState': ({ me }) => stateOf(world, me),
    'updates.getDifference': ({ me }, { args }) => {
      const missed = me.mailbox.after(intField(args, 'pts'));
      const edited = me.mailbox.editedAfter(intField(args, 'pts'));
      const { date, seq } = stateOf(world, me);
      if (missed.length + edited.length === 0) return { _: 'updates.differenceEmpty', date, seq };
      const ids = new Set([me.id, ...[...missed, ...edited].map((message) => message.peer)]);
      return {
        _: 'updates.difference',
        new_messages: missed.map(messageAsTl),
        new_encrypted_messages: [],
        other_updates: edited.map(editAsTl),
        chats: [],
        users: [...ids].map((id) => userAsSeenBy(me, world.person(id), world.now())),
        state: stateOf(world, me),
      };
    },
  });
}

function stateOf(world: World, me: Person): TlObject {
  const date = unixTime(world.now());
  return { _: 'updates.state', pts: me.mailbox.pts, qts: 0, date, seq: 0, unread_count: 0 };
}
