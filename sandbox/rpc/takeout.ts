import { RpcError } from '../mtproto/rpc.ts';
import { flagField } from '../mtproto/tl/fields.ts';
import { closeTakeoutRequests, notify } from '../world/messages.ts';
import { takeoutText } from '../world/notices.ts';
import type { World } from '../world/world.ts';
import { signedInMethods } from './signed-in-methods.ts';

/** Takeouts (core.telegram.org/api/takeout). */
export function takeoutMethods(world: World) {
  return signedInMethods(world, {
    'account.initTakeoutSession': ({ me, session }, { args, key }) => {
      const hasContacts = flagField(args, 'contacts');
      return () => {
        const { wait, first } = world.takeouts.request(session, world.now());
        if (wait > 0) {
          if (first) notify(world, me, takeoutText(me, key, world.now()), { allowsTakeout: true });
          throw new RpcError(420, `TAKEOUT_INIT_DELAY_${wait}`);
        }
        closeTakeoutRequests(world, me);
        const { id } = world.takeouts.start(session, hasContacts);
        return { _: 'account.takeout', id };
      };
    },
    'account.finishTakeoutSession': ({ session }, { takeoutId }) => {
      const takeout = takeoutId === undefined ? undefined : world.takeouts.find(session, takeoutId);
      if (!takeout) throw new RpcError(403, 'TAKEOUT_REQUIRED');
      return () => {
        world.takeouts.finish(takeout);
        return true;
      };
    },
  });
}
