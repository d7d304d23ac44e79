import type { tl } from '@mtcute/node';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import type { OfficialApp } from '../../../../sandbox/world/official-app.ts';
import type { Person } from '../../../../sandbox/world/person.ts';
import { codeFrom } from './gram-sign-in.ts';
import { connectMtcute, type MtcuteClient } from './mtcute-client.ts';

/** A client that is signed in to the account of a person. */
export async function mtcuteOf(sandbox: Sandbox, person: Person): Promise<MtcuteClient> {
  const client = await connectMtcute(sandbox.wire);
  await signInMtcute(client, sandbox.world.app(person.id), person.phone ?? '');
  return client;
}

export async function signInMtcute(
  client: MtcuteClient,
  app: OfficialApp,
  phoneNumber: string,
): Promise<void> {
  const { phoneCodeHash } = await askMtcuteCode(client, phoneNumber);
  const phoneCode = codeFrom(app);
  await client.notifyLoggedIn(
    await client.call({ _: 'auth.signIn', phoneNumber, phoneCodeHash, phoneCode }),
  );
}

export async function askMtcuteCode(
  client: MtcuteClient,
  phoneNumber: string,
): Promise<tl.auth.RawSentCode> {
  const sent = await client.call({
    _: 'auth.sendCode',
    phoneNumber,
    apiId: 12345,
    apiHash: 'hash',
    settings: { _: 'codeSettings' },
  });
  if (sent._ !== 'auth.sentCode') throw new Error(`Not a sent code: ${sent._}`);
  return sent;
}
