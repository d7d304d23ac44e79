import { TelegramError } from '../../contacts/telegram-error.ts';
import { KeySession } from '../gramjs/client.ts';
import type { TelegramSettings } from '../gramjs/settings.ts';

/**
 * Opens a stored session, or makes a new one at the first data center.
 *
 * @throws TelegramError `signed_out` when `stored` is not a session string
 */
export function openKeySession({ dcs }: TelegramSettings, stored: string | undefined): KeySession {
  try {
    const session = new KeySession(stored);
    const [first] = dcs ?? [];
    if (stored === undefined && first) session.setDC(first.id, first.host, 443);
    return session;
  } catch (cause) {
    throw new TelegramError({ kind: 'signed_out' }, { cause });
  }
}
