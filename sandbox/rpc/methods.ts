import type { Methods } from '../mtproto/rpc.ts';
import type { World } from '../world/world.ts';
import { authCodeMethods } from './auth-code.ts';
import { authPasswordMethods } from './auth-password.ts';
import { authQrMethods } from './auth-qr.ts';
import { authSessionMethods } from './auth-sessions.ts';
import { blockingMethods } from './blocking.ts';
import { contactChangeMethods } from './contact-changes.ts';
import { contactListMethods } from './contact-list.ts';
import { contactSearchMethods } from './contact-search.ts';
import { dialogMethods } from './dialogs.ts';
import { privacyMethods } from './privacy.ts';
import { takeoutMethods } from './takeout.ts';
import { updateMethods } from './updates.ts';
import { userMethods } from './users.ts';

/** Every RPC method the world answers. */
export function telegramMethods(world: World): Methods {
  return {
    ...authCodeMethods(world),
    ...authPasswordMethods(world),
    ...authQrMethods(world),
    ...authSessionMethods(world),
    ...blockingMethods(world),
    ...contactChangeMethods(world),
    ...contactListMethods(world),
    ...contactSearchMethods(world),
    ...dialogMethods(world),
    ...privacyMethods(world),
    ...takeoutMethods(world),
    ...updateMethods(world),
    ...userMethods(world),
  };
}
