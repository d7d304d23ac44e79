import bigInt from 'big-integer';
import { Api } from 'telegram';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import type { OfficialApp } from '../../../../sandbox/world/official-app.ts';
import { connectGram } from '../clients/gram-client.ts';
import { signInGram } from '../clients/gram-sign-in.ts';
import type { PlainContacts, PlainUser } from './plain-contacts.ts';

export async function contactsByGram(
  sandbox: Sandbox,
  app: OfficialApp,
  phone: string,
): Promise<PlainContacts> {
  const client = await connectGram(sandbox.wire);
  await signInGram(client, app, phone);
  const received: string[] = [];
  client.addEventHandler((update: Api.TypeUpdate) => {
    // Changes of the connection arrive here as well; they have no class of the schema.
    if ('className' in update) received.push(update.className);
  });
  return {
    received,
    importCards: async (cards) => {
      const contacts = cards.map(
        ({ phone: number, firstName }, at) =>
          new Api.InputPhoneContact({
            clientId: bigInt(at),
            phone: number,
            firstName,
            lastName: '',
          }),
      );
      const answer = await client.invoke(new Api.contacts.ImportContacts({ contacts }));
      const retry = answer.retryContacts.map((id) => BigInt(id.toString()));
      return { found: answer.users.map(plain), retry };
    },
    list: async (hash) => {
      const answer = await client.invoke(
        new Api.contacts.GetContacts({ hash: bigInt(hash.toString()) }),
      );
      if (!(answer instanceof Api.contacts.Contacts)) return undefined;
      return { users: answer.users.map(plain), saved: answer.savedCount };
    },
    resolve: async (username) => {
      const answer = await client.invoke(new Api.contacts.ResolveUsername({ username }));
      return plain(answer.users[0]);
    },
    add: async (user, firstName) => {
      const answer = await client.invoke(
        new Api.contacts.AddContact({ id: input(user), firstName, lastName: '', phone: '' }),
      );
      return plain('users' in answer ? answer.users[0] : undefined);
    },
    accept: async (user) => {
      await client.invoke(new Api.contacts.AcceptContact({ id: input(user) }));
    },
    remove: async (user) => {
      await client.invoke(new Api.contacts.DeleteContacts({ id: [input(user)] }));
    },
    offersSharing: async (user) => {
      const { userId, accessHash } = input(user);
      const peer = new Api.InputPeerUser({ userId, accessHash });
      const { settings } = await client.invoke(new Api.messages.GetPeerSettings({ peer }));
      return settings.shareContact === true;
    },
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  };
}

function input({ id, accessHash }: PlainUser): Api.InputUser {
  return new Api.InputUser({
    userId: bigInt(id.toString()),
    accessHash: bigInt(accessHash.toString()),
  });
}

function plain(user: Api.TypeUser | undefined): PlainUser {
  if (!(user instanceof Api.User)) throw new Error('The answer brought no user.');
  return {
    id: BigInt(user.id.toString()),
    accessHash: BigInt(user.accessHash?.toString() ?? 0),
    firstName: user.firstName ?? '',
    phone: user.phone ?? undefined,
    contact: user.contact === true,
    mutual: user.mutualContact === true,
  };
}
