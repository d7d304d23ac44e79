import { Long, type tl } from '@mtcute/node';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import type { OfficialApp } from '../../../../sandbox/world/official-app.ts';
import { connectMtcute } from '../clients/mtcute-client.ts';
import { signInMtcute } from '../clients/mtcute-sign-in.ts';
import type { PlainContacts, PlainUser } from './plain-contacts.ts';

export async function contactsByMtcute(
  sandbox: Sandbox,
  app: OfficialApp,
  phone: string,
): Promise<PlainContacts> {
  const client = await connectMtcute(sandbox.wire);
  await signInMtcute(client, app, phone);
  const received: string[] = [];
  client.onServerUpdate.add((updates) => {
    if ('updates' in updates) received.push(...updates.updates.map((update) => nameOf(update)));
    else if ('update' in updates) received.push(nameOf(updates.update));
  });
  return {
    received,
    importCards: async (cards) => {
      const contacts = cards.map(({ phone: number, firstName }, at): tl.TypeInputContact => ({
        _: 'inputPhoneContact',
        clientId: Long.fromNumber(at),
        phone: number,
        firstName,
        lastName: '',
      }));
      const answer = await client.call({ _: 'contacts.importContacts', contacts });
      const retry = answer.retryContacts.map((id) => BigInt(id.toString()));
      return { found: answer.users.map(plain), retry };
    },
    list: async (hash) => {
      const answer = await client.call({ _: 'contacts.getContacts', hash: long(hash) });
      if (answer._ !== 'contacts.contacts') return undefined;
      return { users: answer.users.map(plain), saved: answer.savedCount };
    },
    resolve: async (username) => {
      const { users } = await client.call({ _: 'contacts.resolveUsername', username });
      return plain(users[0]);
    },
    add: async (user, firstName) => {
      const id = input(user);
      const names = { firstName, lastName: '', phone: '' };
      const answer = await client.call({ _: 'contacts.addContact', id, ...names });
      return plain('users' in answer ? answer.users[0] : undefined);
    },
    accept: async (user) => {
      await client.call({ _: 'contacts.acceptContact', id: input(user) });
    },
    remove: async (user) => {
      await client.call({ _: 'contacts.deleteContacts', id: [input(user)] });
    },
    offersSharing: async (user) => {
      const peer = { ...input(user), _: 'inputPeerUser' as const };
      const { settings } = await client.call({ _: 'messages.getPeerSettings', peer });
      return settings.shareContact === true;
    },
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  };
}

/** In the schema's spelling, as GramJS has it. */
function nameOf(update: tl.TypeUpdate): string {
  return update._.charAt(0).toUpperCase() + update._.slice(1);
}

function long(value: bigint): Long {
  return Long.fromString(value.toString());
}

function input({ id, accessHash }: PlainUser): tl.RawInputUser {
  return { _: 'inputUser', userId: Number(id), accessHash: long(accessHash) };
}

function plain(user: tl.TypeUser | undefined): PlainUser {
  if (user?._ !== 'user') throw new Error('The answer brought no user.');
  return {
    id: BigInt(user.id),
    accessHash: BigInt(user.accessHash?.toString() ?? 0),
    firstName: user.firstName ?? '',
    phone: user.phone,
    contact: user.contact === true,
    mutual: user.mutualContact === true,
  };
}
