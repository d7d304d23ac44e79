import type { Methods } from '../mtproto/rpc.ts';
import { joinTables } from '../server/join-tables.ts';
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
import { messageMethods } from './messages.ts';
import { privacyMethods } from './privacy.ts';
import { takeoutMethods } from './takeout.ts';
import { updateMethods } from './updates.ts';
import { userMethods } from './users.ts';

/**
 * Every RPC method the world answers. The folder has a file for each topic: it checks arguments,
 * throws Telegram's errors and calls `world/` for the rest. The functions that make the tables have
 * inferred return types, so that `joinTables` knows their names and refuses duplicates.
 */
export function telegramMethods(world: World): Methods {
  return joinTables({
    authCode: authCodeMethods(world),
    authPassword: authPasswordMethods(world),
    authQr: authQrMethods(world),
    authSessions: authSessionMethods(world),
    blocking: blockingMethods(world),
    contactChanges: contactChangeMethods(world),
    contactList: contactListMethods(world),
    contactSearch: contactSearchMethods(world),
    dialogs: dialogMethods(world),
    messages: messageMethods(world),
    privacy: privacyMethods(world),
    takeout: takeoutMethods(world),
    updates: updateMethods(world),
    users: userMethods(world),
  });
}
