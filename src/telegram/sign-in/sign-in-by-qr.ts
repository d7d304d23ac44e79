import { Api } from 'telegram';
import { waitFor, type Clock } from '../../runtime/clock.ts';
import type { LoginQr } from '../../contacts/ports/sign-in.ts';
import type { Connection } from '../connection/connection.ts';
import { isRefusal } from '../connection/rpc-failure.ts';
import { fromUnixTime } from '../tl/to-user.ts';

/** A new code is shown this long before the last one expires. */
const marginMs = 4_000;
/** Bounds for a clock that differs from Telegram's: codes live 30 s (core.telegram.org/api/qr-login). */
const minShownMs = 5_000;
const maxShownMs = 26_000;

export interface QrSignInParams {
  readonly apiId: number;
  readonly apiHash: string;
  readonly clock: Clock;
  /** Called for each new code, also for those that replace an expired one. */
  readonly show: (qr: LoginQr) => void;
  /** Stores the session that a move to another data center made, before Telegram may sign it in. */
  readonly keep: () => Promise<void>;
  /** Ends the sign-in; the call rejects with its reason. */
  readonly signal: AbortSignal;
}

/**
 * Shows codes until one is scanned. When the account has a password, it rejects with the RPC error
 * SESSION_PASSWORD_NEEDED.
 */
export async function signInByQr(
  connection: Connection,
  { apiId, apiHash, clock, show, keep, signal }: QrSignInParams,
): Promise<Api.auth.TypeAuthorization> {
  let stale = Promise.withResolvers<void>();
  connection.listen({
    update: (update) => {
      if (update instanceof Api.UpdateLoginToken) stale.resolve();
    },
    // The update may be lost.
    reconnected: () => stale.resolve(),
    answersAgain: () => {},
    signedOut: () => {},
  });
  for (;;) {
    signal.throwIfAborted();
    stale = Promise.withResolvers();
    const exported = await connection.call(
      new Api.auth.ExportLoginToken({ apiId, apiHash, exceptIds: [] }),
    );
    const token = await followMigration(connection, exported, keep);
    if (token instanceof Api.auth.LoginTokenSuccess) return token.authorization;
    if (!(token instanceof Api.auth.LoginToken)) continue;
    const expires = fromUnixTime(token.expires);
    show({ link: `tg://login?token=${token.token.toString('base64url')}`, expires });
    const stop = AbortSignal.any([signal, connection.closed]);
    const leftMs = expires.getTime() - clock.now().getTime() - marginMs;
    const shownMs = Math.min(Math.max(leftMs, minShownMs), maxShownMs);
    await waitFor(clock, shownMs, stale.promise, stop);
  }
}

/** Moves to the data center of the account, if the token names one. Undefined: the token expired. */
async function followMigration(
  connection: Connection,
  token: Api.auth.TypeLoginToken,
  keep: QrSignInParams['keep'],
): Promise<Api.auth.TypeLoginToken | undefined> {
  if (!(token instanceof Api.auth.LoginTokenMigrateTo)) return token;
  await connection.switchDataCenter(token.dcId);
  await keep();
  try {
    return await connection.call(new Api.auth.ImportLoginToken({ token: token.token }));
  } catch (error) {
    if (isRefusal(error, 'AUTH_TOKEN_EXPIRED')) return undefined;
    throw error;
  }
}
