import { Api } from 'telegram';
import { computeCheck } from 'telegram/Password.js';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { Connection } from '../connection/connection.ts';
import { isRefusal } from '../connection/rpc-failure.ts';

export async function getPasswordHint(connection: Connection): Promise<string | undefined> {
  const { hint } = await connection.call(new Api.account.GetPassword());
  return hint || undefined;
}

/**
 * Proves the password by SRP, without sending it. Throws `TelegramError` `password_wrong` when Telegram
 * rejects the proof.
 */
export async function checkPassword(
  connection: Connection,
  password: string,
): Promise<Api.auth.TypeAuthorization> {
  try {
    return await checkOnce(connection, password);
  } catch (error) {
    // The challenge or the password changed between the two calls.
    const isOutdated =
      isRefusal(error, 'SRP_ID_INVALID') || isRefusal(error, 'SRP_PASSWORD_CHANGED');
    if (!isOutdated) throw error;
    return await checkOnce(connection, password);
  }
}

async function checkOnce(
  connection: Connection,
  password: string,
): Promise<Api.auth.TypeAuthorization> {
  const challenge = await connection.call(new Api.account.GetPassword());
  const proof = await computeProof(challenge, password);
  return await connection.call(new Api.auth.CheckPassword({ password: proof }));
}

async function computeProof(
  challenge: Api.account.Password,
  password: string,
): Promise<Api.InputCheckPasswordSRP> {
  try {
    return await computeCheck(challenge, password);
  } catch (cause) {
    // An algorithm other than that of core.telegram.org/api/srp, or an unsafe prime.
    throw new TelegramError({ kind: 'refused', name: 'PASSWORD_ALGORITHM_UNKNOWN' }, { cause });
  }
}
