import { RpcError } from '../mtproto/rpc.ts';
import { flagField, intField, objectField, objectsField } from '../mtproto/tl/fields.ts';
import type { TlObject } from '../mtproto/tl/value.ts';
import { unixTime } from '../server/unix-time.ts';
import { userAsSeenBy } from '../world/as-seen-by.ts';
import { blockedBy, replaceBlocked, setBlocked, type BlockList } from '../world/blocking.ts';
import type { Person } from '../world/person.ts';
import { peerOf } from '../world/updates.ts';
import type { World } from '../world/world.ts';
import { findAddressed, requireAddressed } from './find-addressed.ts';
import { signedInMethods, type SignedInMethod } from './signed-in-methods.ts';

const maxPageSize = 100;

/** The block lists. */
export function blockingMethods(world: World) {
  return signedInMethods(world, {
    'contacts.block': setBlockedMethod(world, true),
    'contacts.unblock': setBlockedMethod(world, false),
    'contacts.getBlocked': ({ me }, { args }) => {
      const newestFirst = [...blockedBy(me, blockListOf(args))].toReversed();
      const offset = Math.max(intField(args, 'offset'), 0);
      const limit = Math.min(Math.max(intField(args, 'limit'), 1), maxPageSize);
      const page = newestFirst.slice(offset, offset + limit);
      const answer = {
        blocked: page.map(([id, since]) => ({
          _: 'peerBlocked',
          peer_id: peerOf(id),
          date: unixTime(since),
        })),
        chats: [],
        users: page.map(([id]) => userAsSeenBy(me, world.person(id), world.now())),
      };
      return page.length === newestFirst.length
        ? { _: 'contacts.blocked', ...answer }
        : { _: 'contacts.blockedSlice', count: newestFirst.length, ...answer };
    },
    'contacts.setBlocked': ({ me, keyId }, { args }) => {
      const others = objectsField(args, 'id').flatMap((id) => findAddressed(world, me, id) ?? []);
      const list = blockListOf(args);
      return () => {
        const blocked = others.filter((other) => other !== me);
        replaceBlocked(world, { me, keyId }, blocked, list);
        return true;
      };
    },
  });
}

function setBlockedMethod(world: World, blocked: boolean): SignedInMethod {
  return ({ me, keyId }, { args }) => {
    const other: Person = requireAddressed(world, me, objectField(args, 'id'), 'PEER_ID_INVALID');
    if (other === me) throw new RpcError(400, 'CONTACT_ID_INVALID');
    if (blocked && other.deleted) throw new RpcError(400, 'INPUT_USER_DEACTIVATED');
    const list = blockListOf(args);
    return () => {
      setBlocked(world, { me, keyId }, other, blocked, list);
      return true;
    };
  };
}

function blockListOf(args: TlObject): BlockList {
  return flagField(args, 'my_stories_from') ? 'stories' : 'main';
}
