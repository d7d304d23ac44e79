import type { Method, Methods } from '../mtproto/rpc.ts';
import { joinTables } from '../server/join-tables.ts';
import type { World } from '../world/world.ts';
import { authCodeMethods } from './auth-code.ts';
import { authPasswordMethods } from './auth-password.ts';
import { authQrMethods } from './auth-qr.ts';
import { authSessionMethods } from './auth-sessions.ts';
import { blockingMethods } from './blocking.ts';
import { clientStartMethods, emptyCatalogMethods } from './client-start.ts';
import { contactChangeMethods } from './contact-changes.ts';
import { contactListMethods } from './contact-list.ts';
import { contactSearchMethods } from './contact-search.ts';
import { dialogChangeMethods } from './dialog-changes.ts';
import { dialogMethods } from './dialogs.ts';
import { draftMethods } from './drafts.ts';
import { historyMethods } from './history.ts';
import { messageChangeMethods } from './message-changes.ts';
import { messagePinMethods } from './message-pins.ts';
import { messageMethods } from './messages.ts';
import { notifySettingsMethods } from './notify-settings.ts';
import { privacyMethods } from './privacy.ts';
import { profileMethods } from './profile.ts';
import { takeoutMethods } from './takeout.ts';
import { updateMethods } from './updates.ts';
import { userMethods } from './users.ts';

/**
 * Every RPC method the world answers. The folder has a file for each topic: it checks arguments,
 * throws Telegram's errors and calls `world/` for the rest. The functions that make the tables have
 * inferred return types, so that `joinTables` knows their names and refuses duplicates.
 */
export function telegramMethods(world: World): Methods {
  const methods = joinTables({
    authCode: authCodeMethods(world),
    authPassword: authPasswordMethods(world),
    authQr: authQrMethods(world),
    authSessions: authSessionMethods(world),
    blocking: blockingMethods(world),
    clientStart: clientStartMethods(world),
    contactChanges: contactChangeMethods(world),
    contactList: contactListMethods(world),
    contactSearch: contactSearchMethods(world),
    dialogChanges: dialogChangeMethods(world),
    dialogs: dialogMethods(world),
    drafts: draftMethods(world),
    emptyCatalogs: emptyCatalogMethods(world),
    history: historyMethods(world),
    messageChanges: messageChangeMethods(world),
    messagePins: messagePinMethods(world),
    messages: messageMethods(world),
    notifySettings: notifySettingsMethods(world),
    privacy: privacyMethods(world),
    profile: profileMethods(world),
    takeout: takeoutMethods(world),
    updates: updateMethods(world),
    users: userMethods(world),
  });
  return Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [name, inTwoSteps(world, name, method)]),
  );
}

/** Throws when a method changes the world itself, instead of returning a `Change`. */
function inTwoSteps(world: World, name: string, method: Method): Method {
  return (call) => {
    const before = world.revision;
    const answer = method(call);
    if (world.revision === before) return answer;
    throw new Error(`${name} made a change before its arguments were known to be read.`);
  };
}
