import { once } from 'node:events';
import bigInt from 'big-integer';
import { Api } from 'telegram';
import type { DataCenter } from '../sandbox/mtproto/wire.ts';
import { connectGram } from '../test/integration/sandbox/clients/gram-client.ts';
import { askCode, signInWith } from '../test/integration/sandbox/clients/gram-sign-in.ts';

/** Asks for one thing; the answer to `code` comes as `code` in a message of its own. */
export type GramOrder =
  | { readonly do: 'sign_in'; readonly phone: string }
  | { readonly do: 'import'; readonly cards: readonly (readonly [phone: string, name: string])[] }
  | { readonly do: 'stop' };

const perCall = 500;

// A client without a program around it: signs in, and imports in a loop.
const [servers] = (await once(process, 'message')) as [
  { readonly dcs: readonly DataCenter[]; readonly publicKeyPem: string },
];
let client = await connectGram(servers);
process.send?.('ready');
process.on('disconnect', () => process.exit(1));

const importAll = async (cards: readonly (readonly [string, string])[]): Promise<void> => {
  for (let start = 0; start < cards.length; start += perCall) {
    const contacts = cards
      .slice(start, start + perCall)
      .map(
        ([phone, firstName], at) =>
          new Api.InputPhoneContact({ clientId: bigInt(at), phone, firstName, lastName: '' }),
      );
    await client.invoke(new Api.contacts.ImportContacts({ contacts }));
  }
};

for (;;) {
  const [order] = (await once(process, 'message')) as [GramOrder];
  if (order.do === 'stop') break;
  if (order.do === 'sign_in') {
    await client.destroy();
    client = await connectGram(servers);
    const { phoneCodeHash } = await askCode(client, order.phone);
    process.send?.('code');
    const [code] = (await once(process, 'message')) as [string];
    await signInWith(client, order.phone, phoneCodeHash, code);
    process.send?.('signed in');
    continue;
  }
  await importAll(order.cards);
  process.send?.('imported');
}
await client.destroy();
process.exit(0);
