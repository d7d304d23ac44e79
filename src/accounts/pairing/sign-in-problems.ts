import { readPhone } from '../../contacts/phone.ts';
import { TelegramError, type FailureReason } from '../../contacts/telegram-error.ts';

/** Problems that only the operator can fix. */
export function isFinal({ kind }: FailureReason): boolean {
  return kind === 'api_key_invalid' || kind === 'outdated';
}

export function isWrongSecret({ kind }: FailureReason): boolean {
  return kind === 'code_wrong' || kind === 'password_wrong';
}

/** Problems after which the sign-in has to start again. */
export const startsOver: ReadonlySet<FailureReason['kind']> = new Set([
  'phone_banned',
  'phone_unregistered',
  'signed_out',
  'not_own_account',
]);

/** Accepts an international number without its plus. Throws `TelegramError` phone_invalid. */
export function numberIn(text: string): string {
  const read = readPhone(text);
  const tried = read.kind === 'unusable' ? readPhone(`+${text.trim()}`) : read;
  if (tried.kind === 'unusable') throw new TelegramError({ kind: 'phone_invalid' });
  return tried.e164;
}
