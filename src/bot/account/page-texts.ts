import type { FailureReason } from '../../contacts/telegram-error.ts';
import { failureWords } from '../kit/failure-words.ts';
import type { Locales } from '../kit/locale.ts';
import type { Text } from '../kit/text.ts';
import { say } from '../kit/words.ts';

/** The texts, with the places that the page's script fills. */
const texts: Readonly<Record<string, Text>> = {
  title: say('web-title'),
  audience: say('web-audience', { person: place('bdi', 'person'), bot: place('bdi', 'bot') }),
  loading: say('web-loading'),
  choose: say('web-choose'),
  'choose-qr': say('web-choose-qr'),
  'choose-qr-when': say('web-choose-qr-when'),
  'choose-phone': say('web-choose-phone'),
  'choose-phone-how': say('web-choose-phone-how'),
  qr: say('web-qr'),
  'qr-open': say('web-qr-open'),
  'qr-go': say('web-qr-go'),
  'qr-scan': say('web-qr-scan'),
  'phone-instead': say('web-phone-instead'),
  phone: say('web-phone'),
  'phone-hint': say('web-phone-hint'),
  'phone-send': say('web-phone-send'),
  'qr-instead': say('web-qr-instead'),
  code: say('web-code'),
  'code-sent-app': say('web-code-sent-app'),
  'code-sent-sms': say('web-code-sent-sms'),
  'code-sent-call': say('web-code-sent-call'),
  'code-sent-other': say('web-code-sent-other'),
  'code-length': say('web-code-length', { length: '{length}' }),
  'code-for': say('web-code-for', { phone: '{phone}' }),
  continue: say('web-continue'),
  'code-again': say('web-code-again'),
  'phone-other': say('web-phone-other'),
  password: say('web-password'),
  'password-hint': say('web-password-hint', { hint: '{hint}' }),
  'sign-in': say('web-sign-in'),
  confirm: say('web-confirm', { account: '<bdi class="name" data-text="account"></bdi>' }),
  'confirm-no': say('web-confirm-no'),
  'confirm-yes': say('web-confirm-yes'),
  paired: say('web-paired', { name: place('b', 'name') }),
  'paired-close': say('web-paired-close'),
  ended: say('web-ended'),
  elsewhere: say('web-elsewhere'),
  here: say('web-here'),
  privacy: say('web-privacy'),
  unreachable: say('web-unreachable'),
  'unreachable-watch': say('web-unreachable-watch'),
};

function place(element: 'b' | 'bdi', name: string): string {
  return `<${element} data-text="${name}"></${element}>`;
}

/**
 * The pairing page in the language of a request.
 *
 * @param accepted its Accept-Language header (RFC 9110, section 12.5.4)
 */
export function pageLanguage(locales: Locales, accepted: string | undefined) {
  const locale = locales.find(...languagesIn(accepted ?? ''));
  const { language: tag, direction } = locale;
  return {
    tag,
    direction,
    texts: () =>
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, locale.plain(text)])),
    say: (reason: FailureReason) => locale.plain(failureWords(reason)),
  };
}

/** The languages of an Accept-Language header, the preferred ones first. */
function languagesIn(accepted: string): readonly string[] {
  return accepted
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', quality = ''] = part.split(/;\s*q=/i);
      return { tag: tag.trim(), quality: quality === '' ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
