import { Api } from 'telegram';
import { TelegramError } from '../../contacts/telegram-error.ts';
import type { CodeSent } from '../../contacts/sign-in.ts';

/** Undefined: Telegram let the phone in without a code, which it does for tokens we never send. */
export function sentCode(answer: Api.auth.TypeSentCode): Api.auth.SentCode {
  if (!(answer instanceof Api.auth.SentCode)) {
    throw new TelegramError({ kind: 'refused', name: answer.className });
  }
  // The account wants an e-mail address first, which only Telegram's own apps can set.
  if (answer.type instanceof Api.auth.SentCodeTypeSetUpEmailRequired) {
    throw new TelegramError({ kind: 'code_unavailable' });
  }
  return answer;
}

/** Programs that are not Telegram's own mostly get codes in the app, seldom by SMS. */
export function codeSent({ type }: Api.auth.SentCode): CodeSent {
  return { via: viaOf(type), length: 'length' in type ? type.length : undefined };
}

function viaOf(type: Api.auth.TypeSentCodeType): CodeSent['via'] {
  switch (type.className) {
    case 'auth.SentCodeTypeApp':
      return 'app';
    case 'auth.SentCodeTypeSms':
    case 'auth.SentCodeTypeFirebaseSms':
    case 'auth.SentCodeTypeFragmentSms':
    case 'auth.SentCodeTypeSmsWord':
    case 'auth.SentCodeTypeSmsPhrase':
      return 'sms';
    case 'auth.SentCodeTypeCall':
    case 'auth.SentCodeTypeFlashCall':
    case 'auth.SentCodeTypeMissedCall':
      return 'call';
    default:
      return 'other';
  }
}
