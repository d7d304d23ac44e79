import { Api, type TelegramClient } from 'telegram';
import type { OfficialApp } from '../../../../sandbox/world/official-app.ts';

/** auth.sendCode as a third-party client sends it. */
export async function askCode(client: TelegramClient, phone: string): Promise<Api.auth.SentCode> {
  const settings = new Api.CodeSettings({});
  const sent = await client.invoke(
    new Api.auth.SendCode({ phoneNumber: phone, apiId: 12345, apiHash: 'hash', settings }),
  );
  if (!(sent instanceof Api.auth.SentCode)) throw new Error(`Not a sent code: ${sent.className}`);
  return sent;
}

export function signInWith(
  client: TelegramClient,
  phone: string,
  phoneCodeHash: string,
  phoneCode: string,
): Promise<Api.auth.TypeAuthorization> {
  return client.invoke(new Api.auth.SignIn({ phoneNumber: phone, phoneCodeHash, phoneCode }));
}

/** The last login code in the chat with Telegram. */
export function codeFrom(app: OfficialApp): string {
  const codes = app.serviceChat().map(({ text }) => /^Login code: (\d{5})\./.exec(text)?.[1]);
  return codes.findLast((code) => code !== undefined) ?? '';
}

export async function signInGram(
  client: TelegramClient,
  app: OfficialApp,
  phone: string,
): Promise<void> {
  const { phoneCodeHash } = await askCode(client, phone);
  await signInWith(client, phone, phoneCodeHash, codeFrom(app));
}
