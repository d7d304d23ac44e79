import type { Telegram } from '../contacts/ports/sign-in.ts';
import { TelegramError } from '../contacts/telegram-error.ts';
import { broken, ok, type Finding } from './finding.ts';

const deadlineMs = 20_000;

export type ApiKeyAnswer = 'accepted' | 'rejected' | 'unreachable';

/**
 * Asks Telegram for a login token, which no one gets to see: that needs a connection, a key exchange, and an
 * API_ID and API_HASH that belong together.
 */
export async function tryApiKey(telegram: Telegram): Promise<ApiKeyAnswer> {
  const shown = new AbortController();
  const signal = AbortSignal.any([shown.signal, AbortSignal.timeout(deadlineMs)]);
  try {
    await using signIn = await telegram.startSignIn();
    await signIn.signInByQr(() => shown.abort(), signal);
    return 'accepted';
  } catch (error) {
    if (shown.signal.aborted) return 'accepted';
    return isRejection(error) ? 'rejected' : 'unreachable';
  }
}

function isRejection(error: unknown): boolean {
  if (!(error instanceof TelegramError)) return false;
  const { reason } = error;
  if (reason.kind === 'refused') return reason.name.includes('API_ID');
  return reason.kind === 'api_key_invalid';
}

export function judgeApiKey(answer: ApiKeyAnswer): Finding {
  switch (answer) {
    case 'accepted':
      return ok('Telegram accepts API_ID and API_HASH');
    case 'rejected':
      return broken(
        'Telegram does not accept API_ID and API_HASH: copy both again from https://my.telegram.org.',
      );
    case 'unreachable':
      return broken(
        'No data center of Telegram answers: check that port 443 is open to the outside, and MTPROTO_DC if it is set.',
      );
  }
}
