import { Api } from 'telegram';
import type { Clock } from '../../runtime/clock.ts';
import type { LoginQr } from '../../contacts/sign-in.ts';
import type { Link } from '../connection/connection.ts';
import { isRefusal } from '../connection/rpc-failure.ts';
import { fromUnix } from '../tl/to-user.ts';

/** A new code is shown this long before the last one ends. */
const marginMs = 4_000;
/** Bounds for a machine whose clock is not Telegram's: codes live 30 s (core.telegram.org/api/qr-login). */
const shortestMs = 5_000;
const longestMs = 26_000;

interface QrSettings {
  readonly apiId: number;
  readonly apiHash: string;
  readonly clock: Clock;
}

/**
 * Shows codes until one is scanned, and brings what the sign-in then is. Rejects with the signal's
 * reason when it is aborted; with the RPC error SESSION_PASSWORD_NEEDED when a password is left.
 */
export async function signInByQr(
  link: Link,
  { apiId, apiHash, clock }: QrSettings,
  show: (qr: LoginQr) => void,
  signal: AbortSignal,
): Promise<Api.auth.TypeAuthorization> {
  let stale = Promise.withResolvers<void>();
  link.listen({
    update: (update) => {
      if (update instanceof Api.UpdateLoginToken) stale.resolve();
    },
    // The update may have been missed.
    reconnected: () => stale.resolve(),
    signedOut: () => {},
  });
  for (;;) {
    signal.throwIfAborted();
    stale = Promise.withResolvers();
    const token = await link
      .call(new Api.auth.ExportLoginToken({ apiId, apiHash, exceptIds: [] }))
      .then((exported) => followed(link, exported));
    if (token instanceof Api.auth.LoginTokenSuccess) return token.authorization;
    if (!(token instanceof Api.auth.LoginToken)) continue;
    const expires = fromUnix(token.expires);
    show({ link: `tg://login?token=${token.token.toString('base64url')}`, expires });
    await freshness(clock, expires, stale.promise, AbortSignal.any([signal, link.over]));
  }
}

/** Goes where the account lives, if the token says so. Undefined: the token died on the way. */
async function followed(
  link: Link,
  token: Api.auth.TypeLoginToken,
): Promise<Api.auth.TypeLoginToken | undefined> {
  if (!(token instanceof Api.auth.LoginTokenMigrateTo)) return token;
  await link.switchDc(token.dcId);
  try {
    return await link.call(new Api.auth.ImportLoginToken({ token: token.token }));
  } catch (error) {
    if (isRefusal(error, 'AUTH_TOKEN_EXPIRED')) return undefined;
    throw error;
  }
}

/** Ends when the code should be replaced. */
async function freshness(
  clock: Clock,
  expires: Date,
  stale: Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const left = expires.getTime() - clock.now().getTime() - marginMs;
  const replaced = new AbortController();
  const wait = clock.sleep(
    Math.min(Math.max(left, shortestMs), longestMs),
    AbortSignal.any([signal, replaced.signal]),
  );
  try {
    await Promise.race([wait, stale]);
  } finally {
    replaced.abort();
    wait.catch(() => {});
  }
}
