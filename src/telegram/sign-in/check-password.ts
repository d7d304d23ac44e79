import { Api } from 'telegram';
import { computeCheck } from 'telegram/Password.js';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { Link } from '../connection/connection.ts';
import { isRefusal } from '../connection/rpc-failure.ts';

export async function passwordHint(link: Link): Promise<string | undefined> {
  const { hint } = await link.call(new Api.account.GetPassword());
  return hint || undefined;
}

/** Proves the password by SRP: it never leaves the program. `TelegramError` `password_wrong` when it is wrong. */
export async function checkPassword(
  link: Link,
  password: string,
): Promise<Api.auth.TypeAuthorization> {
  try {
    return await checkOnce(link, password);
  } catch (error) {
    // The challenge was replaced, or the password changed, between asking and proving.
    if (!isRefusal(error, 'SRP_ID_INVALID') && !isRefusal(error, 'SRP_PASSWORD_CHANGED'))
      throw error;
    return await checkOnce(link, password);
  }
}

async function checkOnce(link: Link, password: string): Promise<Api.auth.TypeAuthorization> {
  const challenge = await link.call(new Api.account.GetPassword());
  return await link.call(
    new Api.auth.CheckPassword({ password: await proofOf(challenge, password) }),
  );
}

async function proofOf(
  challenge: Api.account.Password,
  password: string,
): Promise<Api.InputCheckPasswordSRP> {
  try {
    return await computeCheck(challenge, password);
  } catch (cause) {
    // Another algorithm than the one of core.telegram.org/api/srp, or an unsafe prime.
    throw new TelegramError({ kind: 'refused', name: 'PASSWORD_ALGORITHM_UNKNOWN' }, { cause });
  }
}
