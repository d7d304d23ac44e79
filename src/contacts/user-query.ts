import { fitsNumberingPlan, phoneReadings, type Country } from './phone.ts';
import { splitNumbers } from './phone/find-numbers.ts';
import { foldDigits } from './phone/fold-digits.ts';
import { normalizeForm } from './phone/normalize-form.ts';

/** A text that refers to a user, parsed but not resolved. */
export type UserQuery =
  | { readonly kind: 'empty' }
  /** `phones`: the same digits as phone numbers, the likeliest first; may be empty. */
  | { readonly kind: 'id'; readonly id: bigint; readonly phones: readonly string[] }
  /** Without the @. */
  | { readonly kind: 'username'; readonly username: string }
  /** E.164 with the plus, the likeliest first; never empty. */
  | { readonly kind: 'phone'; readonly phones: readonly string[] }
  /** The token of a contact link, which reveals neither the user nor a number. */
  | { readonly kind: 'token'; readonly token: string }
  /** Words of a name, to search for. */
  | { readonly kind: 'words'; readonly words: string };

/** Usernames have at least 4 characters; Telegram itself rejects shorter ones. */
const username = /^[a-z]\w{1,31}$/i;
/** Ids have at most 52 bits (core.telegram.org/api/bots/ids). */
const id = /^[1-9]\d{0,15}$/;
/** The token of a contact link (core.telegram.org/api/links#temporary-profile-links). */
const contactToken = /^[\w:-]+$/;
/** Shorter numbers have no country code; longer ones do not exist (ITU-T E.164). */
const internationalDigits = /^\d{7,15}$/;
const numberLike = /^(?:tel:|(?:https:\/\/)?wa\.me\/)?\s*[+(]?[\p{Nd}\s()./\p{Pd}\p{Cf}+]*$/iu;
const telegramHost = /^(?:www\.)?(?:t\.me|telegram\.(?:me|dog))$/i;
const usernameHost = /^(\w+)\.t\.me$/i;
/** First path segments of t.me links that do not lead to a user (core.telegram.org/api/links). */
const reserved =
  /^(?:add(?:emoji|list|stickers|theme)|bg|boost|c|call|confirmphone|contact|giftcode|invoice|iv|joinchat|login|m|nft|proxy|s|setlanguage|share|socks|web|www)$/i;

/**
 * Parses an id, @username, link to a user, contact link, phone number, or words of a name. Digits alone are
 * an id and possibly a number too.
 *
 * @param country of numbers without a country code
 * @example
 * parseUserQuery('t.me/zoe_miller'); // { kind: 'username', username: 'zoe_miller' }
 */
export function parseUserQuery(written: string, country?: Country): UserQuery {
  const typed = normalizeForm(written, 'NFKC').trim();
  if (!/[\p{L}\p{N}\p{So}]/u.test(typed)) return { kind: 'empty' };
  const text = foldDigits(typed);
  const bare = withoutPunctuation(text);
  return parseLink(bare) ?? parseUsername(bare) ?? parseNumber(text, country) ?? toWords(typed);
}

/** Tries a run from its first character only: from each of them, a long run takes too long. */
const closing = /(?<![.,;:!?)\]}>»”’›…"'])[.,;:!?)\]}>»”’›…"']+$/;

/** Removes what a sentence puts around a username or a link: `(t.me/zoe_miller),`. */
function withoutPunctuation(text: string): string {
  const inner = text.replace(/^[("'«“‹[<]+(?=@|[\w.]+\.(?:me|dog)\/|https?:|tg:)/i, '');
  return /^(?:@|\S+[./:])/.test(inner) ? inner.replace(closing, '') : text;
}

function parseUsername(typed: string): UserQuery | undefined {
  const name = /^@\s*(\S+)$/.exec(typed)?.[1];
  return name && username.test(name) ? { kind: 'username', username: name } : undefined;
}

function parseNumber(typed: string, country: Country | undefined): UserQuery | undefined {
  if (!numberLike.test(typed)) return undefined;
  // Of two numbers, neither is meant more than the other.
  if (splitNumbers(typed, country).length > 1) return undefined;
  const phones = phoneReadings(typed, country);
  if (id.test(typed)) {
    const possiblePhones = internationalDigits.test(typed) ? phones.filter(fitsNumberingPlan) : [];
    return { kind: 'id', id: BigInt(typed), phones: possiblePhones };
  }
  return phones.length > 0 ? { kind: 'phone', phones } : undefined;
}

/** Undefined for texts that are not links to Telegram. Links that do not lead to a user are words. */
function parseLink(typed: string): UserQuery | undefined {
  const url = toUrl(typed);
  if (!url) return undefined;
  if (url.protocol === 'tg:') return parseAppLink(url) ?? toWords(typed);
  const host = usernameHost.exec(url.hostname)?.[1];
  if (host && host !== 'www') return toUsername(host) ?? toWords(typed);
  if (!telegramHost.test(url.hostname)) return undefined;
  const [first = '', second = ''] = url.pathname.split('/').filter((part) => part !== '');
  if (/^contact$/i.test(first)) return toToken(second) ?? toWords(typed);
  if (/^\+\d+$/.test(first)) return toPhone(first) ?? toWords(typed);
  return toUsername(first.replace(/^@/, '')) ?? toWords(typed);
}

/** `tg://resolve?domain=` and `?phone=`, `tg://user?id=`, `tg://openmessage?user_id=`, `tg://contact?token=`. */
function parseAppLink({ host, pathname, searchParams }: URL): UserQuery | undefined {
  const digits = searchParams.get('id') ?? searchParams.get('user_id') ?? '';
  switch (host || pathname) {
    case 'resolve':
      return (
        toUsername(searchParams.get('domain') ?? '') ?? toPhone(searchParams.get('phone') ?? '')
      );
    case 'user':
    case 'openmessage':
      return id.test(digits) ? { kind: 'id', id: BigInt(digits), phones: [] } : undefined;
    case 'contact':
      return toToken(searchParams.get('token') ?? '');
    default:
      return undefined;
  }
}

function toUrl(typed: string): URL | undefined {
  if (/\s/.test(typed)) return undefined;
  const isLink = /^(?:https?|tg):/i.test(typed);
  if (!isLink && !/^[\w.]+\.(?:me|dog)(?:\/|$)/i.test(typed)) return undefined;
  return URL.parse(isLink ? typed : `https://${typed}`) ?? undefined;
}

function toUsername(name: string): UserQuery | undefined {
  if (!username.test(name) || reserved.test(name)) return undefined;
  return { kind: 'username', username: name };
}

function toPhone(phone: string): UserQuery | undefined {
  const phones = phoneReadings(phone.startsWith('+') ? phone : `+${phone}`);
  return phones.length > 0 ? { kind: 'phone', phones } : undefined;
}

function toToken(token: string): UserQuery | undefined {
  return contactToken.test(token) ? { kind: 'token', token } : undefined;
}

function toWords(words: string): UserQuery {
  return { kind: 'words', words };
}
